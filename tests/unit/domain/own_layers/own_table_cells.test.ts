import { describe, expect, it } from 'vitest';
import { findProblem, take } from './own_file.ts';
import { read, rows, places, csv, close } from './own_tables.ts';
describe('quotation marks', () => {
	it.each(['quotes_inside', 'quote_never_closed'])('%s: no row is swallowed', async (name) => {
		const { features, pages, summary } = await csv(read(name));
		expect(places(features)).toEqual([
			[113.85, 27.62],
			[113.86, 27.63],
			[113.87, 27.64],
			[113.88, 27.65],
			[113.89, 27.66],
		]);
		expect(rows(pages).map((row) => row[1]!.replaceAll('"', ''))).toEqual([
			'水塘',
			name === 'quotes_inside' ? '阳光花海' : '半截引号',
			'石桥',
			'古塔',
			'凉亭',
		]);
		expect(summary.notes).toContainEqual({ code: 'stray-quotes', count: 1, lines: [3] });
	});

	it('with a space before are quotes still', async () => {
		const { features, pages, summary } = await csv(read('space_before_quote'));
		close(features);
		expect(rows(pages)[0]).toEqual(['水塘', '113.850', '27.620']);
		expect(summary.notes).toEqual([]);
	});

	it.each([
		['never closed, before a row that is quoted', '2,"半截,113.86,27.63\n3,"古塔",113.87,27.64'],
		['never closed, before a cell that ends in one', '2,"半截,113.86,27.63\n3,古塔",113.87,27.64'],
		[
			'never closed, before a whole file of others',
			'2,"半截,113.86,27.63\n3,"a ""b"" c",113.87,27.64',
		],
	])('%s', async (_, text) => {
		const { features } = await csv(`编号,名称,经度,纬度\n1,水塘,113.85,27.62\n${text}\n`);
		expect(places(features)).toEqual([
			[113.85, 27.62],
			[113.86, 27.63],
			[113.87, 27.64],
		]);
	});

	it('keep line breaks, delimiters and doubled quotes of a cell', async () => {
		const text =
			'name,lng,lat,note\r\na,113.85,27.62,"one, ""two""\r\nthree"\r\nb,113.86,27.63,x\r\n';
		const { features, pages, summary } = await csv(text);
		close(features);
		expect(rows(pages)[0]![3]).toBe('one, "two"\nthree');
		expect(summary.notes).toEqual([]);
	});

	it('of tab files do not matter where they mean inches', async () => {
		const { features, pages } = await csv(
			'管径\tlng\tlat\n6"\t113.85\t27.62\n"8"" 管"\t113.86\t27.63\n',
		);
		close(features);
		expect(rows(pages).map(([cell]) => cell)).toEqual(['6"', '8" 管']);
	});
});

describe('numbers', () => {
	it.each(['decimal_comma', 'dms', 'units', 'sep_line', 'title_above_header', 'one_column_pair'])(
		'%s gives both points',
		async (name) => {
			close((await csv(read(name))).features);
		},
	);

	it('UTF-16 with tabs, as a spreadsheet saves it, gives both points', async () => {
		const { features, summary } = await take(read('utf16_tabs_from_excel', 'txt'), {}, 'a.txt');
		close(features);
		expect(summary.fields).toEqual(['名称', '经度', '纬度']);
	});

	it('with thousands are metres, north first', async () => {
		const { preview, features } = await csv(read('thousands'));
		expect(preview.guess).toMatchObject({ system: 'gk114', is_swapped: true });
		expect((places(features)[0] as number[])[0]).toBeCloseTo(113.85, 7);
	});

	it('in hexadecimal are none, with an exponent they are', async () => {
		const { summary, features } = await csv(read('hex'));
		expect(summary.notes).toEqual([{ code: 'bad-rows', count: 1, lines: [2] }]);
		expect(summary.outcome).toMatchObject({ drawn: 1, left_out: 1 });
		expect(places(features)).toEqual([[113.86, 27.63]]);
	});

	it.each([
		['quotes and decimal commas', 'n;lat;lng\n"a;b";"27,62";"113,85"\nc;27,63;113,86\n'],
		['three decimals', 'n;lat;lng\na;27,620;113,850\nb;27,630;113,860\n'],
		['commas for both, quoted', 'n,lat,lng\na,"27,620","113,850"\nb,"27,630","113,860"\n'],
		['tabs and commas', 'n\tlat\tlng\na\t27,62\t113,85\nb\t27,63\t113,86\n'],
		['full-width signs', '名称，经度，纬度\n甲，１１３．８５，２７．６２\n乙，113.86，27.63\n'],
		['pipes', 'n|lng|lat\na|113.85|27.62\nb|113.86|27.63\n'],
		['old line ends', 'n,lng,lat\ra,113.85,27.62\rb,113.86,27.63\r'],
		['no header', 'a,113.85,27.62\nb,113.86,27.63\n'],
		['unknown names', 'n,p,q\na,113.85,27.62\nb,113.86,27.63\n'],
		['names with units', 'n,Longitude (deg),Latitude (deg)\na,113.85,27.62\nb,113.86,27.63\n'],
		['letters before', 'n,lng,lat\na,E113.85,N27.62\nb,东经113.86°,北纬27.63°\n'],
		['letters that say the order', 'n,lng,lat\na,27.62N,113.85E\nb,27.63°N,113.86°E\n'],
		['seconds with letters', `n,lng,lat\na,113°51'0"E,27°37'12"N\nb,113º51´36″E,27˚37’48”N\n`],
		['seconds by colons', 'n,lng,lat\na,113:51:00,27:37:12\nb,113-51-36,27-37-48\n'],
		[
			'a title with the date',
			'项目坐标\n2023年11月\n\n名称,经度,纬度\n甲,113.85,27.62\n乙,113.86,27.63\n',
		],
		['pairs of other orders', '名称,坐标\n甲,"27.62N, 113.85E"\n乙,"27.63°N 113.86°E"\n'],
		['sep with a tab', 'sep=\t\nn\tlng\tlat\na\t113.85\t27.62\nb\t113.86\t27.63\n'],
	])('%s', async (_, text) => {
		const { features } = await csv(text);
		close(features);
	});

	it('with minutes of 60 or more are none', async () => {
		const { summary } = await csv('n,lng,lat\na,113°60′,27°37′\nb,113.86,27.63\n');
		expect(summary.notes).toEqual([{ code: 'bad-rows', count: 1, lines: [2] }]);
	});

	it('west and south are below zero', async () => {
		const { features } = await csv('n,lng,lat\na,70.5W,33.4S\n');
		expect(places(features)).toEqual([[-70.5, -33.4]]);
	});

	it('that cannot be read are shown', async () => {
		const text = '名称,经度,纬度\n甲,一百一十三度,二十七度\n';
		expect(await findProblem(() => csv(text))).toEqual({
			code: 'no-good-row',
			line: 2,
			found: '一百一十三度 | 二十七度',
		});
	});

	it('lines are counted with a sep line, titles and blank lines', async () => {
		const text = 'sep=;\n标题\n\nname;lng;lat\na;113.85;27.62\n\nb;x;y\n';
		const { summary } = await csv(text);
		expect(summary.notes).toEqual([
			{ code: 'title-rows', count: 1, found: '标题' },
			{ code: 'bad-rows', count: 1, lines: [7] },
		]);
	});

	it('without a header the first row is data, and that is told', async () => {
		const { summary } = await csv('a,113.85,27.62\nb,113.86,27.63\n');
		expect(summary.notes).toEqual([{ code: 'no-header' }]);
		expect(summary.fields).toEqual(['#1', '#2', '#3']);
	});

	it('rows of empty coordinates stay in the table', async () => {
		const { summary } = await csv('n,lng,lat\na,113.85,27.62\nb,,\n');
		expect(summary.outcome).toEqual({ code: 'placed', drawn: 1, table_only: 1, left_out: 0 });
	});
});
