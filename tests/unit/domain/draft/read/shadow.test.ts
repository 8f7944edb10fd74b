import { describe, expect, test } from 'vitest';
import { buildPage } from '../../../../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../../../../src/lib/domain/draft/read/read_text.ts';

const build = (text: string) => buildPage(readText(text));
const reads = (text: string): string =>
	build(text)
		.marks.map(
			({ span, reads, why }) => `${span.start}${reads}${why === 'letter-digit' ? '' : why}`,
		)
		.join(' ');

test('the page is counted without white space and shapeless characters, and every line knows its place', () => {
	const { plain, lines } = build('\u3000\u3000甲 乙\u200b\n\n丙𠮷丁\n');
	expect(plain).toBe('甲乙丙𠮷丁');
	expect(
		lines.map(({ span, gap_before, is_indented }) => [
			span.start,
			span.end,
			gap_before,
			is_indented,
		]),
	).toEqual([
		[0, 2, 0, true],
		[2, 5, 1, false],
	]);
});

test.each(['甲𠮷乙１２３，ＡＢ％', '⽯⻓村', '臺灣省', '(甲) 1,200 元, 丙; 丁?', '2O2l年l.8公里'])(
	'the shadow of %s has one unit for each character',
	(text) => {
		const { plain, shadow } = build(text);
		expect(shadow.length).toBe([...plain].length);
	},
);

test('wide digits, radicals, narrow punctuation and dashes are made alike', () => {
	expect(build('⽯桥村１２．５％（甲,乙）').shadow).toBe('石桥村12.5%（甲，乙）');
	expect(build('1,200元,2:3').shadow).toBe('1,200元，2:3');
});

describe('Traditional signs', () => {
	test('are Simplified ones in the shadow', () => {
		expect(build('東源鄉的兩座水庫').shadow).toBe('东源乡的两座水库');
	});
	test('stay where Simplified text has them too', () => {
		expect(build('乾县的干部重视瞭望工作，这里的著名景点很多，大家都很满意').shadow).toContain(
			'乾县的干部',
		);
	});
});

test.each([
	['自2O2l年起', '20 41'],
	['l.8公里', '01'],
	['６OO亩', '10 20'],
	['lO家企业', '01 10'],
	['1。5公里', '1.'],
	['二〇二四年', ''],
	['G60高速、A3景区、O型血、5G网络', ''],
	['⽯塔村', '0石look-alike'],
])('%s is marked as %s', (text, marks) => {
	expect(reads(text)).toBe(marks);
});
