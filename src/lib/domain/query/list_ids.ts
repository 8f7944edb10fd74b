import type { SiteQueries } from './site_queries.ts';
import type { SiteQuery } from './site_query.ts';

/** Ids of all sites that pass, in the asked order. */
export async function listIds(
	queries: Pick<SiteQueries, 'find'>,
	query: SiteQuery,
): Promise<string[]> {
	const ids: string[] = [];
	let cursor: string | null = null;
	do {
		const step = await queries.find(query, { cursor, limit: Infinity });
		ids.push(...step.rows.map(({ id }) => id));
		cursor = step.cursor;
	} while (cursor !== null);
	return ids;
}
