/** Tiles in files of the layout: several that are asked for together in each, so that a city has some hundred files. */

import type { TilePlace } from '../../own_layers/tiles/tile_layers.ts';
import { packCodes, type Table } from '../table_file.ts';
import { listTiles } from './list_tiles.ts';
import { MarkTiles } from './mark_tiles.ts';
import { formatTile, nameTileFile } from './tile_plan.ts';
import type { TiledPlace } from './tiled_places.ts';

/** Which of them the file has, in its order. */
export type TilesMeta = { tiles: string[] };

type Cut = { place: TilePlace; bytes: Uint8Array };

/** By file. */
export function writeTiles(
	places: readonly TiledPlace[],
	first_zoom: number,
): Map<string, Table<TilesMeta>> {
	const marks = new MarkTiles(places);
	const by_file = new Map<string, Cut[]>();
	for (const place of listTiles(places, first_zoom)) {
		const bytes = marks.read(place);
		if (!bytes) continue;
		const file = nameTileFile(place);
		const cuts = by_file.get(file);
		if (cuts) cuts.push({ place, bytes });
		else by_file.set(file, [{ place, bytes }]);
	}
	return new Map([...by_file].map(([file, cuts]) => [file, pack(cuts)]));
}

function pack(cuts: readonly Cut[]): Table<TilesMeta> {
	const bytes = new Uint8Array(cuts.reduce((sum, one) => sum + one.bytes.length, 0));
	let at = 0;
	const ends = cuts.map((one) => {
		bytes.set(one.bytes, at);
		return (at += one.bytes.length);
	});
	const tiles = cuts.map(({ place }) => formatTile(place));
	return { meta: { tiles }, columns: { end: packCodes(ends), bytes } };
}

/** A tile of its file; null where nothing lies. */
export function readTile({ meta, columns }: Table<TilesMeta>, place: TilePlace): Uint8Array | null {
	const at = meta.tiles.indexOf(formatTile(place));
	if (at < 0) return null;
	const ends = columns['end']!;
	return (columns['bytes'] as Uint8Array).slice(at === 0 ? 0 : ends[at - 1], ends[at]);
}
