import { describe, expect, test } from 'vitest';
import { countSentences } from '../../../../src/lib/domain/checks/excerpt_sentences.ts';
import { parseChineseNumber } from '../../../../src/lib/domain/figures/chinese_number.ts';
import { deepFreeze } from '../../../../src/lib/domain/reading/deep_freeze.ts';
import { countCharacters, stripWhiteSpace } from '../../../../src/lib/domain/reading/page_text.ts';
import { formatProblem } from '../../../../src/lib/domain/schema/problem.ts';

test('stripWhiteSpace removes what only looks like space too', () => {
	expect(stripWhiteSpace('\uFEFF 甲\u3000乙\n\t丙\u00a0丁\r\n')).toBe('甲乙丙丁');
});

test('countCharacters counts rare characters once', () => {
	expect(countCharacters('𠮷甲')).toBe(2);
});

test.each([
	['甲。', 1],
	['甲。乙！丙？', 3],
	['甲“乙。”', 1],
	['甲；乙', 1],
	['甲。乙', 2],
	['甲！！乙。', 2],
])('countSentences: %s', (text, count) => {
	expect(countSentences(text)).toBe(count);
});

test.each([
	['十', 10],
	['十二', 12],
	['三百二十', 320],
	['两千零五', 2005],
	['二万三千', 23_000],
	['一亿二千万', 120_000_000],
])('parseChineseNumber: %s', (text, value) => {
	expect(parseChineseNumber(text)).toEqual([value, value]);
});

describe('deepFreeze', () => {
	test('reaches into lists and maps', () => {
		const frozen = deepFreeze({ list: [{ a: 1 }], map: new Map([['a', { b: 1 }]]) });
		expect(() => frozen.list.push({ a: 2 })).toThrow(TypeError);
		expect(() => (frozen.list[0]!.a = 2)).toThrow(TypeError);
		expect(() => frozen.map.set('c', { b: 2 })).toThrow(TypeError);
		expect(() => frozen.map.clear()).toThrow(TypeError);
		expect(() => (frozen.map.get('a')!.b = 2)).toThrow(TypeError);
	});
});

test('formatProblem names file, line and path', () => {
	const problem = {
		file: 'sites/a.geojson',
		line: 12,
		path: 'features[0].id',
		message: 'expected x',
	};
	expect(formatProblem(problem)).toBe('geo/sites/a.geojson:12 features[0].id: expected x');
	expect(formatProblem({ ...problem, line: null, path: '' }, 'there')).toBe(
		'there/sites/a.geojson: expected x',
	);
});
