import { describe, expect, test } from 'vitest';
import { chooseCounties } from '../../../scripts/city/choose_counties.ts';
import { findCity, type Divisions } from '../../../scripts/city/divisions.ts';
import { nameProvince, nameUnit, shortenCity, spell } from '../../../scripts/city/english_names.ts';
import { parseCommand } from '../../../scripts/city/options.ts';
import { unpackRing, type SourceCounty } from '../../../scripts/districts/source_rings.ts';
import type { Ring } from '../../../src/lib/geometry/position.ts';

describe('the words after npm run city', () => {
	test('ask for a city and a folder', () => {
		expect(parseCommand(['360500', '--out', 'x'])).toEqual({
			kind: 'make',
			code: '360500',
			out: 'x',
		});
		expect(parseCommand(['--help'])).toEqual({ kind: 'help' });
	});

	test.each([
		[[], 'code of a city is missing'],
		[['xinyu', '--out', 'x'], '"xinyu" is no code'],
		[['360500'], '--out FOLDER is missing'],
		[['360500', '360600', '--out', 'x'], 'one city at a time'],
		[['360500', '--into', 'x'], '--into'],
	])('%j is refused', (words, reason) => {
		expect(parseCommand(words)).toMatchObject({
			kind: 'wrong',
			message: expect.stringContaining(reason),
		});
	});
});

const divisions: Divisions = {
	provinces: [
		{ code: '90', name: '虚构省' },
		{ code: '91', name: '虚构市' },
	],
	cities: [
		{ code: '9005', name: '甲市', provinceCode: '90' },
		{ code: '9090', name: '省直辖县级行政区划', provinceCode: '90' },
		{ code: '9101', name: '市辖区', provinceCode: '91' },
	],
	areas: [{ code: '900502', name: '乙区', cityCode: '9005' }],
	streets: [],
};

test.each([
	['880500', 'no province of the list begins with 88'],
	['900000', '虚构省, a province or municipality; its cities: 900500 甲市'],
	['900600', 'has no city 900600'],
	['900502', '900502 is 乙区; expected the code of its city: 900500 甲市'],
	['909000', 'is no city'],
])('the code %s is answered with what it is', (code, reason) => {
	expect(findCity(code, divisions)).toContain(reason);
});

test('a municipality gives its city the name', () => {
	expect(findCity('900500', divisions)).toMatchObject({ name: '甲市' });
	expect(findCity('910100', divisions)).toMatchObject({ name: '虚构市' });
});

test.each([
	['分宜县', 'Fenyi County'],
	['高安市', "Gao'an City"],
	['城南街道', 'Chengnan Subdistrict'],
	['水北镇', 'Shuibei Town'],
	['石柱土家族自治县', 'Shizhu Tujia Autonomous County'],
	['积石山保安族东乡族撒拉族自治县', "Jishishan Bao'an, Dongxiang and Sala Autonomous County"],
	['恩施土家族苗族自治州', 'Enshi Tujia and Miao Autonomous Prefecture'],
	['神农架林区', 'Shennongjia Forestry District'],
])('%s is %s', (zh, en) => {
	expect(nameUnit(zh)).toBe(en);
});

test('cities and provinces go by their short names', () => {
	expect(shortenCity('舟山市')).toEqual({ zh: '舟山', en: 'Zhoushan' });
	expect(shortenCity('恩施土家族苗族自治州')).toEqual({ zh: '恩施', en: 'Enshi' });
	expect(nameProvince('陕西省')).toBe('Shaanxi');
	expect(nameProvince('广西壮族自治区')).toBe('Guangxi');
	expect(spell('攸')).toBe('You');
});

test('rings that ECharts has packed are read, and closed', () => {
	expect(unpackRing('@@B@@BA@', [1024, 2048])).toEqual([
		[1, 2],
		[1025 / 1024, 2],
		[1025 / 1024, 2049 / 1024],
		[1, 2049 / 1024],
		[1, 2],
	]);
});

describe('counties of a city', () => {
	const square = (x: number): Ring => [[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]; // oxfmt-ignore
	const county = (adcode: number, ...rings: Ring[]): [number, SourceCounty] => [
		adcode,
		{
			...{ adcode, name: `${adcode}县` },
			geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
		},
	];
	const source = new Map([
		county(900502, square(0), square(5)),
		county(900603, square(1)),
		county(900604, square(3)),
	]);

	test('are its own, with islands, and those that share a border', () => {
		expect(chooseCounties(source, '900500').map(({ adcode, role }) => [adcode, role])).toEqual([
			[900502, 'district'],
			[900603, 'neighbour'],
		]);
	});

	test('are none where the package has none of it', () => {
		expect(chooseCounties(source, '909900')).toEqual([]);
	});
});
