/** How far a site is from somewhere, said no more exactly than its placement allows. */

import { measureBearing } from '../../geometry/bearing.ts';
import { measureDepth } from '../../geometry/depth.ts';
import { findNearestPoint, measureFarthest } from '../../geometry/nearest_point.ts';
import { isPolygonal, type Polygonal } from '../../geometry/position.ts';
import type { Shape } from '../../geometry/representative.ts';
import type { Position } from '../schema/geojson.ts';

/** Where a distance is counted from. `uncertainty_m`: how far off that place may be, 0 for a point on the map. */
export type Origin = { position: Position; uncertainty_m: number };

/** Where a site may be. */
export type Whereabouts =
	/** Within `precision_m` metres of a point, a line or whatever else it is; inside a polygon is no distance. */
	| {
			kind: 'around';
			geometry: Shape;
			precision_m: number;
	  }
	/** Somewhere in a polygon; `middle` stands for it when sites are ranked. */
	| { kind: 'within'; polygon: Polygonal; middle: Position }
	/** The polygon itself is the site. */
	| { kind: 'polygon'; polygon: Polygonal };

/** Metres. The true distance is believed to lie from `min_m` to `max_m`; `best_m` is what sites are ranked by. */
export type SiteDistance = {
	best_m: number;
	min_m: number;
	max_m: number;
	/** Degrees clockwise from north; null where the site may lie on more than a quarter of the horizon. */
	bearing: number | null;
	/** What `best_m` was measured to. */
	target: Position;
	/** The place counted from lies in the site itself, whatever is not known of both. */
	is_inside?: true;
};

/** Half the angle under which a site may appear before a direction would be a guess. */
const WIDEST_SINE = Math.sin(Math.PI / 4);

/**
 * From an origin to a site. A line or a polygon that is the site counts to its edge, zero inside. Around a point or a
 * line, the range is the distance give or take the precision. Within an area, it runs from the nearest to the
 * farthest place of the area. The origin's own uncertainty widens every range.
 */
export function measureSiteDistance(origin: Origin, site: Whereabouts): SiteDistance {
	const { best_m, target, low_m, high_m } = measure(origin.position, site);
	const min_m = Math.max(0, low_m - origin.uncertainty_m);
	const max_m = high_m + origin.uncertainty_m;
	const spread_m = (max_m - min_m) / 2;
	const has_direction = min_m > 0 && spread_m <= WIDEST_SINE * best_m;
	const bearing = has_direction ? measureBearing(origin.position, target) : null;
	const is_inside = best_m === 0 && isSurelyInside(origin, site);
	return { best_m, min_m, max_m, bearing, target, ...(is_inside ? { is_inside } : {}) };
}

function isSurelyInside({ position, uncertainty_m }: Origin, site: Whereabouts): boolean {
	if (site.kind === 'within') return false;
	const shape = site.kind === 'around' ? site.geometry : site.polygon;
	if (!isPolygonal(shape)) return false;
	const precision_m = site.kind === 'around' ? site.precision_m : 0;
	return measureDepth(position, shape) >= precision_m + uncertainty_m;
}

/** Many sites share a district: what was measured last to its polygon is kept. */
const reaches = new WeakMap<Polygonal, { origin: Position; low_m: number; high_m: number }>();

function measureReach(origin: Position, polygon: Polygonal): { low_m: number; high_m: number } {
	const known = reaches.get(polygon);
	const reach =
		known?.origin === origin
			? known
			: {
					origin,
					low_m: findNearestPoint(origin, polygon).distance_m,
					high_m: measureFarthest(origin, polygon),
				};
	reaches.set(polygon, reach);
	return { low_m: reach.low_m, high_m: reach.high_m };
}

type Measured = { best_m: number; target: Position; low_m: number; high_m: number };

function measure(origin: Position, site: Whereabouts): Measured {
	if (site.kind === 'within') {
		const middle = { type: 'Point' as const, coordinates: site.middle };
		return {
			best_m: findNearestPoint(origin, middle).distance_m,
			target: site.middle,
			...measureReach(origin, site.polygon),
		};
	}
	const precision_m = site.kind === 'around' ? site.precision_m : 0;
	const geometry = site.kind === 'around' ? site.geometry : site.polygon;
	const { position, distance_m } = findNearestPoint(origin, geometry);
	return {
		best_m: distance_m,
		target: position,
		low_m: Math.max(0, distance_m - precision_m),
		high_m: distance_m + precision_m,
	};
}
