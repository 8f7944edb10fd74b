import { base } from '$app/paths';
import { buildSiteRecords } from '$lib/data/site_records.ts';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { ListQueries, type ListQuestions } from '$lib/domain/query/list_queries.ts';
import type { MemorySources } from '$lib/domain/query/memory_sources.ts';
import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import { today } from '../today.svelte.ts';
import { loadDataFile } from './load_data_file.ts';
import { once } from './once.ts';
import { buildQuerySources } from './query_sources.ts';
import { loadPast } from '../as_of/load_past.ts';

/** Fetches what the search needs and builds nothing of it: from then on it is on the device. */
export async function fetchSearch(): Promise<void> {
	await Promise.all([
		import('$lib/domain/search/search_index.ts'),
		fetch(`${base}/data/search.json`),
	]);
}

/** Whom a page asks of its sites. */
export type Asked = AskedInMemory | AskedAll;

export type AskedInMemory = {
	/** What is asked as soon as the page answers. */
	queries: ListQuestions;
	/** What is needed to answer the rest, see `loadAll`. */
	inputs: ConstructorParameters<typeof ListQueries>;
	all?: never;
	know?: never;
};

/** Who answers all questions of a grown atlas. `know`: hands what lists say of sites to the page. */
export type AskedAll = {
	queries: SiteQueries;
	all: SiteQueries;
	know: (ids: readonly string[]) => Promise<void>;
};

/** The atlas's sites in memory, with what they need fetched from our own origin when it is first asked for. */
export function buildQueries(
	view: Pick<ExplorerView, 'sites' | 'map'>,
	language: Language,
): AskedInMemory {
	const sources = buildSources(language);
	const inputs: AskedInMemory['inputs'] = [
		buildSiteRecords(view, today.day),
		...([sources, language] as const),
	];
	return { queries: new ListQueries(...inputs), inputs };
}

export function buildSources(language: Language): MemorySources {
	return {
		...buildQuerySources(loadDataFile),
		loadPast: once(() => loadPast(language)),
	};
}
