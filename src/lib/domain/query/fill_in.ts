import type { Polygonal } from '../../geometry/position.ts';
import type { DrawnWhereabouts } from '../map_model/whereabouts.ts';
import type { Whereabouts } from '../near/site_distance.ts';

/** Where a site may be, its district filled in; null where that is not among the polygons, by adcode. */
export function fillIn(
	whereabouts: DrawnWhereabouts | null,
	polygons: ReadonlyMap<number, Polygonal>,
): Whereabouts | null {
	if (whereabouts?.kind !== 'district') return whereabouts;
	const polygon = polygons.get(whereabouts.adcode);
	return polygon ? { kind: 'within', polygon, middle: whereabouts.middle } : null;
}
