/** The places of a line at which its height is read. */

import { measureGeodesic, travel } from '../../geometry/geodesic.ts';
import type { Position } from '../schema/geojson.ts';

/** Most heights that are read of a line: a longer one has them further apart. */
export const MOST_SAMPLES = 2000;

/** `distance_m`: along the line from its start. `corner`: counted from 1; null between corners. */
export type LineSample = { position: Position; distance_m: number; corner: number | null };

export type SampledLine = {
	samples: LineSample[];
	/** Most metres from one sample to the next. */
	step_m: number;
	/** The step is wider than was asked for, or there would be too many. */
	is_thinned: boolean;
};

/**
 * Every corner (`[lng, lat]`, WGS-84), and between two of them equal parts of at most `wanted_step_m` metres on the geodesic. Throws a RangeError for a step that is not
 * over 0.
 */
export function sampleLine(
	corners: readonly Position[],
	wanted_step_m: number,
	most = MOST_SAMPLES,
): SampledLine {
	if (!(wanted_step_m > 0)) throw new RangeError(`A step must be over 0 m, not ${wanted_step_m}`);
	const segments = corners.slice(1).map((to, index) => measureGeodesic(corners[index]!, to));
	const length_m = segments.reduce((sum, { distance_m }) => sum + distance_m, 0);
	// Each segment may round up by one part.
	const parts = Math.max(1, most - corners.length - segments.length);
	const step_m = Math.max(wanted_step_m, length_m / parts);
	const samples: LineSample[] = [];
	let passed_m = 0;
	for (const [index, { distance_m, start_bearing }] of segments.entries()) {
		const from = corners[index]!;
		samples.push({ position: from, distance_m: passed_m, corner: index + 1 });
		const count = Math.max(1, Math.ceil(distance_m / step_m - 1e-9));
		for (let at = 1; at < count; at += 1) {
			const along_m = (distance_m * at) / count;
			samples.push({
				position: travel(from, start_bearing, along_m),
				distance_m: passed_m + along_m,
				corner: null,
			});
		}
		passed_m += distance_m;
	}
	const last = corners.at(-1);
	if (last) samples.push({ position: last, distance_m: passed_m, corner: corners.length });
	return { samples, step_m, is_thinned: step_m > wanted_step_m };
}
