/** How far the stops of a way are from where somebody walks. */

import type { Localized } from '../schema/localized.ts';
import { nameBearing } from './compass.ts';
import { measureSiteDistance, type Origin, type Whereabouts } from './site_distance.ts';

/** `has_own_place`: it is known where it is, not only the area that it lies in. */
export type StopPlace = { id: string; whereabouts: Whereabouts; has_own_place: boolean };

export type StopDistance = {
	id: string;
	/** Metres; the true distance lies between the two. */
	min_m: number;
	max_m: number;
	/** What stops are ranked by, metres. */
	best_m: number;
	/** A compass point, only towards a place of its own and where it is no guess. */
	direction: Localized | null;
	/** The walker may be at the place, or is in the area that it may be in. */
	here: 'place' | 'area' | null;
};

/** From here on the stops are elsewhere, metres. */
const FAR_M = 50_000;

/** Two stops that lie closer together than this, seen from the walker, are equally near, metres. */
const SAME_M = 1;

/** The nearest first; equally near ones in their own order. */
export function measureStops(origin: Origin, stops: readonly StopPlace[]): StopDistance[] {
	return stops
		.map(({ id, whereabouts, has_own_place }): StopDistance => {
			const { min_m, max_m, best_m, bearing } = measureSiteDistance(origin, whereabouts);
			return {
				...{ id, min_m, max_m, best_m },
				direction: has_own_place && bearing !== null ? nameBearing(bearing) : null,
				here: min_m > 0 ? null : has_own_place ? 'place' : 'area',
			};
		})
		.toSorted((a, b) => a.best_m - b.best_m);
}

/**
 * The stops that are nearest, several where one area is all that is known of them. `before`: those that were; while another is
 * nearer by less than the device may be off, they stay, so that nothing flickers.
 */
export function findNearest(
	distances: readonly StopDistance[],
	uncertainty_m: number,
	before: readonly string[],
): StopDistance[] {
	const [first] = distances;
	if (!first) return [];
	const kept = distances.filter(
		({ id, best_m }) => before.includes(id) && best_m <= first.best_m + uncertainty_m,
	);
	const from_m = kept[0]?.best_m ?? first.best_m;
	return distances.filter(({ best_m }) => Math.abs(best_m - from_m) < SAME_M);
}

/** No stop can be nearer than another city would be. */
export function isFar(distances: readonly StopDistance[]): boolean {
	return distances.length > 0 && distances.every(({ min_m }) => min_m > FAR_M);
}

/** What a walker is told of anew: only when another stop is the nearest, or one is reached or left. */
export function nameNews(nearest: readonly StopDistance[], is_far: boolean): string {
	if (is_far) return 'far';
	return nearest.map(({ id, here }) => `${id} ${here ?? ''}`).join(', ');
}
