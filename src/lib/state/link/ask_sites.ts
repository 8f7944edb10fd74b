import type { Advice, FacetCounts } from '$lib/domain/query/facets.ts';
import type { Facet } from '$lib/domain/query/filters/filters.ts';
import type { ListQuestions } from '$lib/domain/query/list_queries.ts';
import type { SiteQuery } from '$lib/domain/query/site_query.ts';
import type { SiteDistance } from '$lib/domain/near/site_distance.ts';
import type { FoundTexts } from '$lib/domain/search/search_text.ts';

/** Everything the page shows after a question. */
export type SiteAnswer = {
	/** Sites in the asked order; of a grown atlas the first of them. */
	ids: string[];
	counts: FacetCounts;
	/** Of every site that has a place, of a grown atlas of those that are shown; empty without an origin. */
	distances: ReadonlyMap<string, SiteDistance>;
	/** null without a text. */
	found: FoundTexts | null;
	/** Best first; empty when something was found. */
	advice: Advice[];
	/**
	 * Of a grown atlas: where the list goes on, null at its end; sites that were found, so many at least where that is not exact; sites there
	 * are by the day, and of which kinds, null where no day was asked for; filters that are not counted over all sites.
	 */
	rest?: {
		cursor: string | null;
		count: number;
		is_exact: boolean;
		all: number;
		kinds: Pick<FacetCounts, 'class' | 'theme'> | null;
		partly?: readonly Facet[];
	};
};

/** `all`: ids of all sites, to measure to. Rejects when one part of the answer cannot be had. */
export async function askSites(
	queries: ListQuestions,
	query: SiteQuery,
	all: () => string[],
): Promise<SiteAnswer> {
	const { origin, text, as_of } = query;
	const [{ rows }, { facets, advice }, distances, found] = await Promise.all([
		queries.find(query, { cursor: null, limit: Infinity }),
		queries.count(query),
		origin ? queries.measure(origin, all()) : new Map<string, never>(),
		text.trim() === '' ? null : queries.search(text, as_of),
	]);
	return { ids: rows.map(({ id }) => id), counts: facets, distances, found, advice };
}
