import { gzipSync } from 'node:zlib';
import { Compression, TileType } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveHead } from '../../../../scripts/ground/pmtiles/encode_archive.ts';
import type { Bounds } from '../../../../src/lib/domain/schema/geojson.ts';
import { joinArchive, makeGround, makeTiles } from '../../../fixtures/ground/make_ground.ts';
import { makeRelief } from '../../../fixtures/ground/make_relief.ts';
import { buildBench, type Bench } from './ground_bench.ts';

let bench: Bench;
let bounds: Bounds;
let good: Uint8Array;
beforeAll(async () => {
	bench = buildBench('first');
	({ bounds } = bench);
	good = makeGround({ schema: 'protomaps-4', bounds, zooms: [5, 7] });
	await bench.run([bench.put('good.pmtiles', good)]);
});
afterAll(() => bench.clear());

/** The good archive with some bytes changed. */
function spoil(change: (bytes: Buffer) => void): Uint8Array {
	const bytes = Buffer.from(good);
	change(bytes);
	return bytes;
}

const HEAD: ArchiveHead = {
	tile_type: TileType.Mvt,
	tile_compression: Compression.None,
	bounds: [-180, -85, 180, 85],
	metadata: { attribution: '©', license: 'CC0' },
};

/** The good archive's tiles, each with other bytes. */
const fill = (bytes: (tile: Uint8Array) => Uint8Array, head: Partial<ArchiveHead> = {}) =>
	joinArchive(
		makeTiles({ schema: 'protomaps-4', bounds, zooms: [5, 7] }).map((tile) => ({
			...tile,
			bytes: bytes(tile.bytes),
		})),
		{ ...HEAD, ...head },
	);

/** Where the first tile's bytes, the metadata and the root lie, as the header says. */
const at = (bytes: Buffer, field: number) => Number(bytes.readBigUInt64LE(field));

describe('an archive is refused, and the ground stays as it was', () => {
	it.each<[what: string, make: () => Uint8Array | string, message: string | RegExp]>([
		[
			'no PMTiles',
			() => 'a'.repeat(500),
			'expected a PMTiles archive of version 3, found a file that begins with "aaaaaaa"',
		],
		['too short for a header', () => good.subarray(0, 90), 'version 3, found 90 bytes'],
		[
			'cut off',
			() => good.subarray(0, good.length - 300),
			/expected \d+ bytes, as its header says of its tiles, found \d+: the archive is truncated/,
		],
		[
			'of version 2',
			() => spoil((bytes) => bytes.write('PM\x02\x00\x00\x00\x00\x00', 'latin1')),
			'found version 2: convert it with the pmtiles program',
		],
		['of version 4', () => spoil((bytes) => bytes.writeUInt8(4, 7)), 'found version 4'],
		[
			'with a spoilt root',
			() => spoil((bytes) => bytes.fill(7, 127, 140)),
			/directory at byte 127: expected a list of tiles, found: incorrect header check/,
		],
		[
			'whose directory points past its end',
			() => spoil((bytes) => bytes.writeBigUInt64LE(40n, 64)),
			/expected tiles in order, found \d+ bytes at byte \d+ of 40/,
		],
		[
			'with metadata that is no JSON',
			() => spoil((bytes) => bytes.fill(0, at(bytes, 24), at(bytes, 24) + 4)),
			'expected metadata in JSON, found: incorrect header check',
		],
		[
			'with zooms the wrong way round',
			() => spoil((bytes) => bytes.writeUInt8(9, 100)),
			'expected zooms from low to high in its header, found 9 to 7',
		],
		[
			'with tiles that are none',
			() => fill(() => Buffer.from('no tile at all')),
			/tile \d+\/\d+\/\d+ at byte \d+: expected a vector tile, found/,
		],
		[
			'with tiles cut short',
			() => fill((tile) => tile.subarray(0, 60), { tile_compression: Compression.Gzip }),
			/tile \d+\/\d+\/\d+ at byte \d+: expected a vector tile, found: unexpected end of file/,
		],
		[
			'packed as nobody reads it',
			() => fill((tile) => tile, { tile_compression: Compression.Zstd }),
			'a compression that is not read here (number 4)',
		],
		[
			'of heights',
			() => makeRelief({ bounds, zooms: [5, 5], encoding: 'terrarium' }),
			'expected vector tiles (Mvt), found Png; heights go with --relief',
		],
		[
			'of another city',
			() => makeGround({ schema: 'protomaps-4', bounds: [104, 29, 105, 29.6], zooms: [5, 8] }),
			/expected tiles within 113\.\d+ .* at zoom 8, found none; the archive covers 104\.000 29\.000 105\.000 29\.600: another city's\?/,
		],
		[
			'in a schema of its own',
			() =>
				fill((tile) => tile, {
					tile_compression: Compression.Gzip,
					metadata: { ...HEAD.metadata, vector_layers: [{ id: 'kataster' }] },
				}),
			'expected Protomaps basemap 4, Shortbread 1.0, OpenMapTiles 3, found layers kataster',
		],
		[
			'with no layer that is drawn',
			() => fill(() => gzipSync(''), { tile_compression: Compression.Gzip }),
			'found no layer at all',
		],
	])('%s', async (_, make, message) => {
		const before = bench.load();
		const { code, said } = await bench.run([bench.put('bad.pmtiles', make())]);
		expect(said).toMatch(message);
		expect(said).toContain('bad.pmtiles');
		expect(said).toContain('Nothing was written.');
		expect(code).toBe(1);
		expect(bench.load()).toEqual(before);
		expect(before).not.toBeNull();
	});

	it('with none of the zooms that are asked for', async () => {
		const { code, said } = await bench.run([bench.put('good.pmtiles', good), '--zooms', '9-14']);
		expect(said).toContain('expected zooms of 9 to 14, found 5 to 7');
		expect(code).toBe(1);
	});

	it('with one broken tile among good ones, by its number', async () => {
		const tiles = makeTiles({ schema: 'protomaps-4', bounds, zooms: [5, 9] });
		// The smallest is none of those that are looked into ahead of the cut.
		const small = tiles.toSorted((a, b) => a.bytes.length - b.bytes.length)[0]!;
		small.bytes = gzipSync(Buffer.from([26, 200, 1, 2]));
		const bytes = joinArchive(tiles, { ...HEAD, tile_compression: Compression.Gzip });
		const { code, said } = await bench.run([bench.put('bad.pmtiles', bytes)]);
		expect(said).toMatch(
			/tile 9\/\d+\/\d+ at byte \d+: expected a vector tile, found: a layer that is cut short/,
		);
		expect(code).toBe(1);
	});
});
