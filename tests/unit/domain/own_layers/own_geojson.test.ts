import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collection, encode, findProblem, open, point, take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/geojson/${name}.geojson`));
const rows = (pages: readonly string[]): string[][] =>
	pages.flatMap((page) => JSON.parse(page) as string[][]);

it('a feature at 0, 0 is named', async () => {
	const { summary, preview } = await take(read('one_feature_at_zero'));
	const note = { code: 'some-far', count: 1, feature: 2, found: '0, 0' };
	expect(summary.notes).toEqual([note]);
	expect(preview.notes).toEqual([note]);
});

describe('numbers', () => {
	it('of more than 15 digits keep them as text', async () => {
		const { pages, summary } = await take(read('long_numbers'));
		expect(summary.fields).toEqual(['地块号', '宗地码', 'text']);
		expect(rows(pages)).toEqual([
			['3603021020000012345', '360302102001123456789', '360302102001123456789'],
			['9007199254740993', '1', '1'],
		]);
	});

	it.each(['esri_null_number', 'number_over_2_64'])(
		'%s: nothing that a tile cannot hold reaches the map',
		async (name) => {
			const { features } = await take(read(name));
			expect(features).toHaveLength(3);
			for (const { properties } of features) {
				for (const value of Object.values(properties!) as unknown[]) {
					if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true);
				}
			}
		},
	);

	it.each([
		['12.5', '12.5'],
		['0.1', '0.1'],
		['1e3', '1000'],
		['-0', '0'],
		['1e400', '1e400'],
		['2e22', '2e22'],
		['1234.5678901234567890', '1234.5678901234567890'],
		['113.85000000000001', '113.85000000000001'],
		['9007199254740991', '9007199254740991'],
		['-9007199254740993', '-9007199254740993'],
		['"360302102001123456789"', '360302102001123456789'],
		['"1e400 \\" 12345678901234567890"', '1e400 " 12345678901234567890'],
	])('%s is shown as %s', async (written, shown) => {
		const { pages } = await take(
			`{"type":"Feature","properties":{"v":${written},"w":12345678901234567890},"geometry":{"type":"Point","coordinates":[113.85,27.62]}}`,
		);
		expect(rows(pages)[0]![0]).toBe(shown);
	});

	it('as coordinates may be text, or longer than a number can be', async () => {
		const text = '{"type":"Point","coordinates":[113.850000000000000001,"27,62"]}';
		const { features } = await take(text);
		expect(features[0]!.geometry).toEqual({ type: 'Point', coordinates: [113.85, 27.62] });
		const fixture = await take(read('text_coordinates'));
		expect(fixture.features[0]!.geometry).toEqual(features[0]!.geometry);
		const word = collection([point(['113.85E', '27.62'])]);
		expect(await findProblem(() => take(word))).toMatchObject({ code: 'bad-position', feature: 1 });
	});

	it('with a leading zero are still no JSON', async () => {
		const text = '{"type":"Point","coordinates":[113,27],"n":012345678901234567890}';
		expect(await findProblem(() => open(text))).toMatchObject({ code: 'bad-json', line: 1 });
	});
});

describe('columns', () => {
	it('an id that only stands beside the attributes is kept', async () => {
		const { pages, summary } = await take(read('id_only'));
		expect(summary.fields).toEqual(['id', '面积']);
		expect(rows(pages)).toEqual([['宗地-001', '12']]);
	});

	it('a long id keeps its digits, and one that the attributes hold is not said twice', async () => {
		const long = await take(
			'{"type":"Feature","id":360302102001123456789,"properties":{},"geometry":{"type":"Point","coordinates":[113.85,27.62]}}',
		);
		expect(rows(long.pages)).toEqual([['360302102001123456789']]);
		const same = { ...point([113.85, 27.62], { id: 7 }), id: '7' };
		expect((await take(collection([same]))).summary.fields).toEqual(['id']);
		const other = { ...point([113.85, 27.62], { id: 7 }), id: 8 };
		expect((await take(collection([other]))).summary.fields).toEqual(['feature_id', 'id']);
	});

	it('first seen after feature 1,000 are not lost', async () => {
		const many = Array.from({ length: 1500 }, (_, index) =>
			point([113.85, 27.62], index === 1400 ? { a: 1, late: '晚' } : { a: 1 }),
		);
		const { summary, pages } = await take(collection(many));
		expect(summary.fields).toEqual(['a', 'late']);
		expect(rows(pages)[1400]).toEqual(['1', '晚']);
	});

	it('beside the attributes are named', async () => {
		const odd = { ...point([113.85, 27.62]), name: '水塘', style: {} };
		const { preview } = await take(collection([odd]));
		expect(preview.file_notes).toEqual([{ code: 'foreign-members', names: ['name', 'style'] }]);
	});
});

describe('one document a line', () => {
	it('features are read one after the other', async () => {
		const { pages } = await take(read('one_feature_a_line'));
		expect(rows(pages)).toEqual([['水塘'], ['石桥'], ['古塔']]);
	});

	it.each([
		['blank lines and CR LF', (a: string, b: string) => `${a}\r\n\r\n${b}\r\n`],
		['RFC 8142', (a: string, b: string) => `\u001E${a}\n\u001E${b}\n`],
		['a byte order mark', (a: string, b: string) => `\uFEFF${a}\n${b}`],
	])('%s', async (_, join) => {
		const [a, b] = [point([113.85, 27.62], { n: 1 }), point([113.86, 27.63], { n: 2 })];
		const { pages } = await take(join(JSON.stringify(a), JSON.stringify(b)));
		expect(rows(pages)).toEqual([['1'], ['2']]);
	});

	it('bare geometries and collections may follow each other', async () => {
		const text = `{"type":"Point","coordinates":[113.85,27.62]}\n${collection([point([113.86, 27.63])])}`;
		expect((await take(text)).features).toHaveLength(2);
	});

	it('a bad line is named', async () => {
		const good = JSON.stringify(point([113.85, 27.62]));
		expect(await findProblem(() => open(`${good}\n{"type": Feature}\n${good}`))).toEqual({
			code: 'bad-json',
			line: 2,
			column: 10,
			is_truncated: false,
		});
		expect(await findProblem(() => open(`${good}\n${good.slice(0, 20)}`))).toMatchObject({
			line: 2,
			is_truncated: true,
		});
	});
});

it('UTF-16 from an old tool is read, with or without a mark', async () => {
	const text = JSON.stringify(point([113.85, 27.62], { 名称: '水塘' }));
	const wide = new Uint8Array(Buffer.from(text, 'utf16le'));
	for (const bytes of [wide, new Uint8Array([0xff, 0xfe, ...wide])]) {
		expect(rows((await take(bytes)).pages)).toEqual([['水塘']]);
	}
	expect(encode(text).length).toBeLessThan(wide.length);
});
