import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildArticlesJson } from '../../../src/lib/domain/exports/articles_json.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { formatFeedName } from '../../../src/lib/domain/exports/feeds/feed_name.ts';
import { listFeedScopes, nameFeed } from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

/** What others keep: addresses, ids of feeds and their entries, names of properties. As on 27 November 2026; never shortened. */
const kept = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../fixtures/kept.json'), 'utf8'),
) as {
	pages: string[];
	feeds: Record<string, string>;
	entries: string[];
	'articles.json': string[];
	'sites.geojson': string[];
};
const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const LANGUAGES = ['zh', 'en'] as const;

test('pages keep their addresses', () => {
	expect(listPagePaths(catalog)).toEqual(expect.arrayContaining(kept.pages));
});

test('feeds and their entries keep their ids', () => {
	const scopes = listFeedScopes(catalog);
	const feeds = LANGUAGES.flatMap((language) =>
		scopes.map(
			(scope) => [formatFeedName(scope, language), nameFeed(scope, catalog, language)] as const,
		),
	);
	expect(Object.fromEntries(feeds)).toMatchObject(kept.feeds);
	const entries = LANGUAGES.flatMap((language) =>
		listFeedItems(catalog, { kind: 'all' }, language).map(({ id }) => id),
	);
	expect(entries).toEqual(expect.arrayContaining(kept.entries));
});

test.each([
	['articles.json', buildArticlesJson(catalog)],
	['sites.geojson', buildSitesGeojson(catalog)],
] as const)('/data/%s keeps the names of its properties', (name, value) => {
	expect(new Set(listNames(value))).toEqual(new Set([...listNames(value), ...kept[name]]));
});

/** `[].excerpts[].exact`, of every property; geometries have none of ours. */
function listNames(value: unknown, at = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => listNames(item, `${at}[]`));
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, child]) => [
		`${at}.${key}`,
		...(key === 'geometry' ? [] : listNames(child, `${at}.${key}`)),
	]);
}
