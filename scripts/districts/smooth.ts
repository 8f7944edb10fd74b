import type { Position } from '../../src/lib/geometry/position.ts';

/** A border. `weights` count how often a position was repeated in place. */
export type Arc = { positions: Position[]; weights: number[] };

const METRES_PER_DEGREE = 111_320;

/** Lets the two ends of a window count alike, whichever way the arc runs. */
const SLACK_M = 1e-6;

/**
 * Moves every position of an arc to the Gaussian mean of its surroundings; `sigma_m` in metres along the arc.
 * The window shrinks towards the ends, so that the ends stay and nothing is pulled inwards.
 */
export function smoothArc(arc: Arc, sigma_m: number): Position[] {
	const along = measureAlong(arc.positions);
	const length = along.at(-1)!;
	return arc.positions.map((position, index) => {
		const here = along[index]!;
		const reach = Math.min(3 * sigma_m, here, length - here);
		const mean = { lng: 0, lat: 0, weight: 0 };
		const add = (other: number): boolean => {
			const gap = Math.abs(along[other]! - here);
			if (gap > reach + SLACK_M) return false;
			const weight = arc.weights[other]! * Math.exp(-(gap * gap) / (2 * sigma_m * sigma_m));
			mean.lng += weight * arc.positions[other]![0];
			mean.lat += weight * arc.positions[other]![1];
			mean.weight += weight;
			return true;
		};
		if (reach === 0) return position;
		for (let other = index; other >= 0 && add(other); other--);
		for (let other = index + 1; other < along.length && add(other); other++);
		return [mean.lng / mean.weight, mean.lat / mean.weight];
	});
}

/** Metres from the start of the line to each position, on a plane that fits the line's latitude. */
function measureAlong(positions: Position[]): number[] {
	const middle_lat = (positions[0]![1] + positions.at(-1)![1]) / 2;
	const narrowing = Math.cos((middle_lat * Math.PI) / 180);
	let sum = 0;
	return positions.map(([lng, lat], index) => {
		const [lng_before, lat_before] = positions[Math.max(0, index - 1)]!;
		sum += Math.hypot((lng - lng_before) * narrowing, lat - lat_before) * METRES_PER_DEGREE;
		return sum;
	});
}
