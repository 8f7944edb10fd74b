/** From what the explorer page carries to what its queries ask. */

import { listWhereabouts } from '../domain/map_model/whereabouts.ts';
import type { SiteRecord } from '../domain/query/site_query.ts';
import { dateFacets } from '../domain/query/filters/filters.ts';
import type { ExplorerView } from './explorer_view.ts';

/** In the order of `view.sites`, which is the order of the page. `today`: ISO day from which silence is counted. */
export function buildSiteRecords(
	view: Pick<ExplorerView, 'sites' | 'map'>,
	today: string,
): SiteRecord[] {
	const precisions = new Map(view.sites.map(({ id, precision_m }) => [id, precision_m ?? 0]));
	const places = listWhereabouts(view.map, precisions);
	return view.sites.map((site, order) => ({
		...site,
		order,
		facets: dateFacets(site.facets, site.reported, today),
		...(places.get(site.id) ?? { whereabouts: null, drawn: [] }),
	}));
}
