import { describe, expect, test } from 'vitest';
import {
	FIT_KINDS,
	fitPlane,
	measureResiduals,
	measureRms,
	type FitPair,
} from '../../../src/lib/geometry/fit/fit_plane.ts';
import { judgeMatrix, judgePairs } from '../../../src/lib/geometry/fit/judge_pairs.ts';
import { openLocalPlane } from '../../../src/lib/geometry/fit/local_plane.ts';
import {
	applyMatrix,
	invertMatrix,
	multiplyMatrices,
	type PlaneMatrix,
} from '../../../src/lib/geometry/fit/plane_matrix.ts';
import { measureDistance } from '../../../src/lib/geometry/distance.ts';

/** Numbers that look random and are the same in every run (Park and Miller, 1988). */
function buildRandom(seed: number): (low: number, high: number) => number {
	let state = seed;
	return (low, high) => {
		state = (state * 16807) % 2147483647;
		return low + ((high - low) * state) / 2147483647;
	};
}

type Random = ReturnType<typeof buildRandom>;

/** A plan of some thousand pixels, some metres each, turned anyhow, its north up. */
const MATRICES: Record<(typeof FIT_KINDS)[number], (random: Random) => PlaneMatrix> = {
	similarity: (random) => {
		const [turn, scale] = [random(-3, 3), random(0.2, 9)];
		const [a, b] = [scale * Math.cos(turn), scale * Math.sin(turn)];
		return [a, b, random(-9e3, 9e3), b, -a, random(-9e3, 9e3), 0, 0, 1];
	},
	affine: (random) => {
		const [a, b] = [random(0.5, 4), random(-0.4, 0.4)];
		return [a, b, random(-9e3, 9e3), random(-0.4, 0.4), -random(0.5, 4), 7e3, 0, 0, 1];
	},
	projective: (random) => [
		...(MATRICES.affine(random).slice(0, 6) as [number, number, number, number, number, number]),
		random(-5e-5, 5e-5),
		random(-5e-5, 5e-5),
		1,
	],
};

function scatter(random: Random, matrix: PlaneMatrix, count: number, noise_m: number): FitPair[] {
	return Array.from({ length: count }, () => {
		const from = [random(0, 4000), random(0, 3000)] as const;
		const [x, y] = applyMatrix(matrix, from);
		return { from, to: [x + random(-noise_m, noise_m), y + random(-noise_m, noise_m)] };
	});
}

const sumSquares = (pairs: readonly FitPair[], matrix: PlaneMatrix): number =>
	measureResiduals(pairs, matrix).reduce((sum, each) => sum + each ** 2, 0);

describe.each(FIT_KINDS)('%s', (kind) => {
	test('what made the pairs is found again', () => {
		for (let seed = 1; seed <= 60; seed += 1) {
			const random = buildRandom(seed);
			const matrix = MATRICES[kind](random);
			const found = fitPlane(scatter(random, matrix, 9, 0), kind)!;
			for (const point of [
				[0, 0],
				[4000, 3000],
				[12, 2900],
			] as const) {
				const [x, y] = applyMatrix(matrix, point);
				const [u, v] = applyMatrix(found, point);
				expect(Math.hypot(x - u, y - v), `seed ${seed}`).toBeLessThan(1e-4);
			}
		}
	});

	test('no other number near it lies closer to pairs that disagree', () => {
		for (let seed = 1; seed <= 40; seed += 1) {
			const random = buildRandom(seed * 7);
			const pairs = scatter(random, MATRICES[kind](random), 12, 20);
			const found = fitPlane(pairs, kind)!;
			const least = sumSquares(pairs, found);
			const free = {
				similarity: [2, 5],
				affine: [0, 1, 2, 3, 4, 5],
				projective: [0, 1, 2, 3, 4, 5, 6, 7],
			};
			for (const at of free[kind]) {
				for (const way of [-1, 1]) {
					const step = way * 1e-4 * Math.max(1e-6, Math.abs(found[at]!));
					const other = found.map((value, index) => (index === at ? value + step : value));
					expect(
						sumSquares(pairs, other as unknown as PlaneMatrix),
						`seed ${seed}, ${at}`,
					).toBeGreaterThanOrEqual(least - 1e-7);
				}
			}
		}
	});

	test('one pair fewer than it needs gives none', () => {
		const random = buildRandom(5);
		const count = { similarity: 1, affine: 2, projective: 3 }[kind];
		expect(fitPlane(scatter(random, MATRICES[kind](random), count, 0), kind)).toBeNull();
	});
});

test('residuals are metres from where each place is, and their root mean square', () => {
	const pairs: FitPair[] = [
		{ from: [0, 0], to: [3, 4] },
		{ from: [1, 0], to: [1, 0] },
	];
	const residuals = measureResiduals(pairs, [1, 0, 0, 0, 1, 0, 0, 0, 1]);
	expect(residuals).toEqual([5, 0]);
	expect(measureRms(residuals)).toBeCloseTo(Math.sqrt(12.5));
});

describe('pairs that pin nothing', () => {
	const square: FitPair[] = [
		{ from: [0, 0], to: [0, 100] },
		{ from: [100, 0], to: [100, 100] },
		{ from: [100, 100], to: [100, 0] },
		{ from: [0, 100], to: [0, 0] },
	];

	test('sound ones have no fault', () => {
		expect(judgePairs(square, 'affine')).toBeNull();
		expect(judgeMatrix(fitPlane(square, 'affine')!, [100, 100])).toBeNull();
	});

	test('the same place twice', () => {
		const twice = [...square, { from: [0.5, 0], to: [50, 50] } as FitPair];
		expect(judgePairs(twice, 'affine')).toEqual({
			code: 'double',
			where: 'picture',
			pairs: [0, 4],
		});
		const ground = [...square, { from: [50, 50], to: [0, 0.1] } as FitPair];
		expect(judgePairs(ground, 'affine')).toEqual({
			code: 'double',
			where: 'ground',
			pairs: [3, 4],
		});
	});

	test('all on one line, in the picture or on the ground', () => {
		const line = [0, 40, 90].map((x): FitPair => ({ from: [x, x * 0.5 + 0.2], to: [x, x ** 2] }));
		expect(judgePairs(line, 'affine')).toEqual({ code: 'line', where: 'picture' });
		expect(judgePairs(line, 'similarity')).toBeNull();
		const wide = [
			[0, 0],
			[40, 90],
			[90, 10],
		] as const;
		const back = line.map(({ from }, index): FitPair => ({ from: wide[index]!, to: from }));
		expect(judgePairs(back, 'affine')).toEqual({ code: 'line', where: 'ground' });
	});

	test('three of four on one line give no view from aside', () => {
		const pairs: FitPair[] = [
			{ from: [0, 0], to: [0, 0] },
			{ from: [50, 0], to: [50, 0] },
			{ from: [100, 0], to: [100, 0] },
			{ from: [0, 100], to: [0, -100] },
		];
		expect(fitPlane(pairs, 'projective')).toBeNull();
	});

	test('two places mixed up mirror the picture, or fold it', () => {
		const three = square.slice(0, 3);
		const mixed = [
			three[0]!,
			{ ...three[1]!, to: three[2]!.to },
			{ ...three[2]!, to: three[1]!.to },
		];
		expect(judgeMatrix(fitPlane(mixed, 'affine')!, [100, 100])).toEqual({ code: 'mirrored' });
		// A horizon at column 67, with all pins on this side of it.
		const steep: PlaneMatrix = [1, 0, 0, 0, -1, 50, -0.015, 0, 1];
		const near: FitPair[] = [
			[0, 0],
			[50, 0],
			[50, 90],
			[0, 90],
		].map(([x, y]) => ({ from: [x!, y!], to: applyMatrix(steep, [x!, y!]) }));
		expect(judgeMatrix(fitPlane(near, 'projective')!, [50, 100])).toBeNull();
		expect(judgeMatrix(fitPlane(near, 'projective')!, [100, 100])).toEqual({ code: 'folded' });
	});
});

test('a matrix and its way back are the same place', () => {
	const random = buildRandom(11);
	for (let count = 0; count < 50; count += 1) {
		const matrix = MATRICES.projective(random);
		const both = multiplyMatrices(invertMatrix(matrix), matrix);
		const [x, y] = applyMatrix(both, [1234, 567]);
		expect(x).toBeCloseTo(1234, 5);
		expect(y).toBeCloseTo(567, 5);
	}
	expect(() => invertMatrix([1, 1, 0, 1, 1, 0, 0, 0, 1])).toThrow(RangeError);
});

test('a local plane has metres of the ground', () => {
	const plane = openLocalPlane([113.85, 27.62]);
	const [east, north] = plane.to([113.95, 27.7]);
	const straight_m = measureDistance([113.85, 27.62], [113.95, 27.7]);
	expect(Math.abs(Math.hypot(east, north) - straight_m) / straight_m).toBeLessThan(0.003);
	const [lng, lat] = plane.from([east, north]);
	expect(lng).toBeCloseTo(113.95, 9);
	expect(lat).toBeCloseTo(27.7, 9);
});
