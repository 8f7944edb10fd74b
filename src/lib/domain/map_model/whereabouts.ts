import { isPolygonal } from '../../geometry/position.ts';
import { listPaths } from '../../geometry/nearest_point.ts';
import type { Whereabouts } from '../near/site_distance.ts';
import type { Position } from '../schema/geojson.ts';
import { listParts } from './list_parts.ts';
import type { MapModel, Mark } from './marks.ts';

/** Where a drawn site may be; a district known by its adcode is filled in where its polygon is at hand. */
export type DrawnWhereabouts = Whereabouts | { kind: 'district'; adcode: number; middle: Position };

/** `drawn`: where it is drawn, the sign of its place or its line. */
export type SitePlace = { whereabouts: DrawnWhereabouts; drawn: Position[] };

/** Of every site that is drawn. `precisions`: metres by site, 0 where there is none. */
export function listWhereabouts(
	map: Pick<MapModel, 'marks' | 'lines'>,
	precisions: ReadonlyMap<string, number>,
): Map<string, SitePlace> {
	const places = new Map<string, SitePlace>();
	for (const mark of map.marks) {
		for (const id of mark.site_ids) {
			places.set(id, {
				whereabouts: locateMark(mark, precisions.get(id)),
				drawn: mark.outline ? [mark.badge, ...listPaths(mark.outline).flat()] : [mark.badge],
			});
		}
	}
	for (const line of map.lines) {
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
	return places;
}

/** An area with a polygon of its own is somewhere in it; what has a shape of its own is that shape. */
export function locateMark(
	{ district, outline, position, class: word }: Mark,
	precision_m = 0,
): DrawnWhereabouts {
	if (district !== null) return { kind: 'district', adcode: district, middle: position };
	if (word === 'area' && outline && isPolygonal(outline)) {
		return { kind: 'within', polygon: outline, middle: position };
	}
	const geometry = outline ?? { type: 'Point' as const, coordinates: position };
	return { kind: 'around', geometry, precision_m };
}
