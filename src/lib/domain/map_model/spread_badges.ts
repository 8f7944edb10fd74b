/** Where the count of an extent stands: inside the extent, clear of other marks. It is a label, not a place. */

import { buildCircle } from '../../geometry/circle.ts';
import { measureDistance } from '../../geometry/distance.ts';
import { listGridInside } from '../../geometry/grid_inside.ts';
import type { DistrictFeature } from '../schema/district.ts';
import type { Position } from '../schema/geojson.ts';

/** What the count of a place is set by. */
type Counted = {
	district: number | null;
	is_zone: boolean;
	radius_m: number | null;
	position: Position;
	badge: Position;
};

/** Points tried across a polygon's width and height. */
const STEPS = 16;

/** Clearance beyond which more is no better, metres. */
const ENOUGH_M = 7000;

/** Clearance is worth this much of the way from the middle. */
const PULL = 0.25;

/**
 * Moves the badges of districts and of zones, whose middle stands for no place; those of townships stay at the seat.
 * Changes `badge` of the marks it is given.
 */
export function spreadBadges(
	marks: readonly Counted[],
	districts: ReadonlyMap<number, DistrictFeature>,
): void {
	const is_free = (mark: Counted): boolean => mark.district !== null || mark.is_zone;
	const taken = marks.filter((mark) => !is_free(mark)).map((mark) => mark.position);
	for (const mark of marks.filter(is_free)) {
		const candidates = listCandidates(mark, districts);
		const best = candidates
			.map((position) => ({ position, score: scorePosition(position, mark.position, taken) }))
			.toSorted((a, b) => b.score - a.score)[0];
		mark.badge = best?.position ?? mark.position;
		taken.push(mark.badge);
	}
}

function listCandidates(
	mark: Counted,
	districts: ReadonlyMap<number, DistrictFeature>,
): Position[] {
	const polygon = mark.district === null ? null : districts.get(mark.district)?.geometry;
	if (!polygon) return mark.radius_m === null ? [] : listInCircle(mark.position, mark.radius_m);
	return [...listGridInside(polygon, STEPS)];
}

function listInCircle(center: Position, radius_m: number): Position[] {
	const rings = [0.35, 0.65].map((share) => buildCircle(center, radius_m * share, 12));
	return [center, ...rings.flatMap((ring) => ring.coordinates[0] ?? [])];
}

function scorePosition(position: Position, middle: Position, taken: readonly Position[]): number {
	const nearest = Math.min(ENOUGH_M, ...taken.map((other) => measureDistance(position, other)));
	return nearest - PULL * measureDistance(position, middle);
}
