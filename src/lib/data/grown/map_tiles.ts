/** The map of an atlas with so many places that it comes in tiles. */

import process from 'node:process';
import { BASE_LANGUAGE } from '../../domain/language/languages.ts';
import { listMapPlaces, type MapPlace } from '../../domain/map_model/map_places.ts';
import { keepMarks } from '../../domain/query/keep_marks.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import { summarise, type TilesHead } from '../../domain/shards/tiles/map_summary.ts';
import { writeTiles } from '../../domain/shards/tiles/tile_files.ts';
import { MOST_PLACES } from '../../domain/shards/tiles/tile_plan.ts';
import { tilePlaces } from '../../domain/shards/tiles/tiled_places.ts';
import { findFirstTile } from '../../style/frame.ts';
import { indexCatalog } from '../catalog_index.ts';
import { buildSiteRecords } from '../site_records.ts';
import { buildWholeSigns, buildWholeView } from './whole_view.ts';

const kept = new WeakMap<Catalog, readonly MapPlace[]>();

export function buildMapPlaces(catalog: Catalog): readonly MapPlace[] {
	const places =
		kept.get(catalog) ?? listMapPlaces(indexCatalog(catalog).model, buildWholeSigns(catalog).model);
	kept.set(catalog, places);
	return places;
}

/** The operator of a test may set how many places come as features. */
export function isTiled(catalog: Catalog): boolean {
	const most = Number(process.env['ATLAS_MOST_PLACES'] ?? MOST_PLACES);
	return buildMapPlaces(catalog).length > most;
}

/** What is said of them, and the tiles by file. */
export function buildMapTiles(catalog: Catalog): {
	head: TilesHead;
	tables: ReturnType<typeof writeTiles>;
} {
	const { themes, bounds } = catalog.city;
	const looks = Object.fromEntries(themes.map(({ id, look }) => [id, look]));
	const view = buildWholeView(catalog, BASE_LANGUAGE);
	const all = keepMarks(buildSiteRecords(view, view.date));
	const tiled = tilePlaces(buildMapPlaces(catalog), all, looks);
	const tables = writeTiles(tiled, findFirstTile(bounds));
	const { tabs, tray } = summarise(tiled, all);
	return { head: { tabs, tray, looks, files: [...tables.keys()] }, tables };
}
