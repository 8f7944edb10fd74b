import { findNearestPoint, measureFarthest } from '../../geometry/nearest_point.ts';
import { isPolygonal, type Polygonal } from '../../geometry/position.ts';
import type { Shape } from '../../geometry/representative.ts';
import type { Position } from '../schema/geojson.ts';
import type { Relation } from './relate_site.ts';

/** Around `[lng, lat]`, WGS-84. */
export type Circle = { center: Position; radius_m: number };

/** Where a site may be: as `Whereabouts`, without what only ranking needs. */
export type Extent =
	| { kind: 'around'; geometry: Shape; precision_m: number }
	| { kind: 'within' | 'polygon'; polygon: Polygonal };

/**
 * How a site stands to a circle: what `relateSite` says of the circle's polygon, from the nearest and the farthest distance alone, so that
 * a few kilobytes can tell. A circle is convex: what lies between its farthest and its nearest place lies no farther out.
 */
export function relateCircle({ center, radius_m }: Circle, site: Extent): Relation {
	const shape = site.kind === 'around' ? site.geometry : site.polygon;
	const precision_m = site.kind === 'around' ? site.precision_m : 0;
	/** Metres from the circle's edge, over 0 inside it; what lies all around the middle reaches as far in as there is. */
	const nearest_m = findNearestPoint(center, shape).distance_m;
	const most = nearest_m === 0 && isPolygonal(shape) ? Infinity : radius_m - nearest_m;
	const least = radius_m - measureFarthest(center, shape);
	if (least >= precision_m) return 'inside';
	if (most < -precision_m) return 'outside';
	if (site.kind === 'polygon') return 'touching';
	const is_split = site.kind === 'around' && most >= precision_m && least <= -precision_m;
	return is_split ? 'touching' : 'possible';
}
