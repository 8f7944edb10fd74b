/** How new polygons fit each other and the ones they replace. */

import { measureArea } from '../../src/lib/geometry/area.ts';
import { boundsOf } from '../../src/lib/geometry/bounds.ts';
import { measureDistance } from '../../src/lib/geometry/distance.ts';
import { measureOverlap } from '../../src/lib/geometry/overlap.ts';
import type { Polygonal, Position } from '../../src/lib/geometry/position.ts';

type Polygons = ReadonlyMap<number, Polygonal>;

/** A polygon that shares less of its area than this with its predecessor is another place. */
const SAME_PLACE = 0.5;

/** A shift of the whole that is too large for another edition of the same borders. */
const SHIFT_M = 300;

/** Sentences on pairs that overlap by more than `tolerance_km2`. */
export function listOverlaps(
	polygons: Polygons,
	others: Polygons,
	tolerance_km2: number,
): string[] {
	const done = new Set<string>();
	return [...polygons].flatMap(([a, polygon]) =>
		[...others].flatMap(([b, other]) => {
			const pair = [a, b].sort().join(' ');
			if (a === b || done.has(pair)) return [];
			done.add(pair);
			const overlap_km2 = measureOverlap(polygon, other);
			if (overlap_km2 <= tolerance_km2) return [];
			return [`${a} and ${b} overlap by ${overlap_km2.toFixed(2)} km²`];
		}),
	);
}

/** Sentences on polygons that lie elsewhere than before: swapped axes, a wrong code, another system. */
export function listMisplaced(polygons: Polygons, current: Polygons): string[] {
	return [...polygons].flatMap(([adcode, polygon]) => {
		const before = current.get(adcode);
		if (!before) return [];
		const share = measureOverlap(polygon, before) / measureArea(before);
		if (share >= SAME_PLACE) return [];
		const percent = Math.round(share * 100);
		return [
			`${adcode} covers ${percent}% of its present polygon; is it this county, in [lng, lat]?`,
		];
	});
}

/** A sentence when the districts as a whole moved so far that the datum may be stated wrongly. */
export function listShift(polygons: Polygons, current: Polygons): string[] {
	const shared = [...polygons.keys()].filter((adcode) => current.has(adcode));
	if (shared.length === 0) return [];
	const from = findMiddle(shared.map((adcode) => current.get(adcode)!));
	const to = findMiddle(shared.map((adcode) => polygons.get(adcode)!));
	const shift_m = measureDistance(from, to);
	if (shift_m <= SHIFT_M) return [];
	const degrees = [to[0] - from[0], to[1] - from[1]].map((value) => value.toFixed(4)).join(', ');
	return [
		`The districts moved by ${Math.round(shift_m)} m (${degrees} degrees); is the datum right? GCJ-02 taken for WGS-84 shows as about 0.0053, -0.0034`,
	];
}

function findMiddle(polygons: Polygonal[]): Position {
	const [west, south, east, north] = boundsOf(polygons);
	return [(west + east) / 2, (south + north) / 2];
}
