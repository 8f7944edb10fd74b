import type { SiteExport } from '../../domain/exports/sites_geojson.ts';
import { askAll } from '../../domain/query/narrowing.ts';
import type { SiteQueries } from '../../domain/query/site_queries.ts';
import { fetchChosen } from '../load/fetch_chosen.ts';

/** Sites as far as they can be had; `lost`: how many could not. */
export type Gathered = { sites: readonly SiteExport[]; lost: number };

/** All sites, whichever of them are wanted: so no request tells where somebody looks. Rejects where not even their ids can be had. */
export async function gatherSites(queries: SiteQueries): Promise<Gathered> {
	const marks = await queries.marks(askAll({ as_of: null }));
	const here = new Map<string, SiteExport>();
	const { count } = await fetchChosen(
		marks.flatMap(({ site_ids }) => site_ids),
		{ asked: queries, here, signal: new AbortController().signal, onprogress: () => {} },
	);
	return { sites: [...here.values()], lost: count };
}
