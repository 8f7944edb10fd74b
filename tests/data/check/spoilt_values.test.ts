import { describe, expect, test } from 'vitest';
import { ARTICLE, OFFSETS, SITES, SOURCE } from '../geo_small.ts';
import { changeAt, type Path } from '../spoil.ts';
import {
	DISTRICTS,
	PLACES,
	TOUR,
	TOWNSHIPS,
	expectNamed,
	read,
	whole,
	write,
} from '../spoilt_geo.ts';

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
		['a source that is not there', ARTICLE, ['source'], () => 'trial-2020-02-04'],
		['a day that is none', SOURCE, ['date'], () => '2020-02-30'],
		['another id than its name', SOURCE, ['id'], () => 'trial-2020-02-04'],
		['a kind that is not in the list', SOURCE, ['kind'], () => 'hearsay'],
		['an address of another kind', SOURCE, ['url'], () => 'file:///page.txt'],
		['an archive without its day', SOURCE, ['archived_url'], () => 'https://archive.example/a'],
		['a day without its archive', SOURCE, ['archived_on'], () => '2020-02-04'],
		['a text without its hash', SOURCE, ['sha256'], () => undefined],
		['a text without its length', SOURCE, ['characters'], () => undefined],
		['a checksum that is none', SOURCE, ['sha256'], () => 'x'],
		['an English name in Chinese', SOURCE, ['publication', 'en'], () => '试验报'],
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
			() => ({ start: 1, end: 2, prefix: '', suffix: '', sha256: '0'.repeat(64) }),
		],
		['an offset before the page', OFFSETS, ['excerpts', 'first-report#pond', 'start'], () => -1],
		['an offset past the page', OFFSETS, ['excerpts', 'first-report#city', 'end'], () => 99_999],
		['an offset from its end', OFFSETS, ['excerpts', 'first-report#pond', 'end'], () => 1],
		['offsets of another source', OFFSETS, ['source'], () => 'trial-2020-02-04'],
		['a checksum that is none', OFFSETS, ['excerpts', 'first-report#pond', 'sha256'], () => 'x'],
		[
			'another checksum',
			OFFSETS,
			['excerpts', 'first-report#pond', 'sha256'],
			() => '0'.repeat(64),
		],
		['no checksum', OFFSETS, ['excerpts', 'first-report#pond', 'sha256'], () => undefined],
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
