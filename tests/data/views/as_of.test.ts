import { describe, expect, it } from 'vitest';
import { buildDatedView } from '../../../src/lib/data/as_of/dated_view.ts';
import { buildShowAsOf } from '../../../src/lib/data/as_of/show_as_of.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import type { SiteSummary } from '../../../src/lib/domain/query/site_summary.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildCatalog } from '../../../src/lib/domain/reading/build_catalog.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import type { GeoData } from '../../../src/lib/domain/schema/geo_data.ts';
import { two_pages } from '../two_pages.ts';
import { spreadOverDays, takeBack } from './geo_by_then.ts';

const invented = readGeo(two_pages).geo;
const own = readGeo(loadGeoFromDisk('geo')).geo;
const DAYS = ['2023-01-05', '2023-06-01', '2023-11-29', '2024-02-29', '2025-08-15'];

/** An atlas with one day of reports names no times of figures. */
function leaveOutTimes(sites: readonly SiteSummary[]): Partial<SiteSummary>[] {
	return sites.map(({ figure_time: _, ...rest }) => rest);
}

function sortById<T extends { id: string }>(list: readonly T[]): T[] {
	return list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the page works out against an atlas built of nothing but what was there. */
function compare(geo: GeoData, day: string, language: 'zh' | 'en'): void {
	const catalog = buildCatalog(geo);
	const whole = buildExplorerView(catalog, language);
	const shown = buildShowAsOf(whole, buildDatedView(catalog, language))(day);
	const { geo: past, without_status } = takeBack(geo, day);
	const expected = buildExplorerView(buildCatalog(past), language);
	const told = shown.sites.filter(({ id }) => !without_status.includes(id));
	expect(leaveOutTimes(sortById(told))).toEqual(leaveOutTimes(sortById(expected.sites)));
	for (const { id, status, phase, facets } of shown.sites) {
		if (without_status.includes(id))
			expect([status, phase, facets.status]).toEqual([null, null, []]);
	}
	expect(shown.sites.map(({ id }) => id).toSorted()).toEqual(
		[...expected.sites.map(({ id }) => id), ...without_status].toSorted(),
	);
	expect([shown.report_count, shown.caption_count]).toEqual([
		expected.report_count,
		expected.caption_count,
	]);
	expect(shown.map.done_site_ids.toSorted()).toEqual(expected.map.done_site_ids.toSorted());
	if (without_status.length > 0) return;
	expect(shown.date).toBe(expected.date);
	// Badges were placed and extents taken for all that is there today, and stay.
	const describe_marks = (marks: typeof shown.map.marks) =>
		sortById(marks).map(({ id, theme, district, site_ids }) => ({
			...{ id, theme, district },
			site_ids: site_ids.toSorted(),
		}));
	expect(describe_marks(shown.map.marks)).toEqual(describe_marks(expected.map.marks));
	expect(sortById(shown.map.lines)).toEqual(sortById(expected.map.lines));
}

describe('the explorer as it was reported by a day is the atlas built of what was there by then', () => {
	it.each(['2024-06-10', '2024-06-11', '2025-06-09', '2025-06-10', '2026-01-01'])(
		'two pages by %s',
		(day) => {
			compare(invented, day, 'zh');
			compare(invented, day, 'en');
		},
	);

	it.each([...DAYS, '2024-03-01'])('the real articles, spread over days, by %s', (day) => {
		compare(spreadOverDays(own, DAYS), day, 'zh');
	});

	it('before the first report nothing is there', () => {
		const catalog = buildCatalog(invented);
		const view = buildExplorerView(catalog, 'zh');
		const shown = buildShowAsOf(view, buildDatedView(catalog, 'zh'))('2024-06-09');
		expect(shown.sites).toEqual([]);
		expect(shown.map.marks).toEqual([]);
		expect(shown.report_count).toBe(0);
	});
});

it('works a stop out once, and keeps what did not change', () => {
	const catalog = buildCatalog(spreadOverDays(own, DAYS));
	const whole = buildExplorerView(catalog, 'zh');
	const show = buildShowAsOf(whole, buildDatedView(catalog, 'zh'));
	const then = show('2023-11-29');
	expect(show('2024-02-01')).toBe(then);
	show('2023-01-05');
	expect(show('2023-12-31')).toBe(then);
	const next = show('2024-02-29');
	const before = new Map(then.sites.map((site) => [site.id, site]));
	const both = next.sites.filter(({ id }) => before.has(id));
	const kept = both.filter((site) => before.get(site.id) === site);
	const equal = both.filter((site) => JSON.stringify(before.get(site.id)) === JSON.stringify(site));
	expect(kept.length).toBeGreaterThan(0);
	expect(kept).toEqual(equal);
	const marks = new Map(whole.map.marks.map((mark) => [mark.id, mark]));
	for (const mark of next.map.marks) {
		if (mark.site_ids.length === marks.get(mark.id)!.site_ids.length) {
			expect(mark).toBe(marks.get(mark.id));
		}
	}
});

it('says when, only where there is a choice', () => {
	expect(buildExplorerView(buildCatalog(invented), 'zh').stops).toEqual([
		'2024-06-10',
		'2025-06-10',
	]);
	expect(buildExplorerView(buildCatalog(own), 'zh').stops).toBeUndefined();
});

it('carries of a site what was otherwise, and nothing of one that was reported once', () => {
	const { sites } = buildDatedView(buildCatalog(invented), 'en');
	expect(sites['invented-road']).toEqual({ days: ['2024-06-10'], before: [] });
	expect(sites['invented-bridge']!.before).toEqual([
		expect.objectContaining({
			status: 'Nearly complete',
			phase: 'under-way',
			figure: 'invested so far: CNY 190 million',
			figure_time: ' (reported in 2024)',
			amount_cny: 190_000_000,
		}),
	]);
	expect(sites['invented-bridge']!.before[0]).not.toHaveProperty('name');
});
