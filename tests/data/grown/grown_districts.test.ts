import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildDistrictView } from '../../../src/lib/data/district_view.ts';
import { buildAreaList } from '../../../src/lib/data/grown/area_list.ts';
import { lightenArea } from '../../../src/lib/data/grown/light_area.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSmallMap } from '../../../src/lib/data/small_map.ts';
import { listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import {
	formatAreaList,
	listAreaLists,
	parseAreaList,
	TOWNSHIP_ROWS,
} from '../../../src/lib/domain/paging/area_pages.ts';
import { FIRST_ROWS, PAGE_SIZE } from '../../../src/lib/domain/paging/pages.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { MOST_SIGNS } from '../../../src/lib/style/grown/group_signs.ts';
import { growGeo } from '../../grown_geo.ts';

const files = loadGeoFromDisk('geo');
const own = parseGeo(files).catalog!;
const listDistricts = ({ districts }: typeof own): number[] =>
	districts.flatMap(({ id, properties }) => (properties.role === 'district' ? [id] : []));

/** As a build publishes pages and data. */
function weigh(value: unknown): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
	return brotliCompressSync(JSON.stringify(value), { params }).length;
}

const countSteps = (steps: readonly { kind: string; sites?: readonly unknown[] }[]): number =>
	steps.reduce((sum, { sites }) => sum + (sites?.length ?? 1), 0);

describe('a district of a hundred sites or fewer', () => {
	it('comes whole and has no lists', () => {
		for (const adcode of listDistricts(own)) {
			const view = buildDistrictView(own, adcode, 'zh');
			expect(lightenArea(view)).toBe(view);
			expect(listAreaLists(own, adcode)).toEqual([]);
			expect(buildAreaList(own, adcode, { township: null, page: 2 }, 'zh')).toBeNull();
		}
	});
});

describe.each([300, 2000])('districts of an atlas of %i sites', (count) => {
	const catalog = parseGeo(growGeo(files, count, 7)).catalog!;
	const crowded = listDistricts(catalog).filter((id) => listAreaLists(catalog, id).length > 0);

	it('show the newest of a crowded one, and say how much there is', () => {
		expect(crowded.length).toBeGreaterThan(0);
		for (const adcode of crowded) {
			const whole = buildDistrictView(catalog, adcode, 'en');
			const light = lightenArea(whole);
			expect(light.light?.sites).toBe(whole.sites.length);
			expect(light.light?.crossing).toBe(whole.crossing.length);
			expect(light.sites.length + light.crossing.length).toBe(PAGE_SIZE);
			const date = (id: string) => catalog.site_by_id.get(id)!.properties.last_reported;
			const dates = light.sites.map(({ id }) => date(id));
			expect(dates).toEqual(dates.toSorted().toReversed());
			const shown = new Set([...light.sites, ...light.crossing].map(({ id }) => id));
			for (const { id } of whole.sites) {
				if (!shown.has(id)) expect(date(id) <= dates.at(-1)!).toBe(true);
			}
			expect(light.steps).toEqual(whole.steps.slice(light.light!.older_steps));
			expect(countSteps(light.steps)).toBeLessThanOrEqual(PAGE_SIZE);
			expect(light.claims.length + light.light!.older_claims).toBe(whole.claims.length);
			expect(light.claims.length).toBeLessThanOrEqual(FIRST_ROWS);
			for (const [at, { parts, more = 0 }] of light.totals.entries()) {
				expect(parts.length + more).toBe(whole.totals[at]!.parts.length);
			}
			for (const [at, township] of light.townships.entries()) {
				expect(township.listed).toBe(whole.townships[at]!.sites.length);
				expect(township.sites).toHaveLength(Math.min(TOWNSHIP_ROWS, township.listed!));
			}
		}
	});

	it('have every site of a crowded one, and of each township, once in the pages of a list', () => {
		const paths = listPagePaths(catalog);
		for (const adcode of crowded) {
			const whole = buildDistrictView(catalog, adcode, 'zh');
			const light = lightenArea(whole);
			const listed = new Map<string | null, string[]>([
				[null, [...light.sites, ...light.crossing].map(({ id }) => id)],
			]);
			for (const list of listAreaLists(catalog, adcode)) {
				const page = buildAreaList(catalog, adcode, list, 'zh')!;
				const rows = [...page.sites, ...page.crossing].map(({ id }) => id);
				expect(rows.length).toBeGreaterThan(0);
				expect(rows.length).toBeLessThanOrEqual(PAGE_SIZE);
				listed.set(list.township, [...(listed.get(list.township) ?? []), ...rows]);
				expect(page.total).toBe(
					list.township === null
						? whole.sites.length + whole.crossing.length
						: whole.townships.find(({ code }) => code === list.township)!.sites.length,
				);
				expect(weigh(page), formatAreaList(list)).toBeLessThan(12_000);
				expect(parseAreaList(formatAreaList(list))).toEqual(list);
				expect(paths).toContain(`districts/${adcode}/${formatAreaList(list)}/`);
			}
			const sort = (ids: readonly string[]) => ids.toSorted();
			const all = [...whole.sites, ...whole.crossing].map(({ id }) => id);
			expect(sort(listed.get(null)!)).toEqual(sort(all));
			for (const { code, sites } of whole.townships) {
				expect(sort(listed.get(code)!)).toEqual(sort(sites.map(({ id }) => id)));
			}
			const beyond = { township: null, page: Math.ceil(all.length / PAGE_SIZE) + 1 };
			expect(buildAreaList(catalog, adcode, beyond, 'zh')).toBeNull();
			expect(buildAreaList(catalog, adcode, { township: '000000000', page: 1 }, 'zh')).toBeNull();
		}
	});

	it('come light, with a map of few signs that stands for every site', () => {
		for (const adcode of crowded) {
			const whole = buildDistrictView(catalog, adcode, 'zh');
			const site_ids = [...whole.sites, ...whole.crossing].map(({ id }) => id);
			const options = { language: 'zh' as const, site_ids, adcode };
			const map = buildSmallMap(catalog, { ...options, is_grouped: true })!;
			const { marks, lines, undrawn = 0 } = map.drawing;
			expect(marks.length + lines.length).toBeLessThanOrEqual(MOST_SIGNS);
			const plain = buildSmallMap(catalog, options)!.drawing;
			const sum = (all: typeof marks) => all.reduce((n, mark) => n + mark.site_ids.length, 0);
			expect(sum(marks) + lines.length + undrawn).toBe(sum(plain.marks) + plain.lines.length);
			for (const mark of marks) expect(map.names[mark.site_ids[0]!]).toBeDefined();
			expect(weigh({ district: lightenArea(whole), map })).toBeLessThan(26_000);
		}
	});
});
