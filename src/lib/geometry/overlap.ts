import { feature, featureCollection, intersect } from '@turf/turf';
import { measureArea } from './area.ts';
import { boundsOf } from './bounds.ts';
import type { Polygonal } from './position.ts';

/** Square kilometres that two polygons have in common; 0 when they only touch. */
export function measureOverlap(a: Polygonal, b: Polygonal): number {
	const [west_a, south_a, east_a, north_a] = boundsOf([a]);
	const [west_b, south_b, east_b, north_b] = boundsOf([b]);
	if (west_a >= east_b || west_b >= east_a || south_a >= north_b || south_b >= north_a) return 0;
	const common = intersect(featureCollection([feature(a), feature(b)]));
	return common ? measureArea(common.geometry as Polygonal) : 0;
}
