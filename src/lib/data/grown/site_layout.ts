/** A grown atlas cut up into files, from the catalog. */

import { dateArticles } from '../../domain/as_of/site_as_of.ts';
import type { Timeline } from '../../domain/as_of/timeline.ts';
import { buildSitesGeojson } from '../../domain/exports/sites_geojson.ts';
import { LANGUAGE_CODES } from '../../domain/language/languages.ts';
import type { SiteRecord } from '../../domain/query/site_query.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { writeLayout, type AtlasWords, type Layout } from '../../domain/shards/write_layout.ts';
import { buildDatedView } from '../as_of/dated_view.ts';
import { buildExplorerView } from '../explorer_view.ts';
import { buildSearchData } from '../search_texts.ts';
import { buildSiteRecords } from '../site_records.ts';

const kept = new WeakMap<Catalog, Layout>();

export function buildSiteLayout(catalog: Catalog): Layout {
	const known = kept.get(catalog);
	if (known) return known;
	const layout = writeLayout({
		words: new Map(LANGUAGE_CODES.map((language) => [language, listWords(catalog, language)])),
		details: buildSitesGeojson(catalog).features,
		articles: Object.fromEntries(dateArticles(catalog.articles)),
		texts: buildSearchData(catalog),
	});
	kept.set(catalog, layout);
	return layout;
}

function listWords(catalog: Catalog, language: Language): AtlasWords {
	const view = buildExplorerView(catalog, language);
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
