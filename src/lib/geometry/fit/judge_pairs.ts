/** What is wrong with pairs that a picture is pinned by. */

import type { FitPair, FitKind } from './fit_plane.ts';
import { applyMatrix, measureGrowth, type PlaneMatrix, type Point } from './plane_matrix.ts';

export type PairFault =
	/** The same place twice, in the picture or on the ground; `pairs` counts from 0. */
	| { code: 'double'; where: 'picture' | 'ground'; pairs: [number, number] }
	/** All on one line, so that nothing says how wide the picture is. */
	| { code: 'line'; where: 'picture' | 'ground' }
	/** The picture comes to lie upside down: two places are mixed up. */
	| { code: 'mirrored' }
	/** Some of the picture would lie beyond its own horizon. */
	| { code: 'folded' };

/** Pixels, and metres, within which two places are one. */
const SAME = { from: 2, to: 0.5 } as const;
/** Points less wide than this share of their length are a line. */
const NARROW = 0.02;

/** What no transformation can make good; null where the pairs are sound. */
export function judgePairs(pairs: readonly FitPair[], kind: FitKind): PairFault | null {
	for (const side of ['from', 'to'] as const) {
		const where = side === 'from' ? 'picture' : 'ground';
		for (let one = 0; one < pairs.length; one += 1) {
			for (let other = one + 1; other < pairs.length; other += 1) {
				const [[x, y], [u, v]] = [pairs[one]![side], pairs[other]![side]];
				if (Math.hypot(x - u, y - v) < SAME[side]) {
					return { code: 'double', where, pairs: [one, other] };
				}
			}
		}
		if (kind !== 'similarity' && isLine(pairs.map((pair) => pair[side]))) {
			return { code: 'line', where };
		}
	}
	return null;
}

/** What is wrong with where a picture of `width` x `height` pixels comes to lie; null where nothing is. */
export function judgeMatrix(
	matrix: PlaneMatrix,
	[width, height]: readonly [number, number],
): PairFault | null {
	const corners: Point[] = [
		[0, 0],
		[width, 0],
		[width, height],
		[0, height],
	];
	const [, , , , , , g, h, i] = matrix;
	const signs = new Set(corners.map(([x, y]) => Math.sign(g * x + h * y + i)));
	if (signs.size > 1 || signs.has(0)) return { code: 'folded' };
	if (!corners.every((corner) => applyMatrix(matrix, corner).every(Number.isFinite))) {
		return { code: 'folded' };
	}
	// Down in the picture is up on the ground: an upright picture turns the sense around.
	const turns = new Set(corners.map((corner) => Math.sign(measureGrowth(matrix, corner))));
	if (turns.size > 1) return { code: 'folded' };
	return turns.has(-1) ? null : { code: 'mirrored' };
}

/** By the axes of the points' scatter (the roots of the eigenvalues of its covariance). */
function isLine(points: readonly Point[]): boolean {
	if (points.length < 3) return false;
	const mean = (axis: 0 | 1): number =>
		points.reduce((sum, point) => sum + point[axis], 0) / points.length;
	const [x, y] = [mean(0), mean(1)];
	let [xx, xy, yy] = [0, 0, 0];
	for (const [px, py] of points) {
		xx += (px - x) ** 2;
		xy += (px - x) * (py - y);
		yy += (py - y) ** 2;
	}
	const middle = (xx + yy) / 2;
	const half = Math.hypot((xx - yy) / 2, xy);
	return Math.sqrt(Math.max(0, middle - half)) < NARROW * Math.sqrt(middle + half);
}
