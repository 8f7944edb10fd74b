import type { Advice, FacetCounts } from '$lib/domain/query/facets.ts';
import type { ListQuestions } from '$lib/domain/query/list_queries.ts';
import type { FoundRow } from '$lib/domain/query/site_queries.ts';
import type { SiteQuery } from '$lib/domain/query/site_query.ts';
import type { Origin, SiteDistance } from '$lib/domain/near/site_distance.ts';
import type { FoundTexts } from '$lib/domain/search/search_text.ts';

/** Of a grown atlas, texts of each kind that come with an answer: as many as its page shows. */
export const FIRST_TEXTS = 6;

/** Everything the page shows after a question. */
export type SiteAnswer = {
	/** Sites in the asked order. */
	ids: string[];
	counts: FacetCounts;
	/** Of every site that has a place; empty without an origin. */
	distances: ReadonlyMap<string, SiteDistance>;
	/** null without a text. */
	found: FoundTexts | null;
	/** Best first; empty when something was found. */
	advice: Advice[];
};

/** `all`: ids of all sites, to measure to. Rejects when one part of the answer cannot be had. */
export async function askSites(
	queries: ListQuestions,
	query: SiteQuery,
	all: () => string[],
): Promise<SiteAnswer> {
	const { origin, text, as_of } = query;
	const [{ rows }, { facets, advice }, measured, found] = await Promise.all([
		queries.find(query, { cursor: null, limit: Infinity }),
		queries.count(query),
		origin && !__IS_GROWN__ ? queries.measure(origin, all()) : new Map<string, never>(),
		text.trim() === '' ? null : queries.search(text, as_of, __IS_GROWN__ ? FIRST_TEXTS : Infinity),
	]);
	const distances =
		__IS_GROWN__ && origin ? await measureRest(queries, origin, rows, all()) : measured;
	return { ids: rows.map(({ id }) => id), counts: facets, distances, found, advice };
}

/** Rows come with their distances, so that only those of the others travel besides. */
async function measureRest(
	queries: ListQuestions,
	origin: Origin,
	rows: readonly FoundRow[],
	all: readonly string[],
): Promise<ReadonlyMap<string, SiteDistance>> {
	const distances = new Map<string, SiteDistance>();
	for (const { id, distance } of rows) if (distance) distances.set(id, distance);
	const there = new Set(rows.map(({ id }) => id));
	const rest = all.filter((id) => !there.has(id));
	if (rest.length === 0) return distances;
	return new Map([...distances, ...(await queries.measure(origin, rest))]);
}
