import { askAll } from '$lib/domain/query/narrowing.ts';
import type { FoundRow, SiteQueries } from '$lib/domain/query/site_queries.ts';
import type { SiteQuery } from '$lib/domain/query/site_query.ts';
import type { SiteAnswer } from '../link/ask_sites.ts';

/** Rows of a list that are asked for at a time. */
export const STEP = 50;

/** Articles and quotations that come with an answer: as many as the page shows at once. */
const FIRST_TEXTS = 6;

/** The first rows, and what stands beside them. `site_count`: of the whole atlas. */
export async function askRows(
	queries: SiteQueries,
	query: SiteQuery,
	site_count: number,
): Promise<SiteAnswer> {
	const [{ rows, cursor }, { facets, advice, total, partly }, found, all] = await Promise.all([
		queries.find(query, { cursor: null, limit: STEP }),
		queries.count(query),
		query.text.trim() === '' ? null : queries.search(query.text, query.as_of, FIRST_TEXTS),
		query.as_of === null ? null : queries.count(askAll(query)),
	]);
	return {
		...{ ids: rows.map(({ id }) => id), counts: facets, advice, found },
		distances: listDistances(rows),
		rest: {
			cursor,
			...total,
			...{ all: all?.total.count ?? site_count, kinds: all?.facets ?? null },
			...(partly && { partly }),
		},
	};
}

/** Of those that have one. */
export function listDistances(rows: readonly FoundRow[]): SiteAnswer['distances'] {
	return new Map(rows.flatMap(({ id, distance }) => (distance ? [[id, distance] as const] : [])));
}
