import { detectAtomFeed, detectJsonFeed, parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { formatFeedName } from '../../../src/lib/domain/exports/feeds/feed_name.ts';
import { listFeedScopes } from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { formatAtomFeed, formatJsonFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import { buildSitemaps, listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

const root = 'https://atlas.example.org';
const links = {
	page: (path: string) => `${root}/${path}`,
	home: `${root}/`,
	file: () => `${root}/data/feed.xml`,
};

describe('feeds', () => {
	it('are Atom and JSON Feed that read back, for the whole, every district and every theme', () => {
		const scopes = listFeedScopes(catalog);
		expect(scopes.length).toBeGreaterThan(10);
		for (const scope of scopes) {
			for (const language of ['zh', 'en'] as const) {
				const items = listFeedItems(catalog, scope, language);
				const xml = formatAtomFeed(catalog, scope, language, links);
				expect(XMLValidator.validate(xml)).toBe(true);
				expect(detectAtomFeed(xml)).toBe(true);
				const atom = parseAtomFeed(xml);
				expect(atom.entries?.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
				expect(atom.authors).toHaveLength(1);
				for (const [index, entry] of (atom.entries ?? []).entries()) {
					const { place } = items[index]!;
					const found = entry.georss?.point;
					expect(found ?? null).toEqual(
						place?.kind === 'point' ? { lat: place.position[1], lng: place.position[0] } : null,
					);
					if (place?.kind === 'point') expect(entry.georss?.radius).toBe(place.radius_m);
					expect(entry.updated).toBeTruthy();
				}
				const text = formatJsonFeed(catalog, scope, language, links);
				const parsed = JSON.parse(text) as Record<string, unknown>;
				expect(detectJsonFeed(parsed)).toBe(true);
				const json = parseJsonFeed(parsed);
				expect(json.items?.map(({ url }) => url)).toEqual(
					items.map(({ path }) => links.page(path)),
				);
			}
		}
	});

	it('hold the newspaper word for word, and whose words they are', () => {
		const items = listFeedItems(catalog, { kind: 'all' }, 'zh');
		expect(items).toHaveLength(catalog.sites.length + catalog.corrections.length);
		const text = formatJsonFeed(catalog, { kind: 'all' }, 'zh', links);
		for (const { quote } of items) {
			if (!quote) continue;
			const { quotation, credit } = quote;
			expect(text).toContain(JSON.stringify(`「${quotation}」\n${credit}`).slice(1, -1));
		}
	});

	it('have ids that no address changes, and names that differ', () => {
		const ids = listFeedItems(catalog, { kind: 'all' }, 'en').map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => id.startsWith('tag:'))).toBe(true);
		const names = listFeedScopes(catalog).flatMap((scope) => [
			formatFeedName(scope, 'zh'),
			formatFeedName(scope, 'en'),
		]);
		expect(new Set(names).size).toBe(names.length);
		expect(names.slice(0, 2)).toEqual(['feed', 'feed.en']);
	});
});

describe('the sitemap', () => {
	it('has every page in both languages, each naming the other', () => {
		const xml = buildSitemaps(catalog, `${root}/`).get('sitemap.xml')!;
		expect(XMLValidator.validate(xml)).toBe(true);
		const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
			urlset: {
				url: { loc: string; 'xhtml:link': { '@_hreflang': string; '@_href': string }[] }[];
			};
		};
		const { url } = parsed.urlset;
		expect(url).toHaveLength(2 * listPagePaths(catalog).length);
		const locs = new Set(url.map(({ loc }) => loc));
		expect(locs.size).toBe(url.length);
		for (const one of url) {
			expect(one['xhtml:link'].map((link) => link['@_hreflang'])).toEqual([
				'zh-CN',
				'en',
				'x-default',
			]);
			expect(one['xhtml:link'].every((link) => locs.has(link['@_href']))).toBe(true);
		}
	});
});
