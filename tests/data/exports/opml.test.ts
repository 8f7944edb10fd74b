import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildChangesJson } from '../../../src/lib/domain/exports/feeds/changes_json.ts';
import { formatFeedName, nameScope } from '../../../src/lib/domain/exports/feeds/feed_name.ts';
import {
	listFeedScopes,
	listSmallScopes,
} from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { listOpmlGroups } from '../../../src/lib/domain/exports/feeds/opml_groups.ts';
import { formatOpml } from '../../../src/lib/domain/exports/feeds/opml.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { listWatchFeeds, type TownshipReach } from '../../../src/lib/domain/watch/watch_feeds.ts';
import type { WatchTarget } from '../../../src/lib/domain/watch/watch.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const root = 'https://a.example/atlas/';
const links = {
	page: (path: string) => root + path,
	file: (name: string) => `${root}data/${name}`,
};

describe.each(['zh', 'en'] as const)('the list of feeds in %s', (language) => {
	const text = formatOpml(
		{ title: catalog.city.title[language], day: '2023-11-29' },
		listOpmlGroups(catalog, language, links),
		language,
	);
	const { head, body } = parseOpml(text);

	it('is OPML 2.0 with the feed of all, of every district and of every theme', () => {
		expect(text).toContain('<opml version="2.0">');
		expect(head).toMatchObject({
			title: catalog.city.title[language],
			dateCreated: 'Wed, 29 Nov 2023 00:00:00 GMT',
		});
		const outlines = (body?.outlines ?? []).flatMap((one) => one.outlines ?? [one]);
		expect(outlines.map(({ xmlUrl }) => xmlUrl)).toEqual(
			listFeedScopes(catalog).map((scope) => `${root}data/${formatFeedName(scope, language)}.xml`),
		);
		for (const outline of outlines) {
			expect(outline).toMatchObject({ type: 'rss', text: expect.stringMatching(/./) });
			expect(outline.htmlUrl).toMatch(/^https:\/\/a\.example\/atlas\//);
		}
	});
});

it('keeps signs of XML in names', () => {
	const feed = {
		text: 'A & "B" <C>',
		xml: 'https://a.example/?a=1&b=2',
		html: 'https://a.example/',
	};
	const text = formatOpml(
		{ title: 'A & B', day: '2026-01-01' },
		[{ text: null, feeds: [feed] }],
		'en',
	);
	expect(parseOpml(text).body?.outlines?.[0]).toMatchObject({ text: feed.text, xmlUrl: feed.xml });
});

describe('feeds of what a watch touches', () => {
	const { sites } = buildChangesJson(catalog, (path) => path);
	const polygons = new Map(catalog.districts.map(({ id, geometry }) => [id, geometry]));
	const townships: TownshipReach[] = catalog.townships.map(({ id, geometry, properties }) => ({
		code: id,
		district: properties.district,
		seat: geometry ? (geometry.coordinates as Position) : null,
		radius_m: properties.radius_m,
	}));
	const ground = { sites, polygons, found: { 1: ['pingshui-lake'] } };
	const list = (target: WatchTarget) =>
		listWatchFeeds({ ...target, id: '1', name: '', since: '', seen: [] }, ground, townships).map(
			({ scope, nearness }) => `${nameScope(scope)} ${nearness}`,
		);

	it.each<[WatchTarget, string]>([
		[{ kind: 'district', adcode: 360322 }, 'district-360322 inside'],
		[{ kind: 'township', code: '360322100' }, 'township-360322100 inside'],
		[{ kind: 'theme', theme: 'water' }, 'theme-water inside'],
		[{ kind: 'site', site: 'pingshui-lake' }, 'site-pingshui-lake inside'],
		[{ kind: 'search', text: '萍水湖' }, 'site-pingshui-lake inside'],
	])('%j has its own', (target, feed) => expect(list(target)).toEqual([feed]));

	it('a circle has those of townships and sites that it may hold, each of which exists', () => {
		const seat = townships.find(({ seat: one }) => one)!;
		const feeds = list({ kind: 'circle', center: seat.seat!, radius_m: 500 });
		expect(feeds).toContain(`township-${seat.code} possible`);
		const far = list({ kind: 'circle', center: [100, 30], radius_m: 20_000 });
		expect(far).toEqual([]);
		const all = new Set(listSmallScopes(catalog).map(nameScope));
		for (const feed of feeds) expect(all).toContain(feed.split(' ')[0]);
		const named = townships.filter(({ seat: one }) => one === null);
		expect(named.length).toBeGreaterThan(0);
		const middle = catalog.districts.find(({ id }) => id === 360302)!;
		const ring = middle.geometry.coordinates.flat(9).slice(0, 2) as [number, number];
		const there = list({ kind: 'circle', center: ring, radius_m: 2000 });
		for (const { code, district } of named) {
			if (district === 360302) expect(there).toContain(`township-${code} possible`);
		}
	});
});
