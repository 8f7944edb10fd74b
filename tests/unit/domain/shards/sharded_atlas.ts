import { Timelines, type Timeline } from '../../../../src/lib/domain/as_of/timeline.ts';
import type { SiteExport } from '../../../../src/lib/domain/exports/sites_geojson.ts';
import { dateFacets } from '../../../../src/lib/domain/query/filters/filters.ts';
import { MemoryQueries } from '../../../../src/lib/domain/query/memory_queries.ts';
import type { MemorySources } from '../../../../src/lib/domain/query/memory_sources.ts';
import type { SiteRecord } from '../../../../src/lib/domain/query/site_query.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { listWords, STATUSES } from '../../../../src/lib/domain/schema/vocabulary.ts';
import type { SearchText } from '../../../../src/lib/domain/search/search_text.ts';
import { ShardQueries } from '../../../../src/lib/domain/shards/shard_queries.ts';
import { ShardStore } from '../../../../src/lib/domain/shards/shard_store.ts';
import { decodeList } from '../../../../src/lib/domain/shards/list_file.ts';
import { nameIds } from '../../../../src/lib/domain/shards/layout_files.ts';
import type { LayoutSource } from '../../../../src/lib/domain/shards/layout_source.ts';
import { writeLayout, type Layout } from '../../../../src/lib/domain/shards/write_layout.ts';
import { ScanSearch } from '../../../questions/scan_search.ts';
import { generateSites, seedRandom } from '../../../synthetic_sites.ts';

export const TODAY = '2026-11-28';
const SQUARE = (west: number): Position[] => [
	[west, 27.2],
	[west + 0.3, 27.2],
	[west + 0.3, 27.9],
	[west, 27.9],
	[west, 27.2],
];
const POLYGONS = new Map(
	[360302, 360313, 360321, 360322, 360323].map((adcode, at) => [
		adcode,
		{ type: 'Polygon' as const, coordinates: [SQUARE(113.6 + at * 0.1)] },
	]),
);

/** Made up, never published. Positions are those a layout keeps: to 1 cm. `sites`: given instead. */
export function buildAtlas(
	count: number,
	seed: number,
	{
		sites: own,
		...lists
	}: Pick<LayoutSource, 'list_bytes' | 'sizes' | 'parents'> & { sites?: SiteRecord[] } = {},
) {
	const sites =
		own ??
		roundPositions(generateSites(count, seed)).map((site, at) => ({
			...site,
			facets: dateFacets({ ...site.facets, ...spread(site, at) }, site.reported, TODAY),
		}));
	const timelines = buildTimelines(sites, seed);
	const articles = Object.fromEntries(
		Array.from({ length: 10 }, (_, at) => [`article-${at}`, `202${Math.floor(at / 2)}-06-10`]),
	);
	const details = sites.map(
		({ id, name }) => ({ id, properties: { id, name } }) as unknown as SiteExport,
	);
	const words = new Map([['zh' as const, { sites, timelines }]]);
	const headings = new Map(sites.map(({ id, facets }) => [id, `district-${facets.district[0]}`]));
	const texts: SearchText[] = [
		...sites.map(({ id, name }) => ({
			...{ kind: 'site' as const, id, zh: name, en: `Works ${id}`, pinyin: '' },
		})),
		...sites.slice(0, 60).map(({ id, name }, at) => ({
			...{
				kind: 'excerpt' as const,
				id: `article-${at % 10}#e${at}`,
				zh: `${name}开工`,
				en: '',
			},
			...{ pinyin: '', site_ids: [id, sites[(at * 7) % count]!.id] },
		})),
	];
	const data = { texts, variants: '' };
	const layout = writeLayout({
		...{ words, details, articles, headings, texts: data, lists: new Map() },
		...lists,
	});
	const index = new ScanSearch(data, listIds(layout));
	const sources: MemorySources = {
		loadIndex: () => Promise.resolve(index),
		loadPolygons: () => Promise.resolve(POLYGONS),
		loadPast: () =>
			Promise.resolve({
				sites: new Timelines<SiteRecord>(timelines),
				articles: new Map(Object.entries(articles)),
			}),
		loadSites: () => Promise.resolve(details),
	};
	return { sites, layout, sources, oracle: new MemoryQueries(sites, sources, 'zh', headings) };
}

/** Some cross a border, of some no district is known. */
function spread({ facets }: SiteRecord, at: number): Partial<SiteRecord['facets']> {
	if (at % 23 === 5) return { district: ['city'] };
	if (at % 17 !== 3) return {};
	return { district: [...new Set([...facets.district, '360321'])] };
}

/** Of its sites, in the order of its files. */
export function listIds({ name: layout, files }: Layout): string[] {
	const read = (file: string): string[] =>
		files.has(file) ? decodeList<string>(toBytes(files.get(file)!), { layout, file }) : [];
	return Array.from({ length: files.size }, (_, at) => read(nameIds(at))).flat();
}

/** A store over the files of a layout; `spoil` changes what arrives. `asked`: the files that were fetched, in order. */
export function openStore(
	{ name, files }: Layout,
	spoil: (file: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes,
	most_bytes?: number,
) {
	const asked: string[] = [];
	const store = new ShardStore(
		name,
		(file) => {
			asked.push(file);
			const content = files.get(file);
			if (content === undefined) return Promise.reject(new Error(`${file}: 404`));
			return Promise.resolve(spoil(file, toBytes(content)));
		},
		most_bytes,
	);
	return { store, asked };
}

export function openQueries(
	{ layout, sources }: Pick<ReturnType<typeof buildAtlas>, 'layout' | 'sources'>,
	store = openStore(layout).store,
): ShardQueries {
	return new ShardQueries(store, sources, 'zh', TODAY);
}

export function toBytes(content: Uint8Array | string): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Some sites were otherwise before, some came late, some were never reported. */
function buildTimelines(
	sites: readonly SiteRecord[],
	seed: number,
): Map<string, Timeline<SiteRecord>> {
	const random = seedRandom(seed + 1);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const days = ['2020-06-10', '2021-06-10', '2022-06-10', '2023-06-10'];
	return new Map(
		sites.flatMap(({ id, facets }, at): [string, Timeline<SiteRecord>][] => {
			if (random() < 0.05) return [];
			const held = days.slice(Math.floor(random() * 3)).slice(0, 1 + Math.floor(random() * 3));
			const before = held.slice(1).map((_, step): Partial<SiteRecord> => {
				const status = pick(listWords(STATUSES));
				return {
					status: STATUSES[status].label.zh,
					reported: days[0]!,
					facets: { ...facets, status: [status], silence: [] },
					...(random() < 0.3 && { amount_cny: Math.round(random() * 1e9), figure: `${at}` }),
					...(random() < 0.2 && { name: `从前${step}号` }),
				};
			});
			return [[id, { days: held, before }]];
		}),
	);
}

function roundPositions<T>(value: T): T {
	if (Array.isArray(value)) {
		const is_position = value.length === 2 && value.every((one) => typeof one === 'number');
		return value.map((one: unknown) =>
			is_position ? Math.round((one as number) * 1e7) / 1e7 : roundPositions(one),
		) as T;
	}
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, roundPositions(one as unknown)]),
	) as T;
}
