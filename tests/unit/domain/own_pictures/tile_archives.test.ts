import initSqlJs from 'sql.js';
import { Compression, TileType, zxyToTileId } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { encodeArchive } from '../../../../scripts/ground/pmtiles/encode_archive.ts';
import { PictureError } from '../../../../src/lib/domain/own_pictures/picture_problem.ts';
import { sliceTile } from '../../../../src/lib/domain/own_pictures/tiles/kept_tiles.ts';
import { readMbtiles } from '../../../../src/lib/domain/own_pictures/tiles/read_mbtiles.ts';
import {
	openArchive,
	readPmtiles,
} from '../../../../src/lib/domain/own_pictures/tiles/read_pmtiles.ts';
import type { Bounds } from '../../../../src/lib/domain/schema/geojson.ts';

const { Database } = await initSqlJs();

async function problemOf(read: () => unknown): Promise<unknown> {
	try {
		await read();
	} catch (error) {
		if (error instanceof PictureError) return error.problem;
		throw error;
	}
	return null;
}

/** Not a picture, but it begins like one. */
const png = (mark: number): Uint8Array => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, mark]);

/** Rows from the north; the file counts them from the south. */
function makeMbtiles(
	tiles: readonly (readonly [z: number, x: number, y: number, bytes: Uint8Array])[],
	metadata: Record<string, string> = {},
) {
	const database = new Database();
	database.run('CREATE TABLE metadata (name text, value text)');
	database.run(
		'CREATE TABLE tiles (zoom_level int, tile_column int, tile_row int, tile_data blob)',
	);
	for (const entry of Object.entries(metadata))
		database.run('INSERT INTO metadata VALUES (?, ?)', entry);
	for (const [z, x, y, bytes] of tiles) {
		database.run('INSERT INTO tiles VALUES (?, ?, ?, ?)', [z, x, 2 ** z - 1 - y, bytes]);
	}
	return database;
}

const NEAR = [
	[13, 6686, 3437, png(1)],
	[13, 6687, 3437, png(2)],
	[14, 13372, 6875, png(3)],
] as const;

describe('MBTiles', () => {
	test('every tile is found again by its place, counted from the north', async () => {
		const { facts, blob, index } = readMbtiles(makeMbtiles(NEAR, { format: 'png' }));
		expect(facts).toMatchObject({ format: 'PNG', zooms: [13, 14], count: 3 });
		for (const [z, x, y, bytes] of NEAR) {
			const found = await sliceTile(blob, index, [z, x, y])!.arrayBuffer();
			expect(new Uint8Array(found)).toEqual(bytes);
		}
		expect(sliceTile(blob, index, [13, 6688, 3437])).toBeNull();
		expect([...index.ids]).toEqual([...index.ids].toSorted((a, b) => a - b));
	});

	test('bounds are as said; the whole world is as good as none', () => {
		const said = readMbtiles(makeMbtiles(NEAR, { format: 'jpg', bounds: '113.8,27.5,113.9,27.6' }));
		expect(said.facts).toMatchObject({ format: 'JPEG', bounds: [113.8, 27.5, 113.9, 27.6] });
		const world = readMbtiles(makeMbtiles(NEAR, { bounds: '-180,-85,180,85' }));
		const [west, south, east, north] = world.facts.bounds;
		expect(east - west).toBeCloseTo(360 / 2 ** 14);
		expect(north - south).toBeLessThan(360 / 2 ** 14);
		expect(world.facts.format).toBe('PNG');
	});

	test('shapes, other tables and no tile are refused by name', async () => {
		const json = JSON.stringify({ vector_layers: [{ id: 'roads' }] });
		const shapes = makeMbtiles(NEAR, { format: 'pbf', json });
		expect(await problemOf(() => readMbtiles(shapes))).toEqual({
			code: 'vector-tiles',
			layers: ['roads'],
		});
		const empty = makeMbtiles([], { format: 'png' });
		expect(await problemOf(() => readMbtiles(empty))).toEqual({ code: 'no-tiles' });
		const geopackage = new Database();
		geopackage.run('CREATE TABLE gpkg_contents (a)');
		expect(await problemOf(() => readMbtiles(geopackage))).toEqual({
			code: 'not-mbtiles',
			tables: ['gpkg_contents'],
		});
		const torn = new Database(png(1));
		expect(await problemOf(() => readMbtiles(torn))).toMatchObject({ code: 'damaged' });
	});
});

describe('PMTiles', () => {
	function make(tile_type: TileType, bounds: Bounds = [113.8, 27.5, 113.9, 27.6]): Blob {
		const tiles = NEAR.map(([z, x, y, bytes]) => ({ id: zxyToTileId(z, x, y), bytes })).toSorted(
			(a, b) => a.id - b.id,
		);
		const metadata = { vector_layers: [{ id: 'water' }] };
		const { chunks } = encodeArchive(tiles, {
			tile_type,
			tile_compression: Compression.None,
			bounds,
			metadata,
		});
		return new Blob(chunks as Uint8Array<ArrayBuffer>[]);
	}
	const read = (blob: Blob) => readPmtiles(blob, openArchive(blob, 'test'));

	test('what it says of itself, read by parts', async () => {
		const facts = await read(make(TileType.Webp));
		expect(facts).toMatchObject({
			format: 'WebP',
			zooms: [13, 14],
			count: 3,
			bounds: [113.8, 27.5, 113.9, 27.6],
		});
	});

	test('shapes, other versions, half of it and bounds of nothing are refused', async () => {
		expect(await problemOf(() => read(make(TileType.Mvt)))).toEqual({
			code: 'vector-tiles',
			layers: ['water'],
		});
		expect(await problemOf(() => read(make(TileType.Unknown)))).toEqual({
			code: 'unread-tiles',
			found: '?',
		});
		const whole = make(TileType.Png);
		expect(await problemOf(() => read(whole.slice(0, whole.size - 4)))).toMatchObject({
			code: 'truncated',
		});
		expect(
			await problemOf(() => read(new Blob(['PM', Uint8Array.of(2, 0), new Uint8Array(600_000)]))),
		).toEqual({
			code: 'old-archive',
			version: 2,
		});
		expect(await problemOf(() => read(make(TileType.Png, [113.8, 27.5, 113.8, 27.5])))).toEqual({
			code: 'no-extent',
		});
	});
});
