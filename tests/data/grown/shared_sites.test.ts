import { describe, expect, it } from 'vitest';
import { buildCards } from '../../../src/lib/data/cards/build_cards.ts';
import { buildDistrictView } from '../../../src/lib/data/district_view.ts';
import { listEmbeds } from '../../../src/lib/data/embed_view.ts';
import { buildAreaList } from '../../../src/lib/data/grown/area_list.ts';
import { lightenArea } from '../../../src/lib/data/grown/light_area.ts';
import { buildSiteLayout, cutSiteLayout } from '../../../src/lib/data/grown/site_layout.ts';
import { findSiteList } from '../../../src/lib/data/grown/site_lists.ts';
import { buildSitesPage } from '../../../src/lib/data/grown/sites_page.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { listSmallScopes } from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { parseAreaList } from '../../../src/lib/domain/paging/area_pages.ts';
import {
	anchorSite,
	hasSitePages,
	MOST_SITE_PAGES,
	parseSiteAnchor,
} from '../../../src/lib/domain/paging/site_pages.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import {
	MANIFEST,
	nameViews,
	PER_FILE,
	type Manifest,
} from '../../../src/lib/domain/shards/layout_files.ts';
import type { LoadList } from '../../../src/lib/domain/shards/list_file.ts';
import { lookUpRows } from '../../../src/lib/domain/shards/look_up_rows.ts';
import { growGeo } from '../../grown_geo.ts';
import { listIds } from '../../unit/domain/shards/sharded_atlas.ts';

const single = parseGeo(growGeo(loadGeoFromDisk('geo'), 300, 7)).catalog!;
const catalog: Catalog = { ...single, has_site_pages: false };

/** Ids that the page of a list names. */
function readList(path: string): string[] {
	const [, adcode, list] = /^districts\/(\d+)\/(.*)$/.exec(path) ?? [];
	if (adcode === undefined) {
		const page = Number(/^sites\/(?:page\/(\d+)\/)?$/.exec(path)![1] ?? 1);
		return buildSitesPage(catalog, 'zh', page).sites.map(({ id }) => id);
	}
	const wanted = parseAreaList(list!);
	const { sites } = wanted
		? buildAreaList(catalog, Number(adcode), wanted, 'zh')!
		: lightenArea(buildDistrictView(catalog, Number(adcode), 'zh'));
	return sites.map(({ id }) => id);
}

it('sites have pages of their own up to some size, or as the operator chose', () => {
	const of = (length: number) => ({ sites: Array.from({ length }) });
	expect(hasSitePages(of(MOST_SITE_PAGES))).toBe(true);
	expect(hasSitePages(of(MOST_SITE_PAGES + 1))).toBe(false);
	expect(hasSitePages({ ...of(MOST_SITE_PAGES + 1), has_site_pages: true })).toBe(true);
	expect(parseSiteAnchor(`#${anchorSite('pingshui-lake')}`)).toBe('pingshui-lake');
	for (const hash of ['', '#site-', '#township-360322102', '#site-a/b']) {
		expect(parseSiteAnchor(hash)).toBeNull();
	}
});

describe('an atlas in which sites have no pages of their own', () => {
	it('leads from every site to the page of a list that names it: of its township where that has one', () => {
		const lists = new Map<string, string[]>();
		let townships = 0;
		for (const { id } of catalog.sites) {
			const [path, anchor] = findSiteList(catalog, id)!.split('#');
			if (path!.includes('/township/')) townships += 1;
			expect(parseSiteAnchor(`#${anchor}`)).toBe(id);
			lists.set(path!, lists.get(path!) ?? readList(path!));
			expect(lists.get(path!), `${id} in ${path}`).toContain(id);
		}
		expect(townships).toBeGreaterThan(100);
		expect(findSiteList(catalog, 'no-such-site')).toBeNull();
		const paths = listPagePaths(catalog);
		for (const path of lists.keys()) expect(paths).toContain(path);
	});

	it('has no page, card, feed or embed of a site alone, and one of everything else', () => {
		const ofSites = (paths: readonly string[]) =>
			paths.filter((path) => {
				const [folder, id] = path.split('/');
				return folder === 'sites' && catalog.site_by_id.has(id ?? '');
			});
		const [with_pages, without] = [listPagePaths(single), listPagePaths(catalog)];
		expect(ofSites(with_pages)).toHaveLength(300);
		expect(with_pages.filter((path) => !without.includes(path))).toEqual(ofSites(with_pages));
		expect(listSmallScopes(catalog).every(({ kind }) => kind === 'township')).toBe(true);
		expect(listEmbeds(catalog, 'zh').some(({ kind }) => kind === 'site')).toBe(false);
		expect(listEmbeds(catalog, 'zh').some(({ kind }) => kind === 'article')).toBe(true);
		const options = { pages: [], map_credit: [], build_day: '2026-11-27' };
		const cards = [...buildCards(catalog, { ...options, language: 'zh' })].map(([path]) => path);
		expect(ofSites(cards)).toEqual([]);
		expect(cards.some((path) => path.startsWith('articles/'))).toBe(true);
	});

	it('says in its layout what their pages would say', () => {
		const { files } = buildSiteLayout(catalog);
		const ids = listIds(buildSiteLayout(catalog));
		expect(ids).toHaveLength(300);
		for (const language of LANGUAGE_CODES) {
			const views = ids.map((_, row) => {
				const file = String(files.get(nameViews(language, Math.floor(row / 8))));
				return (JSON.parse(file) as { rows: unknown[] }).rows[row % 8];
			});
			const expected = ids.map((id) => buildSiteView(catalog, id, language));
			expect(views).toEqual(JSON.parse(JSON.stringify(expected)));
		}
		expect([...buildSiteLayout(single).files.keys()].join()).not.toContain('views-');
	});

	it.each([undefined, { region: 50 }])(
		'tells where a site is said, by regions too: %j',
		async (sizes) => {
			const { files } = cutSiteLayout(catalog, sizes);
			const load: LoadList = <T>(file: string) =>
				Promise.resolve((JSON.parse(String(files.get(file))) as { rows: T[] }).rows);
			const [manifest] = await load<Manifest>(MANIFEST);
			const wanted = new Set([...catalog.sites.map(({ id }) => id), 'nobody']);
			const rows = await lookUpRows(load, manifest!, wanted);
			expect(rows.size).toBe(300);
			for (const [id, row] of rows) {
				const views = await load<{ id: string }>(nameViews('zh', Math.floor(row / PER_FILE.views)));
				expect(views[row % PER_FILE.views]?.id).toBe(id);
			}
		},
	);
});
