import { boundsOf } from './bounds.ts';
import { isInside } from './contains.ts';
import type { Polygonal, Position } from './position.ts';

const kept = new WeakMap<Polygonal, Map<number, readonly Position[]>>();

/**
 * Points of a grid over a polygon's bounds that lie inside it, `[lng, lat]`, column by column from the south-west;
 * `steps` across width and height. Kept for as long as the polygon: every map of a build asks for the same.
 */
export function listGridInside(polygon: Polygonal, steps: number): readonly Position[] {
	const grids = kept.get(polygon) ?? new Map<number, readonly Position[]>();
	kept.set(polygon, grids);
	const points = grids.get(steps) ?? findPoints(polygon, steps);
	grids.set(steps, points);
	return points;
}

function findPoints(polygon: Polygonal, steps: number): Position[] {
	const [west, south, east, north] = boundsOf([polygon]);
	const inner = Array.from({ length: steps - 1 }, (_, index) => index + 1);
	return inner
		.flatMap((column) =>
			inner.map((row): Position => [
				west + ((east - west) * column) / steps,
				south + ((north - south) * row) / steps,
			]),
		)
		.filter((position) => isInside(position, polygon));
}
