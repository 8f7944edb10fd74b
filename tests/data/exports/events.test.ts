import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { startDay } from '../../../src/lib/domain/city/city_time.ts';
import { listEvents } from '../../../src/lib/domain/events/list_events.ts';
import { buildChangesJson } from '../../../src/lib/domain/exports/feeds/changes_json.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { formatAtomFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { two_pages } from '../two_pages.ts';

const invented = parseGeo(two_pages).catalog!;
const own = parseGeo(loadGeoFromDisk('geo')).catalog!;
const NEW = 'invented-daily-2025-06-10-p02';
const OLD = 'invented-daily-2024-06-10-p03';
const all = { kind: 'all' } as const;
const links = {
	page: (path: string) => `https://a.example/${path}`,
	home: '/',
	file: () => '/feed',
};

/** What stood before the second page came. */
const first: Catalog = takeFirstPage(invented);

function takeFirstPage(catalog: Catalog): Catalog {
	const is_old = new Set(
		catalog.articles.filter(({ source }) => source.id === OLD).map(({ id }) => id),
	);
	const isOld = (ref: string): boolean => is_old.has(ref.split('#')[0]!);
	return {
		...catalog,
		sources: catalog.sources.filter(({ id }) => id === OLD),
		articles: catalog.articles.filter(({ id }) => is_old.has(id)),
		sites: catalog.sites.flatMap((site) => {
			const excerpts = site.excerpts.filter(({ article_id }) => is_old.has(article_id));
			if (excerpts.length === 0) return [];
			const claims = site.properties.claims.filter(({ excerpt }) => isOld(excerpt));
			const steps = site.steps.filter(({ article_id }) => is_old.has(article_id));
			return [{ ...site, excerpts, steps, properties: { ...site.properties, claims } }];
		}),
	};
}

/** A feed's moment of an ISO day: its start in the city's zone, as Atom parsers hand it on. */
function dayOf(day: string): string {
	return new Date(startDay(day, invented.city.time_zone)).toISOString();
}

function listIds(catalog: Catalog): string[] {
	return listFeedItems(catalog, all, 'zh').map(({ id }) => id.replace(/^tag:[^:]*:/, ''));
}

describe('a second page', () => {
	const events = listEvents(invented);
	const find = (id: string) => events.find((event) => event.id === id);

	it('makes reports, changes of status and figures of its day', () => {
		expect(find(`site/invented-bridge/report/${NEW}`)).toMatchObject({
			...{ kind: 'report', date: '2025-06-10', is_first: false },
			step: { status: 'halted' },
		});
		expect(
			find('site/invented-bridge/status/bridge-halted/bridge/halted/2025-03%2F..'),
		).toMatchObject({
			before: { status: 'nearly-complete' },
			after: { status: 'halted' },
			date: '2025-06-10',
		});
		expect(find(`site/invented-sewage-works/report/${NEW}`)).toMatchObject({ is_first: true });
		expect(
			events.filter(({ kind, subject }) => kind === 'status' && subject.id === 'invented-works'),
		).toEqual([]);
	});

	it.each([
		['invented-river-park-total-investment-2025', 'grew'],
		['invented-river-park-area-2025', 'fell'],
		['invented-works-output-2024', 'grew'],
		['city-green-land-gained-2025', 'grew'],
	])('relates %s to the page before it: %s', (claim, word) => {
		expect(find(`figure/${claim}`)).toMatchObject({ relation: { word }, date: '2025-06-10' });
	});

	it('tells of a contradiction, and of no figure that nobody gave before', () => {
		const words = events.flatMap((event) =>
			event.kind === 'figure' && event.subject.id === 'invented-works'
				? [event.relation?.word]
				: [],
		);
		expect(words).toContain('conflict');
		expect(find('figure/invented-river-park-path-laid')).toBeUndefined();
		expect(find('figure/invented-river-park-path')).toBeUndefined();
	});

	it('leaves the entries of the first page as they were', () => {
		const before = listFeedItems(first, all, 'en');
		const after = new Map(listFeedItems(invented, all, 'en').map((item) => [item.id, item]));
		expect(before.length).toBeGreaterThan(4);
		for (const item of before) expect(after.get(item.id)).toEqual(item);
		expect(listIds(first)).toContain('site/invented-bridge/zh');
		expect(listIds(invented)).toContain(`site/invented-bridge/report/${NEW}/zh`);
		expect(listIds(invented)).not.toContain(`site/invented-bridge/report/${OLD}/zh`);
	});

	it('stands first, and dates the feed; corrections stand by their own day', () => {
		const dates = events.map(({ date }) => date);
		expect(dates).toEqual(dates.toSorted().toReversed());
		expect(new Set(dates)).toEqual(new Set(['2025-06-10', '2024-06-20', '2024-06-10']));
		expect(events.slice(0, 3).map(({ id }) => id)).toEqual([
			`site/invented-sewage-works/report/${NEW}`,
			`site/invented-river-park/report/${NEW}`,
			'site/invented-river-park/status/park-a-year-on/park/under-way',
		]);
		expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
		const feed = parseAtomFeed(formatAtomFeed(invented, all, 'zh', links));
		expect(feed.updated).toBe(dayOf('2025-06-10'));
		expect(parseAtomFeed(formatAtomFeed(first, all, 'zh', links)).updated).toBe(
			dayOf('2024-06-20'),
		);
	});

	it('says what is new in words', () => {
		const items = listFeedItems(invented, all, 'en');
		const bridge = items.find(({ id }) => id.includes('invented-bridge/status'))!;
		expect(bridge.title).toBe('Invented Bridge, Halted');
		expect(bridge.summary).toBe(
			'The status went from “Nearly complete” (reported on 10 June 2024) to “Halted” (reported on 10 June 2025).',
		);
		const figure = items.find(({ path }) => path.endsWith('#claim-invented-river-park-area-2025'))!;
		expect(figure.summary).toMatch(/^Fell from 300 mu .* to 280 mu/);
		expect(figure.quote!.quotation).toContain('占地280亩');
	});
});

describe('corrections', () => {
	it('are in the feeds of all, of their district and of their theme', () => {
		const id = 'correction/invented-road-length/zh';
		const has = (scope: Parameters<typeof listFeedItems>[1]): boolean =>
			listFeedItems(invented, scope, 'zh').some((item) => item.id.endsWith(`:${id}`));
		expect(has(all)).toBe(true);
		expect(has({ kind: 'district', adcode: 360302 })).toBe(true);
		expect(has({ kind: 'theme', theme: 'transport' })).toBe(true);
		expect(has({ kind: 'district', adcode: 360313 })).toBe(false);
		expect(has({ kind: 'theme', theme: 'water' })).toBe(false);
	});

	it('are all that came to the entries of sites since the first page', () => {
		const rest = listIds(own).filter((id) => !id.startsWith('correction/'));
		expect(rest).toEqual(own.sites.map(({ id }) => `site/${id}/zh`));
		expect(listIds(own).length - rest.length).toBe(own.corrections.length);
	});
});

describe('/data/changes.json', () => {
	const changes = buildChangesJson(invented, (path, language) => `/${language}/${path}`);

	it('lists the same events with both languages and their sources', () => {
		expect(changes.updated).toBe('2025-06-10');
		expect(changes.events).toHaveLength(listEvents(invented).length);
		expect(new Set(changes.events.map(({ kind }) => kind))).toEqual(
			new Set(['report', 'status', 'figure', 'correction']),
		);
		expect(changes.events.at(1)).toMatchObject({
			subject: { type: 'site', id: 'invented-river-park' },
			...{ article: 'park-a-year-on', source: NEW },
			link: { en: '/en/sites/invented-river-park/' },
		});
		for (const { title, summary } of changes.events) {
			for (const words of [title, summary]) {
				expect(words.zh).toMatch(/\p{Script=Han}/u);
				expect(words.en).not.toBe('');
			}
		}
	});
});
