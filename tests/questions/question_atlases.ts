import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import { buildDatedView } from '../../src/lib/data/as_of/dated_view.ts';
import { nameHeadings } from '../../src/lib/data/grown/site_layout.ts';
import { buildExplorerView } from '../../src/lib/data/explorer_view.ts';
import { buildSearchData } from '../../src/lib/data/search_texts.ts';
import { buildSiteRecords } from '../../src/lib/data/site_records.ts';
import { buildTimeline, Timelines } from '../../src/lib/domain/as_of/timeline.ts';
import { buildSitesGeojson, type SiteExport } from '../../src/lib/domain/exports/sites_geojson.ts';
import { MemoryQueries } from '../../src/lib/domain/query/memory_queries.ts';
import type { MemorySources } from '../../src/lib/domain/query/memory_sources.ts';
import type { SiteRecord } from '../../src/lib/domain/query/site_query.ts';
import type { Catalog } from '../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';
import { SearchIndex } from '../../src/lib/domain/search/search_index.ts';
import type { Polygonal } from '../../src/lib/geometry/position.ts';
import { growGeo } from '../grown_geo.ts';
import { generateSites, seedRandom } from '../synthetic_sites.ts';

/** Sites to ask about, and the oracle that knows them all. `catalog`: null where they are made up one by one. */
export type QuestionAtlas = {
	name: string;
	records: readonly SiteRecord[];
	polygons: ReadonlyMap<number, Polygonal>;
	/** Words that find something. */
	words: readonly string[];
	/** ISO days. */
	days: readonly string[];
	catalog: Catalog | null;
	/** The heading of each site. */
	headings: ReadonlyMap<string, string>;
	/** What it fetches. */
	sources: MemorySources;
	oracle: MemoryQueries;
};

export const TODAY = '2026-11-01';
const DAYS = ['2021-03-01', '2022-06-10', '2024-06-10', '2026-01-01'];

const square = (west: number, south: number): Polygonal => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[west + 0.3, south],
			[west + 0.3, south + 0.3],
			[west, south + 0.3],
			[west, south],
		],
	],
});

/** Made-up sites over made-up districts; each was reported on one to three days. */
export function makeUpAtlas(count: number, seed: number): QuestionAtlas {
	const random = seedRandom(seed);
	const records = generateSites(count, seed);
	const polygons = new Map([
		[360302, square(113.7, 27.4)],
		[360313, square(114, 27.4)],
		[360321, square(113.7, 27.7)],
	]);
	const texts = records.map(({ id, name }) => ({
		...{ kind: 'site' as const, id, zh: name, en: id, pinyin: '' },
	}));
	const past = records.map((site) => {
		const days = DAYS.filter(() => random() < 0.5);
		const states = (days.length > 0 ? days : DAYS.slice(0, 1)).map((day) => {
			const amount_cny = random() < 0.5 ? null : Math.round(random() * 1e6);
			const facets = { ...site.facets, amount: [amount_cny === null ? 'without' : 'with'] };
			return { day, state: { ...site, reported: day, amount_cny, facets } };
		});
		return [site.id, buildTimeline<SiteRecord>([...states, { day: TODAY, state: site }])] as const;
	});
	const sources = keepIndex({
		loadIndex: () => SearchIndex.build(texts),
		loadPolygons: () => Promise.resolve(polygons),
		loadPast: () => Promise.resolve({ sites: new Timelines(new Map(past)), articles: new Map() }),
		loadSites: () =>
			Promise.resolve(records.map(({ id }) => ({ type: 'Feature', id }) as unknown as SiteExport)),
	});
	return {
		name: `${count} made-up sites`,
		...{ records, polygons, days: [...DAYS, '2019-01-01'], catalog: null },
		words: records.slice(0, 20).map(({ name }) => name.slice(0, 2)),
		headings: listHeadings(records),
		...{ sources, oracle: new MemoryQueries(records, sources, 'zh', listHeadings(records)) },
	};
}

/** Made up too. */
function listHeadings(records: readonly SiteRecord[]): Map<string, string> {
	return new Map(records.map(({ id, facets }) => [id, `district-${facets.district[0]}`]));
}

/** The atlas of a folder, grown to that many sites, as its pages know it. */
export function growAtlas(folder: string, count: number, seed: number): QuestionAtlas {
	const { catalog } = parseGeo(growGeo(loadGeoFromDisk(folder), count, seed));
	if (!catalog) throw new Error(`${folder} has problems`);
	const view = buildExplorerView(catalog, 'zh');
	const records = buildSiteRecords(view, TODAY);
	const districts = catalog.districts.filter(({ properties }) => properties.role === 'district');
	const polygons = new Map(
		districts.map(({ properties, geometry }) => [properties.adcode, geometry as Polygonal]),
	);
	const { texts, variants } = buildSearchData(catalog);
	const dated = buildDatedView(catalog, 'zh');
	const features = buildSitesGeojson(catalog).features;
	const sources = keepIndex({
		loadIndex: () => SearchIndex.build(texts, variants),
		loadPolygons: () => Promise.resolve(polygons),
		loadPast: () =>
			Promise.resolve({
				sites: new Timelines<SiteRecord>(new Map(Object.entries(dated.sites))),
				articles: new Map(Object.entries(dated.articles)),
			}),
		loadSites: () => Promise.resolve(features),
	});
	return {
		name: `${count} sites grown from a real page`,
		...{ records, polygons, catalog, days: view.stops ?? [view.date] },
		words: [...records.slice(0, 15).map(({ name }) => name.slice(0, 2)), 'xuexiao', 'water', 'sz'],
		headings: nameHeadings(view.groups),
		...{ sources, oracle: new MemoryQueries(records, sources, 'zh', nameHeadings(view.groups)) },
	};
}

function keepIndex(sources: MemorySources): MemorySources {
	let index: ReturnType<MemorySources['loadIndex']> | null = null;
	return { ...sources, loadIndex: () => (index ??= sources.loadIndex()) };
}
