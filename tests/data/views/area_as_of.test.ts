import { describe, expect, it } from 'vitest';
import { takeAreaBack } from '../../../src/lib/data/area/area_as_of.ts';
import { buildAreaReport, type AreaReport } from '../../../src/lib/data/area/area_report.ts';
import { pickArea } from '../../../src/lib/data/area/pick_area.ts';
import type { AreaStepView } from '../../../src/lib/data/area/area_steps.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildCatalog } from '../../../src/lib/domain/reading/build_catalog.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import type { GeoData } from '../../../src/lib/domain/schema/geo_data.ts';
import { two_pages } from '../two_pages.ts';
import { spreadOverDays, takeBack } from './geo_by_then.ts';

const invented = readGeo(two_pages).geo;
const own = readGeo(loadGeoFromDisk('geo')).geo;
const DISTRICTS = [360302, 360313, 360321, 360322, 360323];
const DAYS = ['2023-01-05', '2023-06-01', '2023-11-29', '2024-02-29', '2025-08-15'];

/** Sites follow their lead quotation, which may have been another then: lists are held against each other as sets. */
function sort(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(sort).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
	}
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sort(one)]));
}

/** What the browser makes of a district's past against an atlas that held no more than was there. */
function compare(geo: GeoData, adcode: number, day: string): void {
	const sent = JSON.parse(JSON.stringify(pickArea(buildCatalog(geo), adcode))) as ReturnType<
		typeof pickArea
	>;
	const { geo: past, without_status } = takeBack(geo, day);
	const area = takeAreaBack(sent, day);
	const keep = <S extends { id: string }>(sites: readonly S[]): S[] =>
		sites.filter(({ id }) => !without_status.includes(id));
	const told = { ...area, sites: keep(area.sites), crossing: keep(area.crossing) };
	for (const language of ['zh', 'en'] as const) {
		expect(sort(buildAreaReport(told, language))).toEqual(
			sort(buildAreaReport(pickArea(buildCatalog(past), adcode), language)),
		);
	}
}

describe('a district as it was reported by a day is that of the atlas built of what was there by then', () => {
	it.each(['2024-06-10', '2024-06-15', '2024-12-01', '2025-06-10'])('two pages by %s', (day) => {
		for (const adcode of DISTRICTS) compare(invented, adcode, day);
	});

	it.each(DAYS)('the real articles, spread over days, by %s', (day) => {
		for (const adcode of DISTRICTS) compare(spreadOverDays(own, DAYS), adcode, day);
	});
});

function report(adcode: number, day: string | null = null): AreaReport {
	const area = pickArea(buildCatalog(invented), adcode);
	return buildAreaReport(day === null ? area : takeAreaBack(area, day), 'en');
}
const tellSites = (step: AreaStepView) =>
	step.kind === 'source'
		? step.sites.map(({ site, status, before, is_first }) => [
				site.id,
				status?.word ?? null,
				before?.word ?? null,
				is_first,
			])
		: [];

describe('the step line of a district', () => {
	it('says what each page reported, what it changed, and what was corrected between', () => {
		const { steps, changes } = report(360322);
		expect(steps.map(({ kind, date }) => [kind, date])).toEqual([
			['source', '2024-06-10'],
			['correction', '2024-06-20'],
			['source', '2025-06-10'],
		]);
		expect(steps.flatMap(tellSites)).toEqual([
			['invented-bridge', 'Nearly complete', null, true],
			['invented-road', 'Under way', null, true],
			['invented-bridge', 'Halted', 'Nearly complete', false],
		]);
		expect(changes).toEqual({ since: '2024-06-10', statuses: 1, figures: 1, corrections: 1 });
	});

	it('tells figures of one label apart by the time they are of', () => {
		const last = report(360323).steps.at(-1);
		const figures = last?.kind === 'source' ? last.sites[0]!.figures : [];
		expect(figures.map(({ label, period, value }) => [label, period, value])).toEqual([
			['output', '2023', 'CNY 280 million'],
			['output', '2024', 'CNY 350 million'],
			['jobs', null, 'under 500 people'],
		]);
	});

	it('tells how a figure stands to the one before it', () => {
		const [, , last] = report(360322).steps;
		const figures = last?.kind === 'source' ? last.sites[0]!.figures : [];
		expect(figures.map(({ id, of }) => [id, of])).toEqual([
			['invented-bridge-invested-2025', { site_id: 'invented-bridge' }],
		]);
		expect(figures[0]!.changed).toMatch(/^Grew from CNY 190 million/);
	});

	it('sums up the newest of each series by then', () => {
		const sum = (day: string | null) =>
			report(360322, day).totals.find(({ label }) => label === 'invested so far')?.conclusion;
		expect(sum('2025-06-09')).toBe('CNY 190 million');
		expect(sum(null)).toBe('CNY 230 million');
	});

	it('has no changes while there is one step', () => {
		expect(report(360322, '2024-06-15').changes).toBeNull();
		expect(report(360321).steps).toEqual([]);
	});
});

it('townships tell their own sites, and no other', () => {
	const catalog = buildCatalog(own);
	for (const adcode of DISTRICTS) {
		const { townships, sites } = buildAreaReport(pickArea(catalog, adcode), 'zh');
		const placed = catalog.sites.filter(
			({ properties }) => properties.district === adcode && properties.township !== null,
		);
		expect(townships.flatMap((one) => one.sites.map(({ id }) => id)).toSorted()).toEqual(
			placed.map(({ id }) => id).toSorted(),
		);
		for (const { sites: here, steps } of townships) {
			const told = new Set(steps.flatMap(tellSites).map(([id]) => id));
			expect(told).toEqual(new Set(here.map(({ id }) => id)));
		}
		expect(sites.length).toBeGreaterThanOrEqual(placed.length);
	}
});
