import { beforeAll, describe, expect, it } from 'vitest';
import { buildArticleView } from '../../../src/lib/data/article_view.ts';
import { buildDistrictView } from '../../../src/lib/data/district_view.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildQualityView } from '../../../src/lib/data/quality_view.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { buildSmallMap } from '../../../src/lib/data/small_map.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

describe('a site', () => {
	it('says what the paper said, where, and how sure, in both languages', () => {
		const zh = buildSiteView(catalog, 'tongmu-water-restoration', 'zh');
		const en = buildSiteView(catalog, 'tongmu-water-restoration', 'en');
		expect(zh.claims[0]).toMatchObject({ label: '总投资', value: '1.64亿元', excerpt: 0 });
		expect(en.claims[0]).toMatchObject({ value: 'CNY 164 million' });
		expect(zh.excerpts[0]?.segments.find((segment) => segment.claims.includes(0))?.text).toBe(
			'总投资1.64亿元',
		);
		expect(zh.placement.words).toContain('只知道在桐木镇');
		expect(zh.placement.position).toBeNull();
		expect(zh.parts.map((part) => part.id)).toContain('xinshun-mine');
		expect(en.status.date).toBe('2023-11-29');
	});

	it('has words to mark for every claim it shows', () => {
		for (const { id } of catalog.sites) {
			const view = buildSiteView(catalog, id, 'zh');
			for (const [index, claim] of view.claims.entries()) {
				const segments = view.excerpts[claim.excerpt]?.segments ?? [];
				const marked = segments.filter((segment) => segment.claims.includes(index));
				expect(marked.map((segment) => segment.text).join(''), `${id}: ${claim.exact}`).toBe(
					claim.exact,
				);
			}
		}
	});

	it('gives coordinates only where a point may be shown as one', () => {
		expect(buildSiteView(catalog, 'baiyuan-river', 'zh').placement.position).toEqual([
			113.89916, 27.64931,
		]);
		expect(() => buildSiteView(catalog, 'nowhere', 'zh')).toThrow(RangeError);
	});
});

describe('an article', () => {
	it('tells how much is left out between excerpts, and never overlaps', () => {
		const { excerpts } = buildArticleView(catalog, 'shangli-tongmu', 'en');
		expect(excerpts[0]?.gap).toBeNull();
		expect(excerpts.slice(1).every((excerpt) => excerpt.gap !== null && excerpt.gap >= 0)).toBe(
			true,
		);
		expect(excerpts.some((excerpt) => (excerpt.gap ?? 0) > 20)).toBe(true);
	});

	it('links every excerpt to the sites that rest on it and back', () => {
		for (const { id } of catalog.articles) {
			for (const excerpt of buildArticleView(catalog, id, 'zh').excerpts) {
				for (const { id: site_id } of excerpt.sites) {
					const site = buildSiteView(catalog, site_id, 'zh');
					expect(site.excerpts.map((one) => one.id)).toContain(excerpt.id);
				}
			}
		}
	});
});

describe('a district', () => {
	it('adds what may be added and says what is hedged', () => {
		const { totals } = buildDistrictView(catalog, 360322, 'zh');
		const investment = totals.find((total) => total.label === '总投资');
		expect(investment?.parts.map((part) => part.value)).toEqual(['1.64亿元', '逾1.4亿元']);
		expect(investment?.conclusion).toBe('合计至少3.04亿元');
	});

	it('lists every site of the city exactly once, or says why not', () => {
		const adcodes = [360302, 360313, 360321, 360322, 360323];
		const listed = adcodes.flatMap((adcode) => buildDistrictView(catalog, adcode, 'zh').sites);
		const homeless = catalog.sites.filter((site) => site.properties.district === null);
		expect(listed.length + homeless.length).toBe(catalog.sites.length);
		expect(() => buildDistrictView(catalog, 430181, 'zh')).toThrow(RangeError);
	});
});

describe('the explorer', () => {
	it('lists every site once and draws or trays each of them', () => {
		const { sites, groups, map } = buildExplorerView(catalog, 'en');
		const listed = groups.flatMap((group) => group.site_ids);
		expect(listed.toSorted()).toEqual(sites.map((site) => site.id).toSorted());
		expect(
			sites
				.filter((site) => site.mark_id === null)
				.map((site) => site.id)
				.toSorted(),
		).toEqual([...map.city_site_ids, ...map.unplaced_site_ids].toSorted());
	});

	it('keeps badges apart: none hides another on a phone', () => {
		const { map } = buildExplorerView(catalog, 'zh');
		const phone_km_per_px = 78 / 240;
		for (const [index, a] of map.marks.entries()) {
			for (const b of map.marks.slice(index + 1)) {
				const km = Math.hypot((a.badge[0] - b.badge[0]) * 98.6, (a.badge[1] - b.badge[1]) * 110.8);
				expect(km / phone_km_per_px, `${a.id} ${b.id}`).toBeGreaterThan(12);
			}
		}
	});
});

describe('small maps', () => {
	it('show the district of a site, and none for what is not placed', () => {
		const map = buildSmallMap(catalog, { language: 'zh', site_ids: ['xinyi-rabbit-cooperative'] });
		expect(map?.drawing.marks).toHaveLength(1);
		expect(buildSmallMap(catalog, { language: 'zh', site_ids: ['zhonghuan-road'] })).toBeNull();
	});
});

it('the data page counts what is there', () => {
	const { classes, placements, problems } = buildQualityView(catalog, 'en');
	expect(classes.reduce((sum, row) => sum + row.count, 0)).toBe(placements.length);
	for (const words of ['五陵镇', '绿水', '太沙村', '栗木水库', '森网']) {
		expect(
			problems.some((problem) => problem.about.includes(words)),
			words,
		).toBe(true);
	}
});
