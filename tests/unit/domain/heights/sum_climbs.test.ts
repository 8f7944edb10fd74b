import { describe, expect, it } from 'vitest';
import { sumClimbs } from '../../../../src/lib/domain/heights/sum_climbs.ts';

/** Numbers from 0 to 1 that look as if by chance, and are the same in every run. */
function buildChance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Heights that wander, metres. */
function wander(seed: number, count = 200, stride = 12): number[] {
	const chance = buildChance(seed);
	let height = 300;
	return Array.from({ length: count }, () => (height += (chance() - 0.5) * stride));
}

const seeds = Array.from({ length: 40 }, (_, at) => at * 7919 + 1);

describe('metres up and down', () => {
	it('are the plain sums where nothing is noise', () => {
		for (const seed of seeds) {
			const heights = wander(seed);
			const steps = heights.slice(1).map((height, at) => height - heights[at]!);
			const { ascent_m, descent_m } = sumClimbs(heights, 0);
			expect(ascent_m).toBeCloseTo(
				steps.reduce((sum, step) => sum + Math.max(0, step), 0),
				6,
			);
			expect(descent_m).toBeCloseTo(
				steps.reduce((sum, step) => sum + Math.max(0, -step), 0),
				6,
			);
		}
	});

	it('change places when the line is walked the other way', () => {
		for (const seed of seeds) {
			for (const threshold of [0, 4, 10, 25]) {
				const heights = wander(seed);
				const there = sumClimbs(heights, threshold);
				const back = sumClimbs(heights.toReversed(), threshold);
				expect(back.ascent_m).toBeCloseTo(there.descent_m, 6);
				expect(back.descent_m).toBeCloseTo(there.ascent_m, 6);
			}
		}
	});

	it('are fewer the more is noise, and differ by no more than it from what start and end do', () => {
		for (const seed of seeds) {
			const heights = wander(seed);
			const net = heights.at(-1)! - heights[0]!;
			let before = Infinity;
			for (const threshold of [0, 2, 4, 8, 16, 32]) {
				const { ascent_m, descent_m } = sumClimbs(heights, threshold);
				expect(ascent_m + descent_m).toBeLessThanOrEqual(before + 1e-9);
				expect(Math.abs(ascent_m - descent_m - net)).toBeLessThanOrEqual(2 * threshold + 1e-9);
				before = ascent_m + descent_m;
			}
		}
	});

	it('have no fall on a slope whose noise stays within the threshold', () => {
		for (const seed of seeds) {
			const chance = buildChance(seed);
			const slope = Array.from({ length: 300 }, (_, at) => at * 0.7 + (chance() - 0.5) * 4);
			const { ascent_m, descent_m } = sumClimbs(slope, 4);
			expect(descent_m).toBe(0);
			expect(ascent_m).toBeCloseTo(Math.max(...slope) - Math.min(...slope), 6);
		}
	});

	it('are none on a plain, of one height and of none', () => {
		for (const heights of [[], [80], [80, 80, 80], [80, 83, 79, 82]]) {
			expect(sumClimbs(heights, 4)).toEqual({ ascent_m: 0, descent_m: 0 });
		}
	});
});
