/** From what the explorer page carries to what its queries ask. */

import { listParts } from '../domain/map_model/list_parts.ts';
import type { Mark } from '../domain/map_model/marks.ts';
import type { SiteRecord } from '../domain/query/site_query.ts';
import { dateFacets } from '../domain/query/filters/filters.ts';
import { listPaths } from '../geometry/nearest_point.ts';
import { isPolygonal } from '../geometry/position.ts';
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
				whereabouts: locate(mark, precisions.get(id)),
				drawn: mark.outline ? [mark.badge, ...listPaths(mark.outline).flat()] : [mark.badge],
			});
		}
	}
	for (const line of view.map.lines) {
		const parts = listParts(line);
		places.set(line.site_id, {
			whereabouts: {
				kind: 'around',
				geometry: { type: 'MultiLineString', coordinates: parts },
				precision_m: precisions.get(line.site_id) ?? 0,
			},
			drawn: parts.flat(),
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

/** An area with a polygon of its own is somewhere in it; what has a shape of its own is that shape. */
function locate(
	{ district, outline, position, class: word }: Mark,
	precision_m = 0,
): SiteRecord['whereabouts'] {
	if (district !== null) return { kind: 'district', adcode: district, middle: position };
	if (word === 'area' && outline && isPolygonal(outline)) {
		return { kind: 'within', polygon: outline, middle: position };
	}
	const geometry = outline ?? { type: 'Point' as const, coordinates: position };
	return { kind: 'around', geometry, precision_m };
}
