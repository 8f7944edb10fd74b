import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	buildOffsets,
	formatOffsets,
	markText,
} from '../../../src/lib/domain/reading/build_offsets.ts';
import { checkExcerptOrder } from '../../../src/lib/domain/checks/excerpt_order.ts';
import { checkOffsetsCover } from '../../../src/lib/domain/checks/offsets_cover.ts';
import { stripWhiteSpace } from '../../../src/lib/domain/reading/page_text.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import { ARTICLE, OFFSETS, changeFile, replaceText, small, small_folder } from '../geo_small.ts';

const page = readFileSync(join(small_folder, 'page.txt'), 'utf8');
const prove = (files: typeof small, text = page) =>
	buildOffsets(readGeo(files).geo.articles, 'trial-2020-02-03', text);

test('positions, prefix and suffix come from the page without white space', () => {
	const { offsets, findings } = prove(small);
	expect(findings).toEqual([]);
	const plain = [...stripWhiteSpace(page)];
	expect(markText(page).characters).toBe(plain.length);
	const { start, end, prefix, suffix } = offsets.excerpts['first-report#road']!;
	expect(plain.slice(start, end).join('')).toBe('甲路连着两个村，全长4000多米。');
	expect(plain.slice(start - 24, start).join('')).toBe(prefix);
	expect(plain.slice(end, end + 24).join('')).toBe(suffix);
	expect(offsets.excerpts['first-report#pond']!.prefix).toBe('试验镇修好一口塘');
});

test('characters beyond the basic plane count once', () => {
	const { offsets } = prove(small, `𠮷${page}`);
	expect(offsets.excerpts['first-report#pond']!.start).toBe(9);
	expect(offsets.excerpts['first-report#pond']!.prefix).toBe('𠮷试验镇修好一口塘');
});

test('an excerpt that breaks off says where, by its longest beginning', () => {
	const { findings } = prove(
		replaceText(
			ARTICLE,
			'总投资1.64亿元，占地2150亩。\n    translation',
			'总投资1.65亿元，占地2150亩。\n    translation',
		),
	);
	expect(findings).toHaveLength(1);
	expect(findings[0]).toMatchObject({ file: ARTICLE, path: ['excerpts', 0, 'exact'] });
	expect(findings[0]!.message).toMatch(
		/agree for 17 characters, up to ".*1\.6", then the page has "4亿元，占地21", the excerpt "5亿元，占地21": 4 \(U\+0034\) against 5 \(U\+0035\)/,
	);
});

describe('a page copied from a PDF file', () => {
	const copies = {
		'with radicals for ideographs': page.replaceAll('水', '\u2f54').replaceAll('长', '\u2ed3'),
		'with characters without a shape': page
			.replaceAll('年', '\u200b年\u00ad')
			.replace('路', '\u2060路'),
	};

	test.each(Object.entries(copies))('%s proves what the page proves', (_, copy) => {
		expect(copy).not.toBe(page);
		const { offsets, findings } = prove(small, copy);
		expect(findings).toEqual([]);
		const places = ({ excerpts }: typeof offsets) =>
			Object.entries(excerpts).map(([ref, { start, end }]) => [ref, start, end]);
		expect(places(offsets)).toEqual(places(prove(small).offsets));
	});

	test('with other widths is refused, and the characters are told by code point', () => {
		const { findings } = prove(small, page.replaceAll('，', ','));
		expect(findings.length).toBeGreaterThan(0);
		for (const { message } of findings) {
			expect(message).toContain(', (U+002C) against ， (U+FF0C)');
		}
	});
});

describe('an excerpt typed with characters that only look right', () => {
	test.each([
		['甲\u2f56路连着两个村，全长', '⽖ (U+2F56) at character 2, which only looks like 爪 (U+722A)'],
		['甲路连着两个村，全\u2ed3', '⻓ (U+2ED3) at character 10, which only looks like 长 (U+957F)'],
		['甲\u00ad路连着两个村，全长', 'U+00AD at character 2, which has no shape'],
		['甲\ue001路连着两个村，全长', 'U+E001 at character 2, which could not be read'],
	])('%j', (typed, expected) => {
		const files = replaceText(ARTICLE, 'exact: 甲路连着两个村，全长', `exact: ${typed}`);
		const messages = parseGeo(files).problems.map(({ message }) => message);
		expect(messages).toContain(`expected ordinary characters, found ${expected}`);
	});

	test('is still found in the page', () => {
		const { findings } = prove(
			replaceText(ARTICLE, 'exact: 甲路连着两个村，全长', 'exact: 甲路连着两个村，全\u2ed3'),
		);
		expect(findings).toEqual([]);
	});
});

test('an excerpt that stands twice in the page proves nothing', () => {
	const { findings } = prove(small, page + page);
	expect(findings).toHaveLength(4);
	expect(findings[0]!.message).toContain('more than once');
});

test('excerpts out of page order or overlapping are reported', () => {
	const order = (change: (excerpts: Record<string, { start: number; end: number }>) => void) => {
		const files = changeFile(OFFSETS, (value) => change(value['excerpts'] as never));
		return checkExcerptOrder(readGeo(files).geo).map(({ message }) => message);
	};
	expect(order(() => {})).toEqual([]);
	expect(order((all) => Object.assign(all['first-report#works']!, { start: 0, end: 5 }))).toEqual([
		expect.stringMatching(
			/^expected an excerpt after pond \(which ends at character 37\), found one that starts at 0$/,
		),
	]);
	expect(order((all) => Object.assign(all['first-report#pond']!, { end: 38 }))).toHaveLength(1);
});

test('offsets cover exactly the excerpts, each with its length', () => {
	const cover = (files: typeof small) =>
		checkOffsetsCover(readGeo(files).geo).map(({ message }) => message);
	expect(cover(small)).toEqual([]);
	expect(cover(replaceText(ARTICLE, '- id: road', '- id: way'))).toEqual([
		expect.stringMatching(
			/offsets of first-report#way, found none: run npm run check -- --source FILE/,
		),
		expect.stringMatching(
			/expected an excerpt first-report#road of trial-2020-02-03, found none: run/,
		),
	]);
	const longer = changeFile(OFFSETS, (value) => {
		(value['excerpts'] as Record<string, { end: number }>)['first-report#road']!.end += 1;
	});
	expect(cover(longer)).toEqual([
		expect.stringMatching(/expected 17 characters as in the excerpt, found 18: run/),
	]);
});

test('the text of a file of offsets is stable', () => {
	const { offsets } = prove(small);
	expect(formatOffsets(offsets)).toBe(small[OFFSETS]);
});
