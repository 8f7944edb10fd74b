import { describe, expect, it } from 'vitest';
import { buildChangesJson } from '../../../src/lib/domain/exports/feeds/changes_json.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type { ChangesFile } from '../../../src/lib/domain/watch/changes_file.ts';
import {
	compareWatches,
	readEvents,
	sumUpNews,
} from '../../../src/lib/domain/watch/compare_watches.ts';
import type { WatchGround } from '../../../src/lib/domain/watch/match_event.ts';
import type { Watch, WatchTarget } from '../../../src/lib/domain/watch/watch.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { addPage } from '../later_page.ts';
import { two_pages } from '../two_pages.ts';

const catalog = parseGeo(two_pages).catalog!;
const now = build(two_pages);
const DAY = '2025-06-10';
/** The atlas as it was before the second page came. */
const before = now.events.filter(({ added }) => added < DAY).map(({ id }) => id);
const polygons = new Map(
	catalog.districts.map(({ properties, geometry }) => [properties.adcode, geometry]),
);
const ground: WatchGround = { sites: now.sites, polygons, found: { 9: ['invented-works'] } };
const bridge = catalog.site_by_id.get('invented-bridge')!;

function build(files: typeof two_pages): ChangesFile {
	return buildChangesJson(parseGeo(files).catalog!, (path, language) => `/${language}/${path}`);
}

function follow(target: WatchTarget, seen: readonly string[] = before, id = '1'): Watch {
	return { ...target, id, name: '', since: '2025-05-12', seen };
}

function hear(target: WatchTarget, id = '1') {
	return compareWatches(now, [follow(target, before, id)], ground)[0]!;
}

const fresh = ({ news }: ReturnType<typeof hear>) =>
	news.filter(({ is_new }) => is_new).map(({ event }) => event);

describe('a watch', () => {
	it('of a site hears of this site alone, and shows what it had', () => {
		const report = hear({ kind: 'site', site: 'invented-bridge' });
		expect(fresh(report).length).toBeGreaterThan(1);
		expect(report.news.length).toBeGreaterThan(fresh(report).length);
		for (const { event, nearness } of report.news) {
			expect(event.sites).toContain('invented-bridge');
			expect(nearness).toBe('inside');
		}
		expect(report).toMatchObject({ sure: fresh(report).length, possible: 0 });
	});

	it('of a theme or a district hears of all its sites and of the district itself', () => {
		const themed = fresh(hear({ kind: 'theme', theme: 'transport' }));
		expect(themed.length).toBeGreaterThan(0);
		for (const { sites } of themed) {
			expect(sites.some((id) => now.sites[id]!.themes.includes('transport'))).toBe(true);
		}
		const adcode = 360313;
		const sum = { ...now.events[0]!, id: 'of-the-district', sites: [], adcodes: [adcode] };
		const { news } = compareWatches(
			{ events: [sum, ...now.events] },
			[follow({ kind: 'district', adcode })],
			ground,
		)[0]!;
		expect(news[0]).toMatchObject({ event: { id: sum.id }, nearness: 'inside', is_new: true });
		expect(news.length).toBeGreaterThan(1);
		for (const { event } of news) {
			const lies = event.sites.some((id) => now.sites[id]!.districts[adcode]);
			expect(lies || event.adcodes.includes(adcode), event.id).toBe(true);
		}
	});

	it('of words hears what is said in either language, and what the search finds', () => {
		const names = (text: string, id?: string): Set<string> =>
			new Set(hear({ kind: 'search', text }, id).news.flatMap(({ event }) => event.sites));
		expect(names('invented BRIDGE')).toContain('invented-bridge');
		expect(names('invented BRIDGE')).not.toContain('invented-sewage-works');
		expect(names('虚构大桥')).toContain('invented-bridge');
		expect(names('xugou gongchang', '9')).toEqual(new Set(['invented-works']));
		expect(names('  ')).toEqual(new Set());
	});

	it('of a circle tells inside from possibly inside, and hears nothing from elsewhere', () => {
		const extent = now.sites['invented-bridge']!.extent;
		if (extent?.kind !== 'around' || extent.geometry.type !== 'Point') throw new Error('moved');
		const [lng, lat] = extent.geometry.coordinates;
		const circle = (center: Position, radius_m: number) =>
			hear({ kind: 'circle', center, radius_m }).news.find(({ event }) =>
				event.id.includes('site/invented-bridge/report'),
			)?.nearness;
		expect(bridge.properties.placement.precision_m).toBe(extent.precision_m);
		expect(circle([lng, lat], extent.precision_m + 500)).toBe('inside');
		expect(circle([lng + 0.02, lat], 1971)).toBe('possible');
		expect(circle([lng + 0.4, lat], 3000)).toBeUndefined();
	});
});

describe('what is new', () => {
	it('is what was not seen: nothing at first, of the same day what came later', () => {
		const seen = now.events.map(({ id }) => id);
		const watch = follow({ kind: 'site', site: 'invented-bridge' }, seen);
		const same_day = '2025-06-10';
		const later = build(addPage('2024-12-10', same_day, 'under-way'));
		expect(sumUpNews(compareWatches(now, [watch], ground))).toEqual({
			...{ sure: 0, possible: 0, since: null, sites: [] },
		});
		const [report] = compareWatches(later, [watch], { ...ground, sites: later.sites });
		const ids = report!.news.filter(({ is_new }) => is_new).map(({ event }) => event.id);
		expect(ids.some((id) => id.includes('report/invented-daily-2024-12-10-p09'))).toBe(true);
		expect(report!.news.every(({ event }) => event.added <= same_day)).toBe(true);
	});

	it('counts an event once, however many watches hear of it, and names its sites', () => {
		const watches = [
			follow({ kind: 'site', site: 'invented-bridge' }),
			{ ...follow({ kind: 'theme', theme: now.sites['invented-bridge']!.themes[0]! }), id: '2' },
		];
		const reports = compareWatches(now, watches, ground);
		const { sure, possible, since, sites } = sumUpNews(reports);
		const ids = new Set(reports.flatMap((report) => fresh(report).map(({ id }) => id)));
		expect(sure + possible).toBe(ids.size);
		expect(reports[0]!.sure + reports[1]!.sure).toBeGreaterThan(sure);
		expect(since).toBe('2025-05-12');
		expect(sites).toContain('invented-bridge');
	});

	it('is over once it is read', () => {
		const watch = follow({ kind: 'site', site: 'invented-bridge' });
		const ids = fresh(compareWatches(now, [watch], ground)[0]!).map(({ id }) => id);
		const half = readEvents(watch, ids.slice(1), null);
		expect(compareWatches(now, [half], ground)[0]).toMatchObject({ sure: 1 });
		expect(half.since).toBe('2025-05-12');
		const whole = readEvents(half, ids, '2025-07-01');
		expect(compareWatches(now, [whole], ground)[0]).toMatchObject({ sure: 0, possible: 0 });
		expect(whole.since).toBe('2025-07-01');
	});
});
