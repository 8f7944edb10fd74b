import { gzipSync } from 'node:zlib';
import { Compression, tileIdToZxy, TileType } from 'pmtiles';
import type { GroundMap } from '../../../src/lib/domain/ground/ground_file.ts';
import {
	getGroundSchema,
	listLayers,
	type GroundSchemaId,
} from '../../../src/lib/domain/ground/ground_schemas.ts';
import { encodeArchive, type ArchiveTile } from '../pmtiles/encode_archive.ts';
import type { TilePlace } from '../pmtiles/find_tiles.ts';
import { decompress, openArchive, type Archive } from '../pmtiles/open_archive.ts';
import { readTerms } from '../read_credit.ts';
import { GroundRefusal } from '../refusal.ts';
import { formatBytes, formatTable } from '../say.ts';
import { keepLayers } from '../tiles/vector_tile.ts';
import { chooseTiles, type ChosenTiles } from './choose_tiles.ts';
import { breathe, fetchParts, type Cut, type CutJob } from './cut_job.ts';
import type { ReadPart } from './fetch_ranges.ts';
import { readSchema } from './read_schema.ts';

/** The ground's map, cut out of an archive of vector tiles; null where only the plan is wanted. */
export async function cutMap(job: CutJob): Promise<Cut<GroundMap> | null> {
	const { source, bounds, say, signal } = job;
	const archive = await openArchive(source);
	if (archive.header.tileType !== TileType.Mvt) {
		const found = TileType[archive.header.tileType] ?? archive.header.tileType;
		throw new GroundRefusal(
			`${source.name}: expected vector tiles (Mvt), found ${found}; heights go with --relief`,
		);
	}
	const chosen = await chooseTiles(archive, bounds, job.zooms, signal);
	const terms = readTerms(archive.metadata, job.said, source.name);
	const schema = await readSchema(archive, chosen, signal);
	const { title } = getGroundSchema(schema);
	say.line(
		`${source.name}: ${title}, zooms ${chosen.zooms.join(' to ')}, "${terms.credit.zh}", ${terms.licence}`,
	);
	if (schema === 'openmaptiles-3' && !/openmaptiles/i.test(terms.credit.zh + terms.credit.en))
		say.warn('tiles in this schema ask for the credit "© OpenMapTiles" as well; see --credit');
	const readPart = await fetchParts(job, chosen.places);
	if (!readPart) return null;
	const tiles = await cutTiles(job, archive, chosen.places, schema, readPart);
	say.line(formatCut(chosen, tiles));
	if (tiles.length === 0) {
		throw new GroundRefusal(
			`${source.name}: expected anything to draw within the bounds, found none in ${chosen.places.length} tiles`,
		);
	}
	const encoded = encodeArchive(tiles, {
		tile_type: TileType.Mvt,
		tile_compression: Compression.Gzip,
		bounds: chosen.bounds,
		metadata: {
			name: title,
			attribution: [...new Set(Object.values(terms.credit))].join(' '),
			license: terms.licence,
			vector_layers: listLayers(getGroundSchema(schema)).map((id) => ({ id, fields: {} })),
		},
	});
	return { encoded, facts: { schema, bounds: chosen.bounds, source: source.name, ...terms } };
}

/** Each tile with the layers that are drawn, compressed as browsers read it. */
async function cutTiles(
	{ source, say, signal }: CutJob,
	{ header }: Archive,
	places: readonly TilePlace[],
	schema: GroundSchemaId,
	readPart: ReadPart,
): Promise<ArchiveTile[]> {
	const layers = new Set(listLayers(getGroundSchema(schema)));
	/** Tiles that share their bytes are cut once. */
	const done = new Map<number, Uint8Array | null>();
	const tiles: ArchiveTile[] = [];
	for (const [index, place] of places.entries()) {
		if (index % 200 === 0) {
			say.progress(`  cut ${index} of ${places.length} tiles`);
			await breathe(signal);
		}
		let bytes = done.get(place.offset);
		if (bytes === undefined) {
			const packed = await readPart(place);
			try {
				const kept = keepLayers(decompress(packed, header.tileCompression), layers);
				bytes = kept && gzipSync(kept, { level: 9 });
			} catch (error) {
				const [z, x, y] = tileIdToZxy(place.id);
				throw new GroundRefusal(
					`${source.name}: tile ${z}/${x}/${y} at byte ${place.offset}: expected a vector tile, found: ${(error as Error).message}`,
				);
			}
			done.set(place.offset, bytes);
		}
		if (bytes) tiles.push({ id: place.id, bytes });
	}
	return tiles;
}

/** Zoom by zoom: what the archive had, and what is kept of it. */
function formatCut({ table }: ChosenTiles, tiles: readonly ArchiveTile[]): string {
	const rows = table.map(({ z, asked, found, bytes }) => {
		const own = tiles.filter(({ id }) => tileIdToZxy(id)[0] === z);
		const contents = new Set(own.map((tile) => tile.bytes));
		const kept = [...contents].reduce((sum, { length }) => sum + length, 0);
		return [`${z}`, `${found} of ${asked}`, formatBytes(bytes), `${own.length}`, formatBytes(kept)];
	});
	return formatTable([['zoom', 'tiles', 'bytes', 'kept', 'bytes'], ...rows]);
}
