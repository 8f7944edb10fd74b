import { beforeAll, describe, expect, it } from 'vitest';
import { buildArticleView } from '../../../src/lib/data/article_view.ts';
import { buildDistrictView } from '../../../src/lib/data/district_view.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { buildArticlesJson } from '../../../src/lib/domain/exports/articles_json.ts';
import { formatSitesCsv } from '../../../src/lib/domain/exports/sites_csv.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { formatSitesKml } from '../../../src/lib/domain/exports/sites_kml.ts';
import { formatConflicts, listConflicts } from '../../../src/lib/domain/figures/list_conflicts.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { two_pages } from '../two_pages.ts';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(two_pages);
	expect(parsed.problems).toEqual([]);
	catalog = parsed.catalog!;
});

describe('two invented pages of a year apart', () => {
	it('show a sum that grew side by side, with what lies between and no mean', () => {
		const [zh, en] = (['zh', 'en'] as const).map((language) =>
			buildSiteView(catalog, 'invented-river-park', language),
		);
		const investment = zh!.series.find(({ label }) => label === '总投资')!;
		expect(investment.figures.map(({ value, reported }) => [value, reported])).toEqual([
			['1.64亿元', '2024-06-10'],
			['2.1亿元', '2025-06-10'],
		]);
		expect(investment.sentences).toEqual([
			{
				relation: 'grew',
				text: '由1.64亿元（2024年6月10日报道）增至2.1亿元（2025年6月10日报道），增加4600万元。',
			},
		]);
		expect(en!.series.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
			[
				'Grew from CNY 164 million (reported on 10 June 2024) to CNY 210 million (reported on 10 June 2025), CNY 46 million more.',
			],
			[
				'Fell from 300 mu (reported on 10 June 2024) to 280 mu (reported on 10 June 2025), 20 mu less.',
			],
		]);
		expect(JSON.stringify([zh, en])).not.toMatch(/3\.74亿|1\.87亿|374 m|187 m/);
	});

	it('show reports that differ as such, also what is not said to be apart', () => {
		const { series } = buildSiteView(catalog, 'invented-works', 'en');
		const [output, jobs] = series;
		expect(output!.sentences.map(({ relation }) => relation)).toEqual(['conflict', 'grew']);
		expect(output!.sentences[0]!.text).toBe(
			'The reports for 2023 differ: CNY 320 million in Invented Daily, page 03 of 10 June 2024, CNY 280 million in Invented Daily, page 02 of 10 June 2025. The atlas takes no mean of them and does not say which is right.',
		);
		expect(output!.figures.map(({ as_of }) => as_of)).toEqual(['2023', '2023', '2024']);
		expect(jobs!.sentences.map(({ relation }) => relation)).toEqual(['compatible']);
	});

	it('put the newest figure first, and leave the older one out of lists and sums', () => {
		const park = buildSiteView(catalog, 'invented-river-park', 'zh');
		expect(park.claims.filter(({ is_key }) => is_key).map(({ value }) => value)).toEqual([
			'2.1亿元',
		]);
		const summary = buildExplorerView(catalog, 'zh').sites.find(({ id }) => id === park.id)!;
		expect(summary).toMatchObject({
			...{ figure: '总投资 2.1亿元', figure_time: '（2025年报道）' },
			amount_cny: 210_000_000,
		});
		const { totals } = buildDistrictView(catalog, 360313, 'zh');
		expect(totals.find(({ label }) => label === '总投资')).toMatchObject({
			conclusion: '2.1亿元',
			parts: [{ value: '2.1亿元', reported: '2025-06-10' }],
		});
	});

	it('are told on the article and the district that one of the figures is of', () => {
		const { series } = buildArticleView(catalog, 'bridge-halted', 'zh');
		expect(series.map(({ subject, label }) => [subject?.name, label])).toEqual([
			['萍乡市', '新增绿地'],
			['虚构大桥', '累计投资'],
			['虚构工厂', '产值'],
			['虚构工厂', '就业'],
		]);
		const district = buildDistrictView(catalog, 360323, 'en');
		expect(district.series.map(({ subject }) => subject?.site_id)).toEqual([
			'invented-works',
			'invented-works',
		]);
	});

	it('are told to whoever runs the check, and refused by nobody', () => {
		expect(formatConflicts(listConflicts(catalog))).toEqual([
			'the reports of yearly-output of invented-works differ: 2023年产值3.2亿元 (invented-works-output-2023, 2024-06-10), 2023年产值2.8亿元 (invented-works-output-2023-again, 2025-06-10)',
		]);
	});

	it('are in every file with id, series, role and time', () => {
		const sites = buildSitesGeojson(catalog);
		const park = sites.features.find(({ id }) => id === 'invented-river-park')!;
		expect(
			park.properties.claims.map(({ id, series, reported }) => [id, series, reported]),
		).toEqual(
			expect.arrayContaining([
				['invented-river-park-total-investment-2024', 'total-investment', '2024-06-10'],
				['invented-river-park-total-investment-2025', 'total-investment', '2025-06-10'],
			]),
		);
		const works = sites.features.find(({ id }) => id === 'invented-works')!;
		expect(works.properties.claims[0]).toMatchObject({
			as_of: '2023',
			as_of_words: '2023年',
			valid_from: '2023-01-01',
			valid_to: '2023-12-31',
		});
		const told = 'invented-works-output-2023 yearly-output reported 2023';
		expect(formatSitesCsv(sites.features)).toContain(told);
		expect(
			formatSitesKml(sites.features, new Map(), { date: sites.date, atlas: catalog.city.title }),
		).toContain(told);
		expect(works.properties.claims[0]).toMatchObject({
			...{ reported: '2024-06-10', source: 'invented-daily-2024-06-10-p03' },
		});
		const csv = formatSitesCsv(sites.features);
		expect(csv).toContain(
			'产值：3.2亿元（2023年，2024年6月10日报道）；产值：2.8亿元（2023年，2025年6月10日报道）；产值：3.5亿元（2024年，2025年6月10日报道）',
		);
		expect(csv).toContain('2024-06-10 invented-daily-2024-06-10-p03; 2025-06-10 invented-daily');
		expect(
			formatSitesKml(sites.features, new Map(), { date: sites.date, atlas: catalog.city.title }),
		).toContain('output: CNY 280 million (2023, Invented Daily, page 02, 10 June 2025)');
		const claims = buildArticlesJson(catalog).flatMap((article) => article.claims);
		expect(claims).toContainEqual(
			expect.objectContaining({
				id: 'city-green-land-gained-2025',
				series: 'green-land-gained',
				role: 'reported',
				as_of: '2025',
			}),
		);
	});
});

describe('the atlas itself', () => {
	const whole = parseGeo(loadGeoFromDisk('geo')).catalog!;

	it('has one page, and no figure that contradicts another', () => {
		expect(listConflicts(whole)).toEqual({ conflicts: [], misfits: [] });
	});

	it('tells what was before and what is expected apart from what is', () => {
		const { series } = buildSiteView(whole, 'jianghua-environmental', 'zh');
		expect(series).toHaveLength(1);
		expect(series[0]!.figures.map(({ role }) => role)).toEqual(['earlier', 'planned']);
		expect(series[0]!.sentences).toEqual([
			{
				relation: 'would-grow',
				text: '不到3000万元（此前，2023年11月29日报道）；计划或预计增至3亿元（2023年，2023年11月29日报道）。',
			},
		]);
	});

	it('does not take the two sums of the steel works for one', () => {
		expect(buildSiteView(whole, 'anyuan-steel-upgrade', 'zh').series).toEqual([]);
	});

	it('gives every figure one place to be linked to, on its site or its article', () => {
		const starts = whole.articles.flatMap(({ id }) =>
			buildArticleView(whole, id, 'zh').excerpts.flatMap(({ segments }) =>
				segments.flatMap((segment) => segment.starts),
			),
		);
		const ids = [
			...whole.sites.flatMap(({ properties }) => properties.claims),
			...whole.articles.flatMap(({ claims }) => claims),
		].map(({ id }) => id);
		expect(starts.toSorted()).toEqual(ids.toSorted());
	});
});
