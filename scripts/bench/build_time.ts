import { LANGUAGE_CODES } from '../../src/lib/domain/language/languages.ts';
import { join } from 'node:path';
import process from 'node:process';
import { buildArticleStory } from '../../src/lib/data/article_story.ts';
import { buildArticleView } from '../../src/lib/data/article_view.ts';
import { buildCards } from '../../src/lib/data/cards/build_cards.ts';
import { buildDistrictBrief } from '../../src/lib/data/brief/district_brief.ts';
import { buildDistrictView } from '../../src/lib/data/district_view.ts';
import { buildEmbedView, listEmbeds } from '../../src/lib/data/embed_view.ts';
import { buildExplorerView } from '../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import { buildQualityReport } from '../../src/lib/data/quality_report.ts';
import { buildSearchData } from '../../src/lib/data/search_texts.ts';
import { buildSiteView } from '../../src/lib/data/site_view.ts';
import { buildSmallMap } from '../../src/lib/data/small_map.ts';
import { buildTourView } from '../../src/lib/data/tour_view.ts';
import { buildSitesGeojson } from '../../src/lib/domain/exports/sites_geojson.ts';
import type { Catalog } from '../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';
import type { Language } from '../../src/lib/domain/schema/localized.ts';
import { buildDrawing } from '../../src/lib/style/drawing.ts';
import { growGeo } from '../../tests/grown_geo.ts';

const SEED = 20231129;

/** Milliseconds of the processor by what was built, whatever else the machine does; of an atlas with that many sites. */
export type BuildTime = { sites: number; parts: Record<string, number> };

/** Checks and joins an atlas of `count` sites, most of them invented, and builds the views of all its pages, files and cards in both languages. */
export function measureBuild(root: string, count: number): BuildTime {
	const files = growGeo(loadGeoFromDisk(join(root, 'geo')), count, SEED);
	const parts: Record<string, number> = {};
	const time = <T>(name: string, build: () => T): T => {
		const start = process.cpuUsage();
		const built = build();
		const { user, system } = process.cpuUsage(start);
		parts[name] = (parts[name] ?? 0) + (user + system) / 1000;
		return built;
	};
	const { catalog } = time('check, catalog', () => parseGeo(files));
	if (!catalog) throw new Error('geo/ has problems; run `npm run check`');
	for (const language of LANGUAGE_CODES) {
		for (const [name, build] of Object.entries(listParts(catalog, language))) time(name, build);
	}
	return { sites: count, parts };
}

function listParts(catalog: Catalog, language: Language): Record<string, () => void> {
	const own = catalog.districts.filter(({ properties }) => properties.role === 'district');
	return {
		'site pages': () => {
			for (const { id } of catalog.sites) {
				buildSiteView(catalog, id, language);
				buildSmallMap(catalog, { language, site_ids: [id] });
			}
		},
		embeds: () => {
			for (const { kind, id } of listEmbeds(catalog, language)) {
				buildEmbedView(catalog, kind, id, language);
			}
		},
		'article pages': () => {
			for (const { id } of catalog.articles) {
				buildArticleView(catalog, id, language);
				buildArticleStory(catalog, id, language);
			}
		},
		'district pages': () => {
			for (const { id: adcode } of own) {
				const { sites, crossing } = buildDistrictView(catalog, adcode, language);
				const site_ids = [...sites, ...crossing].map(({ id }) => id);
				buildSmallMap(catalog, { language, site_ids, adcode });
				buildDistrictBrief(catalog, adcode, language);
			}
		},
		'tour pages': () => {
			for (const { id } of catalog.tours) buildTourView(catalog, id, language);
		},
		'explorer, workbench': () => {
			for (let page = 0; page < 3; page++) {
				const { map } = buildExplorerView(catalog, language);
				buildDrawing(catalog, map, { language, shape: 'city' });
			}
		},
		'quality, search, files': () => {
			buildQualityReport(catalog, language);
			buildSearchData(catalog);
			buildSitesGeojson(catalog);
		},
		'words of cards': () => {
			for (const card of buildCards(catalog, {
				language,
				pages: [],
				map_credit: [],
				build_day: '2026-11-27',
			}))
				void card;
		},
	};
}

/** A Markdown table: a row for each part, whole seconds and milliseconds for each site. */
export function formatBuildTimes(times: readonly BuildTime[]): string {
	const names = [...new Set(times.flatMap(({ parts }) => Object.keys(parts)))];
	const sum = ({ parts }: BuildTime): number =>
		Object.values(parts).reduce((all, ms) => all + ms, 0);
	const format = (ms: number, sites: number): string =>
		`${(ms / 1000).toFixed(2)} s | ${(ms / sites).toFixed(2)} ms`;
	const row = (name: string, read: (time: BuildTime) => number): string =>
		`| ${name} | ${times.map((time) => format(read(time), time.sites)).join(' | ')} |`;
	return [
		`| views of both languages | ${times.map(({ sites }) => `${sites} sites | each`).join(' | ')} |`,
		`|---|${'--:|--:|'.repeat(times.length)}`,
		...names.map((name) => row(name, ({ parts }) => parts[name] ?? 0)),
		row('all', sum),
	].join('\n');
}
