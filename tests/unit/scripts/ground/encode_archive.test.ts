import { gunzipSync } from 'node:zlib';
import { Compression, PMTiles, TileType, tileIdToZxy, zxyToTileId, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import {
	encodeArchive,
	type ArchiveHead,
	type ArchiveTile,
} from '../../../../scripts/ground/pmtiles/encode_archive.ts';

const HEAD: ArchiveHead = {
	tile_type: TileType.Mvt,
	tile_compression: Compression.None,
	bounds: [113.5, 27.1, 114.25, 28],
	metadata: { name: '虚构' },
};

/** An archive as `pmtiles` reads it from memory. */
function open(bytes: Uint8Array): PMTiles {
	const source: Source = {
		getKey: () => 'memory',
		getBytes: (offset, length) => {
			const part = Uint8Array.from(bytes.subarray(offset, offset + length));
			return Promise.resolve({ data: part.buffer });
		},
	};
	return new PMTiles(source);
}

const write = (tiles: ArchiveTile[], head = HEAD) => {
	const archive = encodeArchive(tiles, head);
	return { ...archive, whole: Buffer.concat(archive.chunks) };
};

/** The same numbers at every run, 0 to 1. */
function buildRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Tiles here and there, in runs and alone, some of them alike. */
function invent(seed: number, count: number): ArchiveTile[] {
	const random = buildRandom(seed);
	const tiles: ArchiveTile[] = [];
	let id = Math.floor(random() * 50);
	while (tiles.length < count) {
		const kind = Math.floor(random() * 6);
		const text = kind < 3 ? `shared ${kind}` : `${id} ${'x'.repeat(random() * 40)}`;
		tiles.push({ id, bytes: Buffer.from(text) });
		id += random() < 0.7 ? 1 : Math.floor(random() * 5000) + 1;
	}
	return tiles;
}

describe('an archive that is written', () => {
	it('is read back with what was said of it', async () => {
		const tiles = [
			{ id: zxyToTileId(5, 26, 13), bytes: Buffer.from('five') },
			{ id: zxyToTileId(6, 52, 26), bytes: Buffer.from('six') },
		];
		const { whole, bytes, zooms } = write(tiles);
		expect(whole.length).toBe(bytes);
		expect(zooms).toEqual([5, 6]);
		const archive = open(whole);
		expect(await archive.getHeader()).toMatchObject({
			specVersion: 3,
			clustered: true,
			internalCompression: Compression.Gzip,
			tileCompression: Compression.None,
			tileType: TileType.Mvt,
			minZoom: 5,
			maxZoom: 6,
			minLon: 113.5,
			minLat: 27.1,
			maxLon: 114.25,
			maxLat: 28,
			numAddressedTiles: 2,
		});
		expect(await archive.getMetadata()).toEqual({ name: '虚构' });
	});

	it.each([
		{ seed: 1, count: 40, first_read: 16384 },
		{ seed: 2, count: 3000, first_read: 1000 },
		{ seed: 3, count: 9000, first_read: 300 },
	])('gives every tile back, and no other: $count tiles, seed $seed', async (options) => {
		const tiles = invent(options.seed, options.count);
		const { whole } = write(tiles, { ...HEAD, first_read: options.first_read });
		const archive = open(whole);
		const header = await archive.getHeader();
		expect(header.numAddressedTiles).toBe(tiles.length);
		expect(header.numTileContents).toBeLessThan(tiles.length);
		expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(
			options.first_read,
		);
		if (options.first_read < 16384) expect(header.leafDirectoryLength).toBeGreaterThan(0);
		const known = new Map(tiles.map(({ id, bytes }) => [id, bytes.toString()]));
		const asked = tiles.filter((_, index) => index % 7 === 0).flatMap(({ id }) => [id, id + 1]);
		for (const id of new Set(asked)) {
			const found = await archive.getZxy(...tileIdToZxy(id));
			const text = found && Buffer.from(found.data).toString();
			expect(text, `tile ${id}`).toBe(known.get(id));
		}
	});

	it('keeps equal tiles once, and a run of them as one entry', async () => {
		const sea = Buffer.from('sea');
		const tiles = Array.from({ length: 500 }, (_, index) => ({ id: 1000 + index, bytes: sea }));
		const header = await open(write(tiles).whole).getHeader();
		expect(header).toMatchObject({
			numAddressedTiles: 500,
			numTileEntries: 1,
			numTileContents: 1,
			tileDataLength: 3,
		});
	});

	it('takes ids of the highest zooms', async () => {
		const id = zxyToTileId(22, 3_400_000, 1_700_000);
		const { whole, zooms } = write([{ id, bytes: Buffer.from('deep') }]);
		expect(zooms).toEqual([22, 22]);
		const found = await open(whole).getZxy(22, 3_400_000, 1_700_000);
		expect(Buffer.from(found!.data).toString()).toBe('deep');
	});

	it('is the same bytes for the same tiles, with a compressed directory', () => {
		const tiles = invent(4, 100);
		const { whole, chunks } = write(tiles);
		expect(write(tiles).whole.equals(whole)).toBe(true);
		expect(gunzipSync(chunks[1]!)[0]).toBeGreaterThan(0);
	});

	it('is not written of nothing, or of tiles in another order', () => {
		expect(() => write([])).toThrow('without a tile');
		const tile = (id: number) => ({ id, bytes: Buffer.from('a') });
		expect(() => write([tile(5), tile(4)])).toThrow('Tile 4 comes behind tile 5');
		expect(() => write([tile(5), tile(5)])).toThrow('Tile 5 comes behind tile 5');
	});
});
