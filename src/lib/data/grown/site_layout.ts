/** A grown atlas cut up into files, from the catalog. */

import { dateArticles } from '../../domain/as_of/site_as_of.ts';
import type { Timeline } from '../../domain/as_of/timeline.ts';
import { buildSitesGeojson } from '../../domain/exports/sites_geojson.ts';
import { BASE_LANGUAGE, LANGUAGE_CODES } from '../../domain/language/languages.ts';
import type { SiteRecord } from '../../domain/query/site_query.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import { listRegions } from '../../domain/regions/list_regions.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { COUNTS, MAP, nameArticles } from '../../domain/shards/layout_files.ts';
import { hasSitePages } from '../../domain/paging/site_pages.ts';
import type { AtlasWords, LayoutSource } from '../../domain/shards/layout_source.ts';
import { TOP_FILE } from '../../domain/shards/tiles/tile_plan.ts';
import { writeLayout, type Layout } from '../../domain/shards/write_layout.ts';
import { buildSiteView } from '../site_view.ts';
import { buildDatedView, countReading } from '../as_of/dated_view.ts';
import type { SiteGroup } from '../explorer_view.ts';
import { buildSearchData } from '../search_texts.ts';
import { buildSiteRecords } from '../site_records.ts';
import { buildMapPlaces, buildMapTiles, isTiled } from './map_tiles.ts';
import { buildWholeView } from './whole_view.ts';

const kept = new WeakMap<Catalog, Layout>();

export function buildSiteLayout(catalog: Catalog): Layout {
	const known = kept.get(catalog);
	if (known) return known;
	const layout = cutSiteLayout(catalog);
	kept.set(catalog, layout);
	return layout;
}

/** `sizes`: of regions, for atlases that are cut sooner than theirs would be. */
export function cutSiteLayout(catalog: Catalog, sizes?: LayoutSource['sizes']): Layout {
	const tiles = isTiled(catalog) ? buildMapTiles(catalog) : null;
	return writeLayout({
		...(tiles && { tiles: tiles.tables }),
		words: new Map(LANGUAGE_CODES.map((language) => [language, listWords(catalog, language)])),
		details: buildSitesGeojson(catalog).features,
		articles: Object.fromEntries(dateArticles(catalog.articles)),
		texts: buildSearchData(catalog),
		headings: nameHeadings(buildWholeView(catalog, BASE_LANGUAGE).groups),
		views: hasSitePages(catalog) ? null : (language, id) => buildSiteView(catalog, id, language),
		lists: new Map<string, readonly unknown[]>([
			[MAP, buildMapPlaces(catalog)],
			...(tiles ? [[TOP_FILE, [tiles.head]] as const] : []),
			[COUNTS, countReading(catalog)],
			...LANGUAGE_CODES.map(
				(language) => [nameArticles(language), buildWholeView(catalog, language).articles] as const,
			),
		]),
		parents: listParents(catalog),
		...(sizes && { sizes }),
	});
}

/** By adcode, of every area that is part of another. */
function listParents(catalog: Catalog): ReadonlyMap<string, string> {
	return new Map(
		listRegions(catalog).flatMap(({ adcode, parent }): [string, string][] =>
			parent === null ? [] : [[String(adcode), String(parent)]],
		),
	);
}

/** The heading of each site. */
export function nameHeadings(groups: readonly SiteGroup[]): ReadonlyMap<string, string> {
	return new Map(groups.flatMap(({ key, site_ids }) => site_ids.map((id) => [id, key] as const)));
}

function listWords(catalog: Catalog, language: Language): AtlasWords {
	const view = buildWholeView(catalog, language);
	return {
		// No file says how long a site has been silent: readers count that themselves.
		sites: buildSiteRecords(view, view.date),
		timelines: view.stops ? listTimelines(catalog, language) : null,
	};
}

function listTimelines(
	catalog: Catalog,
	language: Language,
): ReadonlyMap<string, Timeline<SiteRecord>> {
	return new Map(Object.entries(buildDatedView(catalog, language).sites));
}
