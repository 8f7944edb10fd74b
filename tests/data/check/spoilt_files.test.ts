import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { ARTICLE, SITES, small } from '../geo_small.ts';
import { TEXT_WAYS, changeAt, listPaths, mistype, readAt, type Path } from '../spoil.ts';

const TOUR = 'tours/walk.yaml';
const DISTRICTS = 'districts.geojson';
const TOWNSHIPS = 'townships.geojson';
const PLACES = 'places.geojson';
const OFFSETS = 'offsets.json';

const whole: GeoFiles = {
	...small,
	[TOUR]: stringify({
		id: 'walk',
		order: 1,
		title: { zh: '走一走', en: 'A walk' },
		lead: { zh: '三站。', en: 'Three stops.' },
		season: { zh: '春天。', en: 'Spring.' },
		themes: ['water'],
		stops: ['pond', 'works', 'bridge'].map((site) => ({
			id: site,
			site,
			text: { zh: '一站。', en: 'One stop.' },
			excerpt: site === 'works' ? 'first-report#works' : 'first-report#pond',
		})),
	}),
};
const FILES = Object.keys(whole);

function read(file: string): unknown {
	return file.endsWith('.yaml') ? parse(whole[file]!) : JSON.parse(whole[file]!);
}

function write(file: string, value: unknown): GeoFiles {
	const text = file.endsWith('.yaml') ? stringify(value) : JSON.stringify(value, null, '\t');
	return { ...whole, [file]: text };
}

/** Problems that name the file, in their place or in their words. */
function listNaming(files: GeoFiles, file: string): string[] {
	const { problems, catalog } = parseGeo(files);
	expect(catalog === null).toBe(problems.length > 0);
	for (const problem of problems) {
		const is_there = files[problem.file] !== undefined;
		expect(is_there ? (problem.line ?? 0) : 1, `${problem.file} ${problem.path}`).toBeGreaterThan(
			0,
		);
		expect(problem.message).not.toMatch(/undefined|TypeError|\bat \w+ \(/);
	}
	return problems
		.filter(
			({ file: at, message }) =>
				at === file || message.includes(file.replace(/^sites\/.*/, 'sites/')),
		)
		.map(({ path, message }) => `${path}: ${message}`);
}

/** The spoilt file is named; nothing is thrown. */
function expectNamed(files: GeoFiles, file: string): void {
	expect(listNaming(files, file)).not.toEqual([]);
}

test('the data before it is spoilt is whole', () => {
	expect(parseGeo(whole).problems).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
	test.each(Object.keys(TEXT_WAYS))('%s', (way) => {
		const text = TEXT_WAYS[way]!(whole[file]!);
		expect(text).not.toBe(whole[file]);
		expectNamed({ ...whole, [file]: text }, file);
	});

	test('is missing', () => {
		const files = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== file));
		if (file === TOUR) expect(parseGeo(files).problems).toEqual([]);
		else expectNamed(files, file);
	});

	test('has a name that nobody reads', () => {
		const name = file.replace(/\.\w+$/, ' (1)$&');
		expectNamed({ ...whole, [name]: whole[file]! }, name);
	});

	test('has a value of another type, anywhere', () => {
		const value = read(file);
		for (const path of listSamples(value)) {
			const files = write(file, changeAt(value, path, mistype));
			expect(listNaming(files, file), path.join('.')).not.toEqual([]);
		}
	});

	test('has a property too many, anywhere', () => {
		const value = read(file);
		const objects = [[], ...listSamples(value)].filter((path) => isObject(readAt(value, path)));
		for (const path of objects) {
			const files = write(
				file,
				changeAt({ root: value }, ['root', ...path, 'colour'], () => 'red').root,
			);
			expect(listNaming(files, file), path.join('.')).not.toEqual([]);
		}
	});

	test('lacks something, anywhere, or has it null: told in this file, or no fault', () => {
		const value = read(file);
		for (const path of listSamples(value)) {
			for (const change of [() => undefined, () => null]) {
				const files = write(file, changeAt(value, path, change));
				if (parseGeo(files).problems.length === 0) continue;
				expect(listNaming(files, file), path.join('.')).not.toEqual([]);
			}
		}
	});
});

/** Every path below the top; of a list only its first item, of sites the first two. */
function listSamples(value: unknown): Path[] {
	const most = (path: Path, index: number): number => (path[index - 1] === 'features' ? 1 : 0);
	return listPaths(value).filter(
		(path) =>
			path.length > 0 &&
			path.every((key, index) => typeof key !== 'number' || key <= most(path, index)),
	);
}

function isObject(value: unknown): boolean {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}

type Way = [way: string, file: string, path: Path, change: (value: never) => unknown];

const RING = ['features', 0, 'geometry', 'coordinates', 0];
const POINT = ['features', 0, 'geometry', 'coordinates'];
const swap = ([lng, lat]: [number, number]): [number, number] => [lat, lng];
type Ring = [number, number][];
type List = { id: unknown; properties: Record<string, unknown> }[];

describe('geometry, ids and references', () => {
	test.each<Way>([
		['an open ring', DISTRICTS, RING, (ring: Ring) => ring.slice(0, -1)],
		['a ring that ends askew', DISTRICTS, RING, (r: Ring) => [...r.slice(0, -1), [113.1, 27.4]]],
		['a ring of three corners', DISTRICTS, RING, (ring: Ring) => ring.slice(0, 3)],
		['a closed ring of three positions', DISTRICTS, RING, (r: Ring) => [r[0], r[1], r[0]]],
		['a clockwise ring', DISTRICTS, RING, (ring: Ring) => ring.toReversed()],
		['a ring without an area', DISTRICTS, RING, (ring: Ring) => ring.map(() => ring[0])],
		['a ring that crosses itself', DISTRICTS, RING, ([a, b, c, d]: Ring) => [a, c, b, d, a]],
		['swapped axes in a ring', DISTRICTS, RING, (ring: Ring) => ring.map(swap)],
		['a latitude out of range', DISTRICTS, [...RING, 1, 1], () => 95],
		['a longitude out of range', DISTRICTS, [...RING, 1, 0], () => 191],
		['a third number', DISTRICTS, [...RING, 1], (at: Ring[0]) => [...at, 5]],
		['no ring', DISTRICTS, POINT, () => []],
		['a ring too flat', DISTRICTS, POINT, (rings: Ring[]) => rings[0]],
		['a ring too deep', DISTRICTS, POINT, (rings: Ring[]) => [rings]],
		['a district without geometry', DISTRICTS, ['features', 0, 'geometry'], () => null],
		['a district as a point', DISTRICTS, ['features', 0, 'geometry', 'type'], () => 'Point'],
		[
			'a district in metres',
			DISTRICTS,
			RING,
			(ring: Ring) => ring.map(([x, y]) => [x * 1e5, y * 1e5]),
		],
		['a crs', DISTRICTS, ['crs'], () => ({ type: 'name' })],
		['a label outside', DISTRICTS, ['features', 0, 'properties', 'label_at'], () => [0, 0]],
		['a district twice', DISTRICTS, ['features'], (list: List) => [...list, list[0]]],
		['a district taken away', DISTRICTS, ['features'], (list: List) => list.slice(1)],
		['no district', DISTRICTS, ['features'], () => []],
		['an area of nothing', DISTRICTS, ['features', 0, 'properties', 'area_km2'], () => 0],
		['swapped axes of a seat', TOWNSHIPS, POINT, swap],
		['a township twice', TOWNSHIPS, ['features'], (list: List) => [...list, list[0]]],
		['a township taken away', TOWNSHIPS, ['features'], (list: List) => list.slice(1)],
		[
			'a township of no district',
			TOWNSHIPS,
			['features', 0, 'properties', 'district'],
			() => 360399,
		],
		[
			'another code than its id',
			TOWNSHIPS,
			['features', 0, 'properties', 'code'],
			() => '360302109',
		],
		['a code cut short', TOWNSHIPS, ['features', 0, 'id'], () => '36030210'],
		['swapped axes of a place', PLACES, POINT, swap],
		['a place elsewhere', PLACES, POINT, () => [113.4, 27.4]],
		['a place twice', PLACES, ['features'], (list: List) => [...list, list[0]]],
		['a place taken away', PLACES, ['features'], (list: List) => list.slice(1)],
		['a precision of nothing', PLACES, ['features', 0, 'properties', 'precision_m'], () => 0],
		['swapped axes of a site', SITES, POINT, swap],
		['a site out of its district', SITES, POINT, () => [113.7, 27.2]],
		['a site twice', SITES, ['features'], (list: List) => [...list, list[0]]],
		['a site of no district', SITES, ['features', 0, 'properties', 'district'], () => 360399],
		[
			'a site of no excerpt',
			SITES,
			['features', 0, 'properties', 'citations', 0],
			() => 'first-report#x',
		],
		['a site of no place', SITES, ['features', 0, 'properties', 'placement', 'place'], () => 'x'],
		['a part of no site', SITES, ['features', 0, 'properties', 'part_of'], () => 'x'],
		[
			'a line of one position',
			SITES,
			['features', 3, 'geometry', 'coordinates'],
			(l: Ring) => l.slice(1, 2),
		],
		[
			'a figure that is not there',
			SITES,
			['features', 0, 'properties', 'claims', 0, 'value'],
			() => 7,
		],
		['an excerpt twice', ARTICLE, ['excerpts'], (list: object[]) => [...list, list[0]]],
		['an excerpt taken away', ARTICLE, ['excerpts'], (list: object[]) => list.slice(1)],
		['another id than its name', ARTICLE, ['id'], () => 'second-report'],
		['a day that is none', ARTICLE, ['date'], () => '2020-02-30'],
		[
			'white space in a quotation',
			ARTICLE,
			['excerpts', 0, 'exact'],
			(text: string) => `${text} 。`,
		],
		['a stop twice', TOUR, ['stops'], (list: object[]) => [...list, list[0]]],
		['a stop at no site', TOUR, ['stops', 0, 'site'], () => 'x'],
		['a stop of no excerpt', TOUR, ['stops', 0, 'excerpt'], () => 'first-report#x'],
		[
			'an offset of no excerpt',
			OFFSETS,
			['excerpts', 'first-report#x'],
			() => ({ start: 1, end: 2, prefix: '', suffix: '' }),
		],
		['an offset before the page', OFFSETS, ['excerpts', 'first-report#pond', 'start'], () => -1],
		['an offset past the page', OFFSETS, ['excerpts', 'first-report#city', 'end'], () => 99_999],
		['an offset from its end', OFFSETS, ['excerpts', 'first-report#pond', 'end'], () => 1],
		['a checksum that is none', OFFSETS, ['source_sha256'], () => 'x'],
	])('%s', (_, file, path, change) => {
		expectNamed(
			write(file, changeAt(read(file), path, change as (value: unknown) => unknown)),
			file,
		);
	});

	test.each([DISTRICTS, TOWNSHIPS, PLACES, SITES])('%s with a number too large or none', (file) => {
		for (const number of ['1e999', '-1e999', 'NaN', 'Infinity', '0x71', '113,1', '.5.']) {
			const text = whole[file]!.replace(/(\[\s*)11\d\.\d+/, `$1${number}`);
			expect(text).not.toBe(whole[file]);
			expectNamed({ ...whole, [file]: text }, file);
		}
	});
});
