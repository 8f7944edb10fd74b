/** Writing a PMTiles archive, version 3. `pmtiles` for Node only reads. */

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Compression, tileIdToZxy, type TileType } from 'pmtiles';
import type { Bounds } from '../../../src/lib/domain/schema/geojson.ts';
import { encodeDirectories, FIRST_READ, type DirectoryEntry } from './directory.ts';

/** `id` as `zxyToTileId` of `pmtiles` makes it. */
export type ArchiveTile = { id: number; bytes: Uint8Array };

export type ArchiveHead = {
	tile_type: TileType;
	tile_compression: Compression;
	/** `[west, south, east, north]`, degrees. */
	bounds: Bounds;
	metadata: Readonly<Record<string, unknown>>;
	/** Bytes that header and root may take, for tests. */
	first_read?: number;
};

export type EncodedArchive = {
	/** One behind the other. */
	chunks: Uint8Array[];
	bytes: number;
	/** With the tiles that share their bytes. */
	tiles: number;
	zooms: [number, number];
};

const HEADER_BYTES = 127;

/** `tiles` by ascending id, each once; equal ones are kept once. Throws a RangeError for none, or for another order. */
export function encodeArchive(tiles: Iterable<ArchiveTile>, head: ArchiveHead): EncodedArchive {
	const { entries, contents, count } = collect(tiles);
	if (entries.length === 0) throw new RangeError('An archive without a tile');
	const first = entries[0]!;
	const last = entries.at(-1)!;
	const zooms: [number, number] = [
		tileIdToZxy(first.tileId)[0],
		tileIdToZxy(last.tileId + last.runLength - 1)[0],
	];
	const limit = (head.first_read ?? FIRST_READ) - HEADER_BYTES;
	const { root, leaves } = encodeDirectories(entries, limit);
	const metadata = gzipSync(JSON.stringify(head.metadata), { level: 9 });
	const sections = [root, metadata, leaves];
	const data_bytes = contents.reduce((sum, { length }) => sum + length, 0);
	const header = encodeHeader(head, zooms, {
		lengths: [...sections.map(({ length }) => length), data_bytes],
		counts: [count, entries.length, contents.length],
	});
	const chunks = [header, ...sections, ...contents];
	return {
		chunks,
		bytes: chunks.reduce((sum, { length }) => sum + length, 0),
		tiles: count,
		zooms,
	};
}

function collect(tiles: Iterable<ArchiveTile>) {
	const entries: DirectoryEntry[] = [];
	const contents: Uint8Array[] = [];
	const kept = new Map<string, { offset: number; length: number }>();
	let size = 0;
	let count = 0;
	let next = 0;
	for (const { id, bytes } of tiles) {
		if (id < next) throw new RangeError(`Tile ${id} comes behind tile ${next - 1}`);
		next = id + 1;
		count += 1;
		const key = createHash('sha256').update(bytes).digest('base64');
		let place = kept.get(key);
		if (!place) {
			place = { offset: size, length: bytes.length };
			kept.set(key, place);
			contents.push(bytes);
			size += bytes.length;
		}
		const before = entries.at(-1);
		if (before && before.offset === place.offset && id === before.tileId + before.runLength)
			before.runLength += 1;
		else entries.push({ tileId: id, ...place, runLength: 1 });
	}
	return { entries, contents, count };
}

/** `lengths`: of root, metadata, leaves and tile data; `counts`: of tiles, entries and contents. */
function encodeHeader(
	{ tile_type, tile_compression, bounds }: ArchiveHead,
	[min_zoom, max_zoom]: [number, number],
	{ lengths, counts }: { lengths: number[]; counts: number[] },
): Uint8Array {
	const header = Buffer.alloc(HEADER_BYTES);
	header.write('PMTiles', 'latin1');
	header.writeUInt8(3, 7);
	let offset = HEADER_BYTES;
	lengths.forEach((length, index) => {
		header.writeBigUInt64LE(BigInt(offset), 8 + 16 * index);
		header.writeBigUInt64LE(BigInt(length), 16 + 16 * index);
		offset += length;
	});
	counts.forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 72 + 8 * index));
	// Tiles lie in the order of their ids.
	header.writeUInt8(1, 96);
	header.writeUInt8(Compression.Gzip, 97);
	header.writeUInt8(tile_compression, 98);
	header.writeUInt8(tile_type, 99);
	header.writeUInt8(min_zoom, 100);
	header.writeUInt8(max_zoom, 101);
	const [west, south, east, north] = bounds;
	const writeDegrees = (value: number, at: number) =>
		header.writeInt32LE(Math.round(value * 1e7), at);
	[west, south, east, north].forEach((value, index) => writeDegrees(value, 102 + 4 * index));
	header.writeUInt8(min_zoom, 118);
	writeDegrees((west + east) / 2, 119);
	writeDegrees((south + north) / 2, 123);
	return header;
}
