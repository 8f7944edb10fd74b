import { isInside } from './contains.ts';
import { measureDistance } from './distance.ts';
import { findNearestPoint } from './nearest_point.ts';
import { listPolygons, type Polygonal, type Position } from './position.ts';

/** Metres from the nearest border of a polygon to `[lng, lat]`: over 0 inside of it, below 0 outside, 0 on the border. */
export function measureDepth(position: Position, polygon: Polygonal): number {
	const border = { type: 'MultiLineString' as const, coordinates: listPolygons(polygon).flat() };
	const { distance_m } = findNearestPoint(position, border);
	return isInside(position, polygon) ? distance_m : -distance_m;
}

/**
 * The corners of a line (`[lng, lat]`) with places between them, no two farther apart than `step_m` metres. Throws a RangeError
 * for a step that is not positive.
 */
export function sampleLine(line: readonly Position[], step_m: number): Position[] {
	if (!(step_m > 0)) throw new RangeError(`A step must be over 0 m, not ${step_m}`);
	return line.flatMap((to, index) => {
		const from = line[index - 1];
		if (!from) return [to];
		const count = Math.max(1, Math.ceil(measureDistance(from, to) / step_m));
		return Array.from({ length: count }, (_, rank): Position => {
			const share = (rank + 1) / count;
			return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
		});
	});
}
