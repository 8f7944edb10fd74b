/** Heights along a line, and what can be said of them. */

import type { GroundRelief } from '../ground/ground_file.ts';
import type { LineSample, SampledLine } from './sample_line.ts';
import { sumClimbs, type Climbs } from './sum_climbs.ts';

/** Rises and falls up to this are not counted where nobody has said how exact the heights are, metres: the atlas's own choice. */
export const UNSAID_THRESHOLD_M = 10;

/** `height_m` above the sea; null where the relief has none. */
export type ProfileSample = LineSample & { height_m: number | null };
export type KnownSample = LineSample & { height_m: number };

/** From the last height before it to the first behind it, metres along the line. */
export type ProfileGap = { from_m: number; to_m: number };

export type HeightProfile = {
	samples: ProfileSample[];
	/** Samples that follow one another and all have a height. */
	stretches: KnownSample[][];
	gaps: ProfileGap[];
	/** null where no sample has a height. */
	known: (Climbs & { highest: KnownSample; lowest: KnownSample }) | null;
	length_m: number;
	/** Most metres from one sample to the next. */
	step_m: number;
	is_thinned: boolean;
	threshold_m: number;
	/** ± metres, as the source of the heights says; null where it does not. */
	accuracy_m: number | null;
};

/** `heights` in metres, one for each sample. Nothing is counted across a gap. */
export function buildProfile(
	line: SampledLine,
	heights: readonly (number | null)[],
	{ accuracy_m }: Pick<GroundRelief, 'accuracy_m'>,
): HeightProfile {
	const samples = line.samples.map((sample, at) => ({ ...sample, height_m: heights[at] ?? null }));
	const threshold_m = accuracy_m ?? UNSAID_THRESHOLD_M;
	const stretches = listStretches(samples);
	const length_m = samples.at(-1)?.distance_m ?? 0;
	return {
		samples,
		stretches,
		gaps: listGaps(stretches, length_m),
		known: describeKnown(stretches, threshold_m),
		length_m,
		step_m: line.step_m,
		is_thinned: line.is_thinned,
		threshold_m,
		accuracy_m,
	};
}

function listStretches(samples: readonly ProfileSample[]): KnownSample[][] {
	const stretches: KnownSample[][] = [];
	let open: KnownSample[] | null = null;
	for (const { height_m, ...sample } of samples) {
		if (height_m === null) open = null;
		else {
			if (!open) stretches.push((open = []));
			open.push({ ...sample, height_m });
		}
	}
	return stretches;
}

function listGaps(stretches: readonly KnownSample[][], length_m: number): ProfileGap[] {
	const ends = [
		0,
		...stretches.flatMap((stretch) => [stretch[0]!.distance_m, stretch.at(-1)!.distance_m]),
		length_m,
	];
	return ends.flatMap((from_m, at) => {
		const to_m = ends[at + 1];
		return at % 2 === 0 && to_m !== undefined && to_m > from_m ? [{ from_m, to_m }] : [];
	});
}

function describeKnown(
	stretches: readonly KnownSample[][],
	threshold_m: number,
): HeightProfile['known'] {
	const all = stretches.flat();
	const [first] = all;
	if (!first) return null;
	const pick = (better: (a: number, b: number) => boolean): KnownSample =>
		all.reduce((best, sample) => (better(sample.height_m, best.height_m) ? sample : best), first);
	const sums = stretches.map((stretch) =>
		sumClimbs(
			stretch.map(({ height_m }) => height_m),
			threshold_m,
		),
	);
	return {
		ascent_m: sums.reduce((sum, { ascent_m }) => sum + ascent_m, 0),
		descent_m: sums.reduce((sum, { descent_m }) => sum + descent_m, 0),
		highest: pick((a, b) => a > b),
		lowest: pick((a, b) => a < b),
	};
}
