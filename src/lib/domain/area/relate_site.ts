/** How a site stands to an area, said no more surely than its placement allows. */

import { measureArea } from '../../geometry/area.ts';
import { isInside } from '../../geometry/contains.ts';
import { measureDepth, sampleLine } from '../../geometry/depth.ts';
import { findNearestPoint, listPaths } from '../../geometry/nearest_point.ts';
import { measureOverlap } from '../../geometry/overlap.ts';
import {
	isPolygonal,
	listPolygons,
	type Polygonal,
	type Position,
} from '../../geometry/position.ts';
import type { Shape } from '../../geometry/representative.ts';
import type { Whereabouts } from '../near/site_distance.ts';

/**
 * `inside`: wholly, wherever within its precision it is. `touching`: partly inside, partly outside. `possible`: inside or
 * outside, the placement does not tell. `unknown`: it has no place at all.
 */
export const RELATIONS = ['inside', 'touching', 'possible', 'unknown', 'outside'] as const;
export type Relation = (typeof RELATIONS)[number];

export type SiteRelation = {
	relation: Relation;
	/** Metres from the site to the area, 0 inside; null where the site has no place. */
	distance: { min_m: number; max_m: number } | null;
	/** Of the area that the site lies somewhere in, the share that the selection covers, 0 to 1; null for other sites. */
	share: number | null;
};

/** Lines are looked at every so many metres. */
const STEP_M = 50;

/** From this share on, rounding of borders is all that is missing. */
const WHOLE = 0.9999;
const NOTHING = 0.0001;

const UNKNOWN: SiteRelation = { relation: 'unknown', distance: null, share: null };

/** `area` is WGS-84 `[lng, lat]`; null whereabouts are `unknown`. */
export function relateSite(area: Polygonal, site: Whereabouts | null): SiteRelation {
	if (site === null) return UNKNOWN;
	if (site.kind === 'around') {
		const { geometry, precision_m } = site;
		return geometry.type === 'Point'
			? relatePoint(measureDepth(geometry.coordinates, area), precision_m)
			: relateShape(geometry, area, precision_m);
	}
	const reach = measureReach(area, site.polygon);
	if (site.kind === 'polygon') {
		const relation = nameShare(reach.share, 'touching');
		return { relation, distance: { min_m: reach.min_m, max_m: reach.min_m }, share: null };
	}
	return {
		relation: nameShare(reach.share, 'possible'),
		distance: { min_m: reach.min_m, max_m: reach.max_m },
		share: reach.share,
	};
}

function relatePoint(depth_m: number, precision_m: number): SiteRelation {
	const relation =
		depth_m >= precision_m ? 'inside' : depth_m < -precision_m ? 'outside' : 'possible';
	return { relation, distance: widen(-depth_m, precision_m), share: null };
}

/** A line, or the border of a polygon; a polygon that holds a corner of the area reaches as far into it as the area goes. */
function relateShape(shape: Shape, area: Polygonal, precision_m: number): SiteRelation {
	const depths = listPaths(shape)
		.flatMap((path) => sampleLine(path, STEP_M))
		.map((position) => measureDepth(position, area));
	const is_around = isPolygonal(shape) && corners(area).some((corner) => isInside(corner, shape));
	const least = depths.reduce((low, depth) => Math.min(low, depth));
	const most = is_around ? Infinity : depths.reduce((high, depth) => Math.max(high, depth));
	const distance = widen(-most, precision_m);
	if (least >= precision_m) return { relation: 'inside', distance, share: null };
	if (most < -precision_m) return { relation: 'outside', distance, share: null };
	const is_split = most >= precision_m && least <= -precision_m;
	return { relation: is_split ? 'touching' : 'possible', distance, share: null };
}

function widen(distance_m: number, precision_m: number): { min_m: number; max_m: number } {
	return {
		min_m: Math.max(0, distance_m - precision_m),
		max_m: Math.max(0, distance_m + precision_m),
	};
}

function nameShare(share: number, partly: Relation): Relation {
	return share >= WHOLE ? 'inside' : share <= NOTHING ? 'outside' : partly;
}

type Reach = { share: number; min_m: number; max_m: number };

/** Many sites lie somewhere in one district: what was found for it last is kept. */
const reaches = new WeakMap<Polygonal, { area: Polygonal; reach: Reach }>();

function measureReach(area: Polygonal, polygon: Polygonal): Reach {
	const known = reaches.get(polygon);
	if (known?.area === area) return known.reach;
	const share = measureOverlap(area, polygon) / measureArea(polygon);
	const distances = corners(polygon).map((corner) => findNearestPoint(corner, area).distance_m);
	const back = corners(area).map((corner) => findNearestPoint(corner, polygon).distance_m);
	const min_m = share > NOTHING ? 0 : Math.min(...distances, ...back);
	const reach = { share, min_m, max_m: Math.max(...distances) };
	reaches.set(polygon, { area, reach });
	return reach;
}

function corners(polygon: Polygonal): Position[] {
	return listPolygons(polygon).flat(2);
}
