import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bytesToHeader, Compression, type Header } from 'pmtiles';
import { GroundRefusal } from '../refusal.ts';
import type { ByteSource } from '../source/byte_source.ts';

export type Archive = {
	source: ByteSource;
	header: Header;
	metadata: Readonly<Record<string, unknown>>;
};

const HEADER_BYTES = 127;
const MAGIC = 'PMTiles';

/** Where the sections of an archive are told, by what messages call them. */
const SECTIONS = [
	['root directory', 'rootDirectoryOffset', 'rootDirectoryLength'],
	['metadata', 'jsonMetadataOffset', 'jsonMetadataLength'],
	['leaf directories', 'leafDirectoryOffset', 'leafDirectoryLength'],
	['tiles', 'tileDataOffset', 'tileDataLength'],
] as const;

/** Header and metadata of a PMTiles archive, version 3. Throws a GroundRefusal for anything else, and for one cut short. */
export async function openArchive(source: ByteSource): Promise<Archive> {
	const { name, size } = source;
	const expected = `${name}: expected a PMTiles archive of version 3`;
	if (size < HEADER_BYTES) throw new GroundRefusal(`${expected}, found ${size} bytes`);
	const bytes = await source.read(0, HEADER_BYTES);
	checkMagic(bytes, expected);
	const header = bytesToHeader(Uint8Array.from(bytes).buffer);
	for (const [section, offset, length] of SECTIONS) {
		const end = header[offset] + (header[length] ?? 0);
		if (end > size) {
			throw new GroundRefusal(
				`${name}: expected ${end} bytes, as its header says of its ${section}, found ${size}: the archive is truncated`,
			);
		}
	}
	if (header.minZoom > header.maxZoom || header.maxZoom > 26) {
		throw new GroundRefusal(
			`${name}: expected zooms from low to high in its header, found ${header.minZoom} to ${header.maxZoom}`,
		);
	}
	return { source, header, metadata: await readMetadata(source, header) };
}

function checkMagic(bytes: Buffer, expected: string): void {
	const magic = bytes.toString('latin1', 0, MAGIC.length);
	if (magic !== MAGIC) {
		const version = magic.startsWith('PM') ? bytes.readUInt16LE(2) : 0;
		if (version === 1 || version === 2) {
			throw new GroundRefusal(
				`${expected}, found version ${version}: convert it with the pmtiles program first ("pmtiles convert")`,
			);
		}
		const shown = JSON.stringify(magic.replace(/[^\x20-\x7e]/g, '?'));
		throw new GroundRefusal(`${expected}, found a file that begins with ${shown}`);
	}
	const version = bytes.readUInt8(MAGIC.length);
	if (version !== 3) throw new GroundRefusal(`${expected}, found version ${version}`);
}

async function readMetadata(
	source: ByteSource,
	{ jsonMetadataOffset: offset, jsonMetadataLength: length, internalCompression }: Header,
): Promise<Record<string, unknown>> {
	const where = `${source.name}: expected metadata in JSON`;
	if (length === 0) return {};
	const packed = await source.read(offset, length);
	let value: unknown;
	try {
		value = JSON.parse(decompress(packed, internalCompression).toString('utf8'));
	} catch (error) {
		throw new GroundRefusal(`${where}, found: ${(error as Error).message}`);
	}
	if (value === null || typeof value !== 'object' || Array.isArray(value))
		throw new GroundRefusal(`${where}: an object`);
	return value as Record<string, unknown>;
}

/** What a directory or a tile is packed with, undone. Throws an Error for Zstandard, which Node 20 lacks, and for spoilt bytes. */
export function decompress(bytes: Uint8Array, compression: Compression): Buffer {
	switch (compression) {
		case Compression.None:
		case Compression.Unknown:
			return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		case Compression.Gzip:
			return gunzipSync(bytes);
		case Compression.Brotli:
			return brotliDecompressSync(bytes);
		default:
			throw new Error(`a compression that is not read here (number ${compression})`);
	}
}
