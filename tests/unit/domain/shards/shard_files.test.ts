import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measureAlongHilbert } from '../../../../src/lib/domain/shards/along_hilbert.ts';
import { decodeList, encodeList } from '../../../../src/lib/domain/shards/list_file.ts';
import { ShardError } from '../../../../src/lib/domain/shards/shard_error.ts';
import { buildPlaces, SitePlaces } from '../../../../src/lib/domain/shards/site_places.ts';
import {
	buildRows,
	dateRows,
	readRows,
	readSource,
} from '../../../../src/lib/domain/shards/site_rows.ts';
import {
	decodeTable,
	encodeTable,
	packCodes,
	type Column,
} from '../../../../src/lib/domain/shards/table_file.ts';
import { seedRandom } from '../../../synthetic_sites.ts';
import { buildAtlas, toBytes, TODAY } from './sharded_atlas.ts';

const NAME = { layout: '0a1b2c3d4e5f', file: 'made-up.bin' };

describe('tables', () => {
	it('come back as they went, whatever their columns', () => {
		const random = seedRandom(5);
		for (let round = 0; round < 200; round++) {
			const numbers = (most: number): number[] =>
				Array.from({ length: Math.floor(random() * 20) }, () => Math.floor(random() * most));
			const columns: Record<string, Column> = {
				narrow: packCodes(numbers(256)),
				wide: packCodes([...numbers(70_000), 69_999]),
				widest: packCodes([...numbers(2 ** 32), 2 ** 32 - 1]),
				steps: Int32Array.from(numbers(2 ** 31), (one) => -one),
				amounts: Float64Array.from(numbers(1e9), (one) => one / 3),
			};
			const table = { meta: { words: ['桐木', 'x'.repeat(round)] }, columns };
			const bytes = encodeTable(table, NAME);
			const moved = new Uint8Array([0, ...bytes]).subarray(1);
			expect(decodeTable(bytes, NAME)).toEqual(table);
			expect(decodeTable(moved, NAME)).toEqual(table);
		}
	});

	it.each([0, 3, 20, 60])('that end after %i bytes are told', (length) => {
		const bytes = encodeTable({ meta: {}, columns: { a: packCodes([1, 2, 3]) } }, NAME);
		expect(() => decodeTable(bytes.subarray(0, length), NAME)).toThrow(
			/^made-up\.bin: (?:is empty|has \d+ bytes, expected \d+)/,
		);
	});
});

describe.each([
	[
		'a table',
		(name = NAME) => encodeTable({ meta: {}, columns: { a: packCodes([1]) } }, name),
		decodeTable,
	],
	['a list', (name = NAME) => toBytes(encodeList(['桐木'], name)), decodeList],
] as const)('%s', (_, encode, decode) => {
	it.each([
		['without its end', encode().subarray(0, -1), /has \d+ bytes/],
		['compressed by the host', new Uint8Array(gzipSync(encode())), /arrived gzip-compressed/],
		['that is a page of words', toBytes('<!doctype html>'), /is a web page/],
		[
			'of another layout',
			encode({ ...NAME, layout: 'f' }),
			/belongs to layout f, expected 0a1b2c3d4e5f/,
		],
		['with another name', encode({ ...NAME, file: 'b' }), /holds b, expected made-up\.bin/],
		[
			'that is nothing known',
			toBytes('nonsense, made up'),
			/begins with "nons"|no whole JSON text/,
		],
	])('%s is told by its name', (_what, bytes, words) => {
		expect(() => decode(bytes, NAME)).toThrow(ShardError);
		expect(() => decode(bytes, NAME)).toThrow(/^made-up\.bin: /);
		expect(() => decode(bytes, NAME)).toThrow(words);
	});
});

describe('sites', () => {
	const { sites } = buildAtlas(300, 4);

	it('have in rows what filters and orders ask of them', () => {
		const rows = dateRows(readRows(buildRows(sites)), TODAY);
		expect(sites.map((_site, row) => readSource(rows, row))).toEqual(
			sites.map(({ facets, reported, amount_cny }) => ({ facets, reported, amount_cny })),
		);
	});

	it('have their places and marks', () => {
		const { table, marks } = buildPlaces(sites);
		const places = new SitePlaces(table);
		expect(places.count).toBeLessThan(sites.length);
		for (const [row, { whereabouts, drawn, mark_id }] of sites.entries()) {
			const place = places.of_row[row]!;
			expect(places.show(place)).toEqual({ whereabouts, drawn });
			expect(marks[places.markOf(place) ?? -1] ?? null).toBe(mark_id);
		}
	});
});

it('a layout is named by its content: the same for the same, another for another', () => {
	const [one, same, other] = [buildAtlas(120, 1), buildAtlas(120, 1), buildAtlas(120, 2)];
	expect(same.layout).toEqual(one.layout);
	expect(other.layout.name).not.toBe(one.layout.name);
});

it('what lies together on the ground does so on the curve', () => {
	const along = [
		[113.85, 27.62],
		[113.86, 27.63],
		[-70, -33],
	].map(([lng, lat]) => measureAlongHilbert([lng!, lat!]));
	expect(Math.abs(along[0]! - along[1]!)).toBeLessThan(Math.abs(along[0]! - along[2]!) / 1000);
	expect(new Set(along).size).toBe(3);
});
