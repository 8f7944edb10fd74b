/** From what the explorer page carries to what its queries ask. */

import type { Position } from '../domain/schema/geojson.ts';
import type { SiteRecord } from '../domain/query/site_query.ts';
import { dateFacets } from '../domain/query/filters/filters.ts';
import type { ExplorerView } from './explorer_view.ts';

/** In the order of `view.sites`, which is the order of the page. `today`: ISO day from which silence is counted. */
export function buildSiteRecords(
	view: Pick<ExplorerView, 'sites' | 'map'>,
	today: string,
): SiteRecord[] {
	const places = new Map<string, Pick<SiteRecord, 'whereabouts' | 'drawn'>>();
	const precisions = new Map(view.sites.map(({ id, precision_m }) => [id, precision_m ?? 0]));
	for (const mark of view.map.marks) {
		for (const id of mark.site_ids) {
			places.set(id, {
				whereabouts:
					mark.district === null
						? around({ type: 'Point', coordinates: mark.position }, precisions.get(id))
						: { kind: 'district', adcode: mark.district, middle: mark.position },
				drawn: [mark.badge],
			});
		}
	}
	for (const { site_id, coordinates } of view.map.lines) {
		places.set(site_id, {
			whereabouts: around({ type: 'LineString', coordinates }, precisions.get(site_id)),
			drawn: coordinates,
		});
	}
	return view.sites.map((site, order) => ({
		id: site.id,
		name: site.name,
		order,
		facets: dateFacets(site.facets, site.reported, today),
		reported: site.reported,
		amount_cny: site.amount_cny,
		...(places.get(site.id) ?? { whereabouts: null, drawn: [] }),
	}));
}

function around(
	geometry:
		{ type: 'Point'; coordinates: Position } | { type: 'LineString'; coordinates: Position[] },
	precision_m = 0,
): SiteRecord['whereabouts'] {
	return { kind: 'around', geometry, precision_m };
}
