import { PMTiles } from 'pmtiles';
import { readTile } from '$lib/data/ground/read_ground_tile.ts';
import type { GroundMap } from '$lib/domain/ground/ground_file.ts';
import { getGroundSchema, pickNumbers, rankName } from '$lib/domain/ground/ground_schemas.ts';
import type { GroundSubject } from '$lib/domain/ground/subjects.ts';
import { SHEET_SUBJECTS, type SheetThing } from '$lib/style/sheet/sheet_ground.ts';
import { ArchiveSource } from '../ground/archive_source.ts';

type Tile = readonly [z: number, x: number, y: number];

/** Opened once, and each tile read once: a frame that is moved meets most of them again. */
const archives = new Map<string, PMTiles>();
const read = new Map<string, readonly SheetThing[]>();
/** Tiles that are kept. */
const MOST_KEPT = 400;
/** Asked for at a time. */
const AT_ONCE = 6;

/** What of the ground's map sheets draw. Throws where a tile cannot be had. */
export async function readSheetTiles(
	map: GroundMap,
	tiles: readonly Tile[],
	signal: AbortSignal,
): Promise<SheetThing[]> {
	const archive = archives.get(map.file) ?? new PMTiles(new ArchiveSource(map.file));
	archives.set(map.file, archive);
	const schema = getGroundSchema(map.schema);
	const subjects: readonly GroundSubject[] = SHEET_SUBJECTS;
	const parts = schema.parts.filter(({ subject }) => subjects.includes(subject));
	const found: (readonly SheetThing[])[] = [];
	for (let first = 0; first < tiles.length; first += AT_ONCE) {
		const batch = tiles.slice(first, first + AT_ONCE).map(async ([z, x, y]) => {
			const key = `${map.file} ${z}/${x}/${y}`;
			const known = read.get(key);
			if (known) return known;
			const tile = await archive.getZxy(z, x, y, signal);
			const things = tile
				? readTile(tile.data, schema, parts, [z, x, y]).map(
						({ subject, class: word, geometry, name, properties }): SheetThing => ({
							...{ subject, class: word, geometry },
							...(subject === 'name' && {
								name,
								numbers: word === 'road' ? pickNumbers(schema, properties) : [],
								rank: rankName(schema, properties),
							}),
						}),
					)
				: [];
			if (read.size >= MOST_KEPT) read.clear();
			read.set(key, things);
			return things;
		});
		found.push(...(await Promise.all(batch)));
	}
	return found.flat();
}
