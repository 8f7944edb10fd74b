import { tileIdToZxy } from 'pmtiles';
import type {
	GroundProperties,
	GroundSchemaId,
} from '../../../src/lib/domain/ground/ground_schemas.ts';
import {
	recogniseSchema,
	type ListedLayer,
} from '../../../src/lib/domain/ground/recognise_schema.ts';
import type { TilePlace } from '../pmtiles/find_tiles.ts';
import { decompress, type Archive } from '../pmtiles/open_archive.ts';
import { GroundRefusal } from '../refusal.ts';
import { lookInto } from '../tiles/vector_tile.ts';

/** Tiles that are opened to see what they hold. */
const SAMPLES = 8;

/** Which schema an archive's tiles are in. Throws a GroundRefusal for one that is not known, and for tiles that cannot be read. */
export async function readSchema(
	archive: Archive,
	{ places }: { places: readonly TilePlace[] },
	signal?: AbortSignal,
): Promise<GroundSchemaId> {
	const { source, header, metadata } = archive;
	const seen: Record<string, GroundProperties[]> = {};
	for (const place of pickSamples(places)) {
		const packed = await source.read(place.offset, place.length, signal);
		try {
			const layers = lookInto(decompress(packed, header.tileCompression));
			for (const [name, features] of Object.entries(layers)) (seen[name] ??= []).push(...features);
		} catch (error) {
			const [z, x, y] = tileIdToZxy(place.id);
			throw new GroundRefusal(
				`${source.name}: tile ${z}/${x}/${y} at byte ${place.offset}: expected a vector tile, found: ${(error as Error).message}`,
			);
		}
	}
	const result = recogniseSchema(listLayersOf(metadata), seen);
	if (result.id !== null) return result.id;
	throw new GroundRefusal(`${source.name}: expected ${result.expected}, found ${result.found}`);
}

/** The fullest of all zooms: they have most layers. */
function pickSamples(places: readonly TilePlace[]): TilePlace[] {
	const distinct = new Map(places.map((place) => [place.offset, place]));
	return [...distinct.values()].sort((a, b) => b.length - a.length).slice(0, SAMPLES);
}

/** As TileJSON lists them, also where a converter left the list in a text of its own; null where there is none. */
function listLayersOf(metadata: Readonly<Record<string, unknown>>): ListedLayer[] | null {
	const listed = metadata['vector_layers'] ?? readInner(metadata['json']);
	if (!Array.isArray(listed) || listed.length === 0) return null;
	return listed.flatMap((layer: unknown) => {
		const { id, fields } = (layer ?? {}) as { id?: unknown; fields?: unknown };
		if (typeof id !== 'string') return [];
		return [{ id, fields: Object.keys((fields ?? {}) as object) }];
	});
}

function readInner(text: unknown): unknown {
	if (typeof text !== 'string') return null;
	try {
		return (JSON.parse(text) as { vector_layers?: unknown } | null)?.vector_layers;
	} catch {
		return null;
	}
}
