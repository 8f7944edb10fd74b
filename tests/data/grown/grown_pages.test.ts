import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildDistrictView } from '../../../src/lib/data/district_view.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { buildFirstPage } from '../../../src/lib/data/grown/first_view.ts';
import { buildSiteLayout } from '../../../src/lib/data/grown/site_layout.ts';
import { buildWholeSigns } from '../../../src/lib/data/grown/whole_view.ts';
import { buildSiteRecords } from '../../../src/lib/data/site_records.ts';
import {
	fillModel,
	listSignSites,
	type MapPlace,
} from '../../../src/lib/domain/map_model/map_places.ts';
import { MemoryQueries } from '../../../src/lib/domain/query/memory_queries.ts';
import type { MemorySources } from '../../../src/lib/domain/query/memory_sources.ts';
import { askAll } from '../../../src/lib/domain/query/narrowing.ts';
import { MAP } from '../../../src/lib/domain/shards/layout_files.ts';
import { decodeList } from '../../../src/lib/domain/shards/list_file.ts';
import { fillDrawing } from '../../../src/lib/style/grown/light_drawing.ts';
import { buildQualityPage } from '../../../src/lib/data/grown/quality_page.ts';
import { buildSitesPage } from '../../../src/lib/data/grown/sites_page.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import {
	countPages,
	FIRST_ROWS,
	listFurtherPages,
	PAGE_SIZE,
} from '../../../src/lib/domain/paging/pages.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { buildDrawing, type Drawing } from '../../../src/lib/style/drawing.ts';
import { MOST_SIGNS } from '../../../src/lib/style/grown/group_signs.ts';
import { shareOf } from '../../../src/lib/style/signs/drawn_sign.ts';
import { growGeo } from '../../grown_geo.ts';

const files = loadGeoFromDisk('geo');
const own = parseGeo(files).catalog!;

/** As a build publishes pages and data. */
function weigh(value: unknown): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
	return brotliCompressSync(JSON.stringify(value), { params }).length;
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

/** Sites that a drawing tells of, by its signs and its words. */
function countDrawn({ marks, lines, done_site_ids, undrawn = 0 }: Drawing): number {
	const done = new Set(done_site_ids);
	return marks.reduce((sum, mark) => sum + shareOf(mark, done).total, 0) + lines.length + undrawn;
}

describe('an atlas of a hundred sites or fewer', () => {
	it('comes whole, as it always did', () => {
		expect(own.sites.length).toBeLessThanOrEqual(PAGE_SIZE);
		for (const language of LANGUAGE_CODES) {
			const explorer = buildExplorerView(own, language);
			expect(buildFirstPage(own, language)).toEqual({
				explorer,
				drawing: buildDrawing(own, explorer.map, { language, shape: 'city' }),
			});
			expect(explorer.light).toBeUndefined();
			const { sites, groups, date } = explorer;
			expect(buildSitesPage(own, language, 1)).toEqual({ sites, groups, date, page: 1, pages: 1 });
		}
		expect(listPagePaths(own).filter((path) => path.includes('/page/'))).toEqual([]);
	});
});

describe.each([300, 2000])('an atlas of %i sites', (count) => {
	const catalog = parseGeo(growGeo(files, count, 7)).catalog!;

	it.each(LANGUAGE_CODES)('comes light: the newest sites and few signs (%s)', (language) => {
		const whole = buildExplorerView(catalog, language);
		const { explorer, drawing } = buildFirstPage(catalog, language);
		expect(explorer.sites).toEqual(whole.sites.slice(0, FIRST_ROWS));
		expect(explorer.light?.site_count).toBe(count);
		expect(explorer.map.marks).toEqual([]);
		expect(drawing.marks.length + drawing.lines.length).toBeLessThanOrEqual(MOST_SIGNS);
		expect(drawing.marks.length).toBeGreaterThan(12);
		expect(weigh({ explorer, drawing })).toBeLessThan(14_000);
		const { city_site_ids, unplaced_site_ids } = whole.map;
		expect(countDrawn(drawing)).toBe(count - city_site_ids.length - unplaced_site_ids.length);
		for (const { site_ids, name } of drawing.marks.filter(({ share }) => !share)) {
			expect(site_ids).toHaveLength(1);
			expect(name).toBe(catalog.site_by_id.get(site_ids[0]!)!.properties.name[language]);
		}
	});

	it('has all places of the map in a file, each with the sign that stands for it', async () => {
		const { drawing } = buildFirstPage(catalog, 'zh');
		const { name, files: parts } = buildSiteLayout(catalog);
		const bytes = new TextEncoder().encode(parts.get(MAP) as string);
		const places = decodeList<MapPlace>(bytes, { layout: name, file: MAP });
		const view = buildExplorerView(catalog, 'zh');
		const kept = await new MemoryQueries(
			buildSiteRecords(view, view.date),
			{} as MemorySources,
			'zh',
		).marks(askAll({ as_of: null }));
		const model = fillModel(places, kept);
		expect(model.lines.toSorted(byId)).toEqual(view.map.lines.toSorted(byId));
		expect(
			model.marks
				.toSorted(byId)
				.map(({ site_ids, ...mark }) => ({ ...mark, site_ids: site_ids.toSorted() })),
		).toEqual(
			view.map.marks
				.toSorted(byId)
				.map((mark) => ({ ...mark, site_ids: mark.site_ids.toSorted() })),
		);
		for (const key of ['city_site_ids', 'unplaced_site_ids', 'done_site_ids'] as const) {
			expect(model[key].toSorted()).toEqual(view.map[key].toSorted());
		}
		const filled = fillDrawing(drawing, listSignSites(places, model), model.done_site_ids);
		expect(countDrawn(filled)).toBe(countDrawn(drawing));
		expect(weigh(places)).toBeLessThan(2000 + 30 * count);
	});

	it('has every site in one page of the list, and every page in the sitemap', () => {
		const further = listFurtherPages(count);
		expect(further).toHaveLength(Math.ceil(count / PAGE_SIZE) - 1);
		const pages = [1, ...further].map((page) => buildSitesPage(catalog, 'zh', page));
		const listed = pages.map(({ groups }) => groups.flatMap(({ site_ids }) => site_ids));
		expect(listed.every(({ length }) => length === PAGE_SIZE)).toBe(true);
		expect(new Set(listed.flat())).toEqual(new Set(catalog.sites.map(({ id }) => id)));
		for (const [at, page] of pages.entries()) {
			expect(page.sites.map(({ id }) => id).toSorted()).toEqual(listed[at]!.toSorted());
			expect(page.pages).toBe(countPages(count));
			expect(weigh(page)).toBeLessThan(12_000);
		}
		const [first] = pages[0]!.groups;
		expect(first!.part).toEqual({
			total: buildExplorerView(catalog, 'zh').groups[0]!.site_ids.length,
			note: null,
		});
		const paths = listPagePaths(catalog);
		expect(further.every((page) => paths.includes(`sites/page/${page}/`))).toBe(true);
	});

	it('has every site once in the pages of the quality table', () => {
		const pages = [1, ...listFurtherPages(count)];
		const tables = pages.map((page) => buildQualityPage(catalog, 'en', page));
		expect(tables.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(
			catalog.sites.map(({ id }) => id),
		);
		for (const table of tables) expect(weigh(table)).toBeLessThan(16_000);
		const paths = listPagePaths(catalog);
		expect(pages.slice(1).every((page) => paths.includes(`data/quality/page/${page}/`))).toBe(true);
	});

	it('has signs that lead to where their sites are listed', () => {
		const { marks } = buildWholeSigns(catalog).model;
		const gathered = marks.filter(({ site_ids }) => site_ids.length > 1);
		expect(gathered.length).toBeGreaterThan(10);
		const views = new Map(
			catalog.districts
				.filter(({ properties }) => properties.role === 'district')
				.map(({ id }) => [id, buildDistrictView(catalog, id, 'zh')]),
		);
		for (const { group, site_ids } of gathered) {
			expect(group).toBeDefined();
			if (group!.adcode === null) continue;
			const view = views.get(group!.adcode)!;
			const township = view.townships.find(({ code }) => code === group!.township);
			const listed = (group!.township === null ? view : township)?.sites.map(({ id }) => id);
			expect(new Set(listed)).toEqual(new Set([...(listed ?? []), ...site_ids]));
		}
	});
});
