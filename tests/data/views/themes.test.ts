import { describe, expect, test } from 'vitest';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { listFilterNames } from '../../../src/lib/data/filter_names.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { indexCatalog } from '../../../src/lib/data/catalog_index.ts';
import { DEFAULT_THEMES } from '../../../src/lib/domain/city/themes.ts';
import { listDatasetFamilies } from '../../../src/lib/domain/exports/dcat/dcat_datasets.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { formatFeedName } from '../../../src/lib/domain/exports/feeds/feed_name.ts';
import { describeScope, listFeedScopes } from '../../../src/lib/domain/exports/feeds/feed_scope.ts';
import { formatSitesCsv } from '../../../src/lib/domain/exports/sites_csv.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { showAskedTheme } from '../../../src/lib/domain/map_model/show_theme.ts';
import {
	listFilterValues,
	listKnownValues,
} from '../../../src/lib/domain/query/filters/filters.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { formatProblem } from '../../../src/lib/domain/schema/problem.ts';

const files = loadGeoFromDisk('tests/fixtures/second_city/geo');
const SITES = 'sites/invented.geojson';
const listProblems = (changed: Record<string, string>): string[] =>
	parseGeo({ ...files, ...changed }).problems.map((problem) => formatProblem(problem, 'geo'));

describe('a city with a theme of its own', () => {
	const { catalog, problems } = parseGeo(files);
	if (!catalog) throw new Error(problems.map((problem) => formatProblem(problem, 'geo')).join());
	const { city } = catalog;

	test('shows it in the look it chose, under its own name', () => {
		expect(city.themes.map(({ id }) => id)).toEqual(['riverside', 'transport']);
		expect(buildSiteView(catalog, 'invented-park', 'en').themes).toEqual([
			{ word: 'water', label: 'Riverside' },
		]);
		const { model } = indexCatalog(catalog);
		const mark = model.marks.find(({ site_ids }) => site_ids.includes('invented-park'))!;
		expect(mark.theme).toBe('water');
		const asked = showAskedTheme(['riverside'], () => ['transport', 'riverside'], city.themes);
		expect(asked(model).marks.map(({ theme }) => theme)).toEqual(model.marks.map(() => 'water'));
	});

	test('filters by it, and knows no other in a link', () => {
		const view = buildExplorerView(catalog, 'zh');
		expect(view.sites.find(({ id }) => id === 'invented-park')!.theme).toBe('water');
		const names = listFilterNames(view, city);
		expect(listFilterValues(names, 'zh').theme).toEqual([
			{ value: 'riverside', label: '滨水' },
			{ value: 'transport', label: '交通' },
		]);
		expect([...listKnownValues(names).theme]).toEqual(['riverside', 'transport']);
	});

	test('names it in files, feeds and the catalogue', () => {
		const sites = buildSitesGeojson(catalog).features;
		const { themes, theme_names } = sites.find(({ id }) => id === 'invented-park')!.properties;
		expect(themes).toEqual(['riverside']);
		expect(theme_names).toEqual([{ zh: '滨水', en: 'Riverside' }]);
		expect(formatSitesCsv(sites)).toContain('滨水,Riverside');
		const scope = listFeedScopes(catalog).find(
			(one) => one.kind === 'theme' && one.theme === 'riverside',
		)!;
		expect(formatFeedName(scope, 'en')).toBe('feed-theme-riverside.en');
		expect(describeScope(scope, catalog, 'zh')).toContain('滨水');
		expect(listFeedItems(catalog, scope, 'en')[0]!.themes).toEqual(['Riverside']);
		const [family] = listDatasetFamilies(catalog);
		expect(family!.keywords.en).toContain('Riverside');
		expect(family!.keywords.en).not.toContain('Ecology');
	});

	test('refuses a theme that is none of its own, with file and line', () => {
		const [problem, ...others] = listProblems({
			[SITES]: files[SITES]!.replace('"riverside"', '"ecology"'),
		});
		expect(problem).toMatch(/sites\/invented\.geojson:\d+ /);
		expect(problem).toContain(
			'properties.themes[0]: expected a theme of this city (riverside, transport), found "ecology"',
		);
		expect(others).toEqual([]);
	});

	test.each([
		['look: transport', 'look: water', /city\.yaml:\d+ themes\[1\]\.look: expected a colour/],
		['id: transport', 'id: riverside', /city\.yaml:\d+ themes\[1\]\.id: expected each theme once/],
		['look: water', 'look: azure', /city\.yaml:\d+ themes\[0\]\.look: expected .*water.*"azure"/],
		['      en: Riverside\n', '', /city\.yaml:\d+ themes\[0\]\.name\.en: expected/],
	])('refuses %j as %j', (from, to, told) => {
		const text = files['city.yaml']!;
		expect(text).toContain(from);
		expect(listProblems({ 'city.yaml': text.replace(from, to) }).join('\n')).toMatch(told);
	});

	test('has those of the atlas when it names none', () => {
		const text = files['city.yaml']!.replace(/themes:\n(?: .*\n)+/, '');
		const sites = files[SITES]!.replace('"riverside"', '"water"');
		const plain = parseGeo({ ...files, 'city.yaml': text, [SITES]: sites });
		expect(plain.catalog!.city.themes).toEqual(DEFAULT_THEMES);
	});
});
