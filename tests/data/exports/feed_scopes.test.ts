import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { listEvents } from '../../../src/lib/domain/events/list_events.ts';
import { buildChangesJson } from '../../../src/lib/domain/exports/feeds/changes_json.ts';
import { formatFeedName, type FeedScope } from '../../../src/lib/domain/exports/feeds/feed_name.ts';
import {
	findFeedPage,
	listFeedScopes,
	listSmallScopes,
} from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { formatAtomFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type { ChangesFile } from '../../../src/lib/domain/watch/changes_file.ts';
import { matchEvent } from '../../../src/lib/domain/watch/match_event.ts';
import type { WatchTarget } from '../../../src/lib/domain/watch/watch.ts';
import { isClosed } from '../../../src/lib/geometry/ring.ts';
import { two_pages } from '../two_pages.ts';

const own = parseGeo(loadGeoFromDisk('geo')).catalog!;
const invented = parseGeo(two_pages).catalog!;
const links = {
	page: (path: string) => `https://a.example/${path}`,
	home: '/',
	file: () => '/feed',
};
const LANGUAGES = ['zh', 'en'] as const;

function nameTarget(scope: FeedScope): WatchTarget | null {
	return scope.kind === 'all' ? null : scope;
}

describe.each([
	['our geo/', own],
	['the two invented pages', invented],
])('feeds of %s', (_, catalog: Catalog) => {
	const changes: ChangesFile = buildChangesJson(catalog, (path) => `/${path}`);
	const ground = { sites: changes.sites, polygons: new Map(), found: {} };
	const scopes = [...listFeedScopes(catalog), ...listSmallScopes(catalog)];

	it('have what a watch of the same has, and say no more surely than it where it lies', () => {
		let unsure = 0;
		for (const scope of scopes) {
			const target = nameTarget(scope);
			if (!target) continue;
			const watch = { ...target, id: '1', name: '', since: '', seen: [] };
			const watched = changes.events.flatMap((event) => {
				const nearness = matchEvent(event, watch, ground);
				return nearness ? [`${event.link.zh} ${nearness}`] : [];
			});
			const items = listFeedItems(catalog, scope, 'zh');
			expect(
				items.map(({ path, nearness }) => `/${path} ${nearness ?? 'inside'}`),
				formatFeedName(scope, 'zh'),
			).toEqual(watched);
			const feed = parseAtomFeed(formatAtomFeed(catalog, scope, 'en', links));
			const named = (feed.entries ?? []).map(({ categories = [] }) =>
				categories.some(({ term, label }) => term === 'possibly' && label === 'possibly here'),
			);
			expect(named).toEqual(items.map(({ nearness }) => nearness === 'possible'));
			unsure += named.filter(Boolean).length;
		}
		expect(unsure).toBeGreaterThan(0);
	});

	it('give no point to what is only known by its area, and close what is a polygon', () => {
		const kinds = new Set<string>();
		for (const event of listEvents(catalog)) {
			if (event.subject.type !== 'site') continue;
			const [site] = event.sites;
			const item = listFeedItems(catalog, { kind: 'site', site: site!.id }, 'zh')[0]!;
			const word = site!.properties.placement.class;
			const { place } = item;
			kinds.add(`${word} ${place?.kind ?? 'nowhere'}`);
			if (place?.kind === 'polygon') expect(isClosed([...place.positions])).toBe(true);
			if (place?.kind === 'polygon') expect(place.positions.length).toBeLessThan(200);
		}
		const wrong = ['area point', 'unplaced point', 'unplaced polygon', 'schematic point'];
		expect([...kinds].filter((kind) => wrong.includes(kind))).toEqual([]);
		expect(kinds).toContain('area polygon');
	});

	it('are of a township without a report as well: valid, and empty in words', () => {
		const empty = scopes.filter((scope) => listFeedItems(catalog, scope, 'zh').length === 0);
		expect(empty.some(({ kind }) => kind === 'township')).toBe(catalog === invented);
		expect(empty.every(({ kind }) => kind !== 'site' && kind !== 'all')).toBe(true);
		for (const scope of empty.slice(0, 5)) {
			const feed = parseAtomFeed(formatAtomFeed(catalog, scope, 'en', links));
			expect(feed.subtitle?.value).toMatch(/^Nothing yet/);
			expect(feed.entries ?? []).toEqual([]);
		}
	});

	it('have a name and a page of their own', () => {
		const names = LANGUAGES.flatMap((code) => scopes.map((scope) => formatFeedName(scope, code)));
		expect(new Set(names).size).toBe(names.length);
		expect(names.every((name) => /^feed[\w.-]*$/.test(name))).toBe(true);
		const pages = new Set(listPagePaths(catalog));
		for (const scope of scopes) expect(pages.has(findFeedPage(scope, catalog))).toBe(true);
	});
});
