import { PMTiles, TileType, type Header } from 'pmtiles';
import { PictureError } from '../picture_problem.ts';
import { checkBounds, nameFormat, type TileFacts } from './tile_facts.ts';

/** A file of the reader's as `pmtiles` reads it, by parts; `key` tells it from others. */
export function openArchive(blob: Blob, key: string): PMTiles {
	return new PMTiles({
		getKey: () => key,
		getBytes: async (offset, length) => ({
			data: await blob.slice(offset, offset + length).arrayBuffer(),
		}),
	});
}

const VERSION = 3;
const NAMES: Readonly<Record<number, string>> = {
	[TileType.Mvt]: 'mvt',
	[TileType.Mlt]: 'mlt',
	[TileType.Png]: 'png',
	[TileType.Jpeg]: 'jpeg',
	[TileType.Webp]: 'webp',
	[TileType.Avif]: 'avif',
};

/** Throws a `PictureError` for what is no whole archive of pictures. */
export async function readPmtiles(blob: Blob, archive: PMTiles): Promise<TileFacts> {
	const first = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
	const is_marked = String.fromCharCode(...first.subarray(0, 7)) === 'PMTiles';
	const version = is_marked ? first[7]! : first[2]!;
	if (version !== VERSION) throw new PictureError({ code: 'old-archive', version });
	const header = await archive.getHeader().catch((error: unknown) => {
		throw new PictureError({ code: 'damaged', format: 'PMTiles', found: String(error) });
	});
	const end = findEnd(header);
	if (end > blob.size) {
		throw new PictureError({ code: 'truncated', format: 'PMTiles', expected: `${end} B` });
	}
	const format = nameFormat(NAMES[header.tileType] ?? '', await listLayers(header, archive));
	if (header.numTileEntries === 0) throw new PictureError({ code: 'no-tiles' });
	return {
		container: 'PMTiles',
		format,
		zooms: [header.minZoom, header.maxZoom],
		bounds: checkBounds([header.minLon, header.minLat, header.maxLon, header.maxLat]),
		count: header.numAddressedTiles,
	};
}

function findEnd(header: Header): number {
	return Math.max(
		header.rootDirectoryOffset + header.rootDirectoryLength,
		header.jsonMetadataOffset + header.jsonMetadataLength,
		header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
		header.tileDataOffset + (header.tileDataLength ?? 0),
	);
}

async function listLayers({ tileType }: Header, archive: PMTiles): Promise<string[]> {
	if (tileType !== TileType.Mvt && tileType !== TileType.Mlt) return [];
	const metadata = (await archive.getMetadata().catch(() => null)) as {
		vector_layers?: { id?: unknown }[];
	} | null;
	return (metadata?.vector_layers ?? []).map(({ id }) => String(id));
}
