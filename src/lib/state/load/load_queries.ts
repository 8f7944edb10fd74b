import { base } from '$app/paths';
import { buildSiteRecords } from '$lib/data/site_records.ts';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { MemoryQueries } from '$lib/domain/query/memory_queries.ts';
import type { MemorySources } from '$lib/domain/query/memory_sources.ts';
import type { SearchData } from '$lib/domain/search/search_text.ts';
import { today } from '../today.svelte.ts';
import { loadDataFile } from './load_data_file.ts';
import { loadSites } from './load_sites.ts';
import { loadPast } from '../as_of/load_past.ts';

/** Fetches what the search needs and builds nothing of it: from then on it is on the device. */
export async function fetchSearch(): Promise<void> {
	await Promise.all([
		import('$lib/domain/search/search_index.ts'),
		fetch(`${base}/data/search.json`),
	]);
}

/** The atlas's sites in memory, with what they need fetched from our own origin when it is first asked for. */
export function buildQueries(
	view: Pick<ExplorerView, 'sites' | 'map'>,
	language: Language,
): { queries: MemoryQueries; sources: MemorySources } {
	const sources: MemorySources = {
		loadIndex: once(async () => {
			const [{ SearchIndex }, { texts, variants }] = await Promise.all([
				import('$lib/domain/search/search_index.ts'),
				loadDataFile<SearchData>('search.json'),
			]);
			return SearchIndex.build(texts, variants);
		}),
		loadPolygons: once(async () => {
			const { features } = await loadDataFile<{ features: DistrictFeature[] }>('districts.geojson');
			const own = features.filter(({ properties }) => properties.role === 'district');
			return new Map(own.map(({ properties, geometry }) => [properties.adcode, geometry]));
		}),
		loadPast: once(() => loadPast(language)),
		loadSites,
	};
	return {
		queries: new MemoryQueries(buildSiteRecords(view, today.day), sources, language),
		sources,
	};
}

/** Keeps what was loaded; after a failure the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
	let loading: Promise<T> | null = null;
	return () => {
		loading ??= load().catch((error: unknown) => {
			loading = null;
			throw error;
		});
		return loading;
	};
}
