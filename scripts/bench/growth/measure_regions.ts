import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { buildSiteRecords } from '../../../src/lib/data/site_records.ts';
import { BASE_LANGUAGE } from '../../../src/lib/domain/language/languages.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { NO_FILTERS, type Filters } from '../../../src/lib/domain/query/filters/filters.ts';
import { askAll } from '../../../src/lib/domain/query/narrowing.ts';
import type { SiteQueries } from '../../../src/lib/domain/query/site_queries.ts';
import type { SiteQuery, SiteRecord } from '../../../src/lib/domain/query/site_query.ts';
import { ShardQueries } from '../../../src/lib/domain/shards/shard_queries.ts';
import { ShardStore } from '../../../src/lib/domain/shards/shard_store.ts';
import { writeLayout, type Layout } from '../../../src/lib/domain/shards/write_layout.ts';
import { makeUpRegions } from './synthetic_regions.ts';

const SEED = 20231129;
const TODAY = '2026-11-28';
/** Rows of a list, and of each heading, that a page asks for at a time. */
const STEP = 50;
const FIRST = 20;

/** What one question cost with nothing fetched before. `bytes`: as they are; `packed`: as a host sends them. */
type Asked = { name: string; files: number; bytes: number; packed: number; cpu_ms: number };

export type RegionGrowth = {
	sites: number;
	counties: number;
	files: number;
	bytes: number;
	/** Bytes of the file that questions begin with. */
	manifest: number;
	asked: Asked[];
	/** Bytes of the heap after all questions were asked of one store, one after the other, and of the files it keeps. */
	heap: number;
	kept: number;
};

/** One after the other: sites, and the counties they lie in. */
export const REGION_SIZES = [
	{ count: 5000, counties: 5 },
	{ count: 100_000, counties: 8 },
] as const;

export function measureRegions(
	root: string,
	sizes: readonly { count: number; counties: number }[],
): Promise<RegionGrowth[]> {
	const { catalog } = parseGeo(loadGeoFromDisk(join(root, 'geo')));
	if (!catalog) throw new Error('geo/ has problems; run `npm run check`');
	const view = buildExplorerView(catalog, BASE_LANGUAGE);
	const real = buildSiteRecords(view, view.date);
	return sizes.reduce<Promise<RegionGrowth[]>>(async (before, size) => {
		const growths = await before;
		const growth = await measureLayout(real, size);
		console.error(`asked ${size.count} sites`);
		return [...growths, growth];
	}, Promise.resolve([]));
}

async function measureLayout(
	real: readonly SiteRecord[],
	size: { count: number; counties: number },
): Promise<RegionGrowth> {
	const { layout, first } = cut(real, size);
	const toBytes = (file: string): Uint8Array => {
		const content = layout.files.get(file);
		if (content === undefined) throw new Error(`${file}: 404`);
		return typeof content === 'string' ? new TextEncoder().encode(content) : content;
	};
	const packed = new Map<string, number>();
	const weigh = (file: string): number => {
		const known = packed.get(file) ?? pack(toBytes(file));
		packed.set(file, known);
		return known;
	};
	const open = () => {
		const asked: string[] = [];
		const store = new ShardStore(layout.name, (file) => {
			asked.push(file);
			return Promise.resolve(toBytes(file));
		});
		const polygons = { loadPolygons: () => Promise.resolve(new Map<number, never>()) };
		return { asked, store, queries: new ShardQueries(store, polygons, BASE_LANGUAGE, TODAY) };
	};
	const questions = listQuestions(first, real);
	const asked: Asked[] = [];
	for (const { name, ask } of questions) {
		await ask(open().queries);
		const { asked: files, queries } = open();
		const start = process.cpuUsage();
		await ask(queries);
		const { user, system } = process.cpuUsage(start);
		asked.push({
			...{ name, files: files.length, cpu_ms: (user + system) / 1000 },
			bytes: files.reduce((sum, file) => sum + toBytes(file).length, 0),
			packed: files.reduce((sum, file) => sum + weigh(file), 0),
		});
	}
	const before = measureHeap();
	const { store, queries } = open();
	for (const { ask } of questions) await ask(queries);
	return {
		...{ sites: size.count, counties: size.counties, files: layout.files.size },
		bytes: [...layout.files.values()].reduce((sum, { length }) => sum + length, 0),
		manifest: toBytes('manifest.json').length,
		...{ asked, heap: measureHeap() - before, kept: store.bytes },
	};
}

function cut(
	real: readonly SiteRecord[],
	size: { count: number; counties: number },
): { layout: Layout; first: SiteRecord } {
	const { sites, parents } = makeUpRegions(real, { ...size, seed: SEED });
	const layout = writeLayout({
		words: new Map([[BASE_LANGUAGE, { sites, timelines: null }]]),
		...{ details: [], articles: {}, texts: { texts: [], variants: '' }, lists: new Map(), parents },
		headings: new Map(
			sites
				.map(({ id, facets: { district } }) => {
					const key = district.length > 1 ? 'crossing' : district[0]!;
					return [id, /^\d+$/.test(key) ? `district-${key}` : key] as const;
				})
				.toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)),
		),
	});
	return { layout, first: sites[Math.floor(sites.length / 3)]! };
}

/** What pages ask. The site is one there is; what is filtered by is the same for any number of sites. */
function listQuestions({ id, facets, drawn }: SiteRecord, real: readonly SiteRecord[]) {
	const listCommon = (facet: 'theme' | 'status'): string[] => {
		const counts = new Map<string, number>();
		for (const value of real.flatMap((site) => site.facets[facet])) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
	};
	const ask = (filters: Partial<Filters>, more: Partial<SiteQuery> = {}): SiteQuery => ({
		...{ ...askAll({ as_of: null }), sort: 'district', ...more },
		filters: { ...NO_FILTERS, ...filters },
	});
	const list = async (queries: SiteQueries, query: SiteQuery): Promise<void> => {
		const { rows } = await queries.find(query, { cursor: null, limit: STEP });
		await queries.records(
			rows.map((row) => row.id),
			null,
		);
	};
	const page = async (queries: SiteQueries, query: SiteQuery): Promise<void> => {
		await list(queries, query);
		await queries.count(query);
	};
	// Neither what most are nor what few are.
	const theme = listCommon('theme').slice(1, 2);
	const status = listCommon('status').slice(0, 1);
	const near = {
		sort: 'nearest' as const,
		origin: { position: drawn[0] ?? ([100, 25] as const), uncertainty_m: 0 },
	};
	return [
		{ name: 'first list', run: (queries: SiteQueries) => page(queries, ask({}, { sort: 'page' })) },
		{ name: 'one filter', run: (queries: SiteQueries) => page(queries, ask({ theme })) },
		{ name: 'two filters', run: (queries: SiteQueries) => page(queries, ask({ theme, status })) },
		{
			name: 'one district',
			run: (queries: SiteQueries) => page(queries, ask({ district: facets.district })),
		},
		{
			name: 'one filter under headings',
			run: async (queries: SiteQueries) => {
				const found = await queries.headings(ask({ theme }), FIRST);
				await queries.records(
					found.flatMap(({ site_ids }) => site_ids),
					null,
				);
			},
		},
		{
			name: 'silent for long',
			run: (queries: SiteQueries) => page(queries, ask({ silence: ['1-3'] })),
		},
		{
			name: 'one article',
			run: (queries: SiteQueries) => page(queries, ask({ article: facets.article.slice(0, 1) })),
		},
		{ name: 'nearest', run: (queries: SiteQueries) => list(queries, ask({}, near)) },
		{
			name: 'largest amounts',
			run: (queries: SiteQueries) => list(queries, ask({}, { sort: 'amount' })),
		},
		{
			name: 'counts of one filter',
			run: async (queries: SiteQueries) => void (await queries.count(ask({ theme }))),
		},
		{
			name: 'one site',
			run: async (queries: SiteQueries) => void (await queries.records([id], null)),
		},
	].map(({ name, run }) => ({ name, ask: run }));
}

function pack(bytes: Uint8Array): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
	return brotliCompressSync(bytes, { params }).length;
}

/** Bytes in use; of what is not collected yet too, unless Node was started with `--expose-gc`. */
function measureHeap(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}
