/**
 * The way from a picture to the ground that lies closest to pairs of the same place in both: least squares of the distances on the ground. The
 * three transformations and their linear equations are those of plane surveying (Ghilani, Adjustment Computations, chapter 18: conformal,
 * affine, projective); both planes are centred and scaled first (Hartley, In defense of the eight-point algorithm, 1997).
 */

import {
	applyMatrix,
	invertMatrix,
	multiplyMatrices,
	type PlaneMatrix,
	type Point,
} from './plane_matrix.ts';
import { solveLeastSquares } from './solve_linear.ts';

/** Moved, turned and scaled; also stretched and sheared; also seen from aside. */
export const FIT_KINDS = ['similarity', 'affine', 'projective'] as const;
export type FitKind = (typeof FIT_KINDS)[number];

/** Pairs that determine each; with more, residuals tell how well they agree. */
export const LEAST_PAIRS: Record<FitKind, number> = { similarity: 2, affine: 3, projective: 4 };

/** `from`: pixels, y down. `to`: metres, east and north. */
export type FitPair = { from: Point; to: Point };

/** null where the pairs do not determine it. */
export function fitPlane(pairs: readonly FitPair[], kind: FitKind): PlaneMatrix | null {
	if (pairs.length < LEAST_PAIRS[kind]) return null;
	const from = normalise(pairs.map((pair) => pair.from));
	const to = normalise(pairs.map((pair) => pair.to));
	if (!from || !to) return null;
	const even = pairs.map((pair) => ({
		from: applyMatrix(from, pair.from),
		to: applyMatrix(to, pair.to),
	}));
	const matrix = FITS[kind](even);
	return matrix && multiplyMatrices(invertMatrix(to), multiplyMatrices(matrix, from));
}

/** Metres from where each pair's place is to where the picture puts it. */
export function measureResiduals(pairs: readonly FitPair[], matrix: PlaneMatrix): number[] {
	return pairs.map(({ from, to }) => {
		const [x, y] = applyMatrix(matrix, from);
		return Math.hypot(x - to[0], y - to[1]);
	});
}

/** Root of the mean square. */
export function measureRms(residuals: readonly number[]): number {
	return Math.sqrt(residuals.reduce((sum, each) => sum + each ** 2, 0) / residuals.length);
}

/** Moves the middle of the points to the origin and makes their mean distance from it the root of two; null for one place alone. */
function normalise(points: readonly Point[]): PlaneMatrix | null {
	const mean = (axis: 0 | 1): number =>
		points.reduce((sum, point) => sum + point[axis], 0) / points.length;
	const [x, y] = [mean(0), mean(1)];
	const spread =
		points.reduce((sum, point) => sum + Math.hypot(point[0] - x, point[1] - y), 0) / points.length;
	if (!(spread > 0)) return null;
	const scale = Math.SQRT2 / spread;
	return [scale, 0, -x * scale, 0, scale, -y * scale, 0, 0, 1];
}

const FITS: Record<FitKind, (pairs: readonly FitPair[]) => PlaneMatrix | null> = {
	similarity: fitSimilarity,
	affine: fitAffine,
	projective: fitProjective,
};

/** The picture's y points down, so that an upright map of it has the sign turned. */
function fitSimilarity(pairs: readonly FitPair[]): PlaneMatrix | null {
	const rows = pairs.flatMap(({ from: [x, y] }) => [
		[x, y, 1, 0],
		[-y, x, 0, 1],
	]);
	const values = pairs.flatMap(({ to }) => to);
	const found = solveLeastSquares(rows, values);
	if (!found) return null;
	const [a, b, c, d] = found as [number, number, number, number];
	return [a, b, c, b, -a, d, 0, 0, 1];
}

function fitAffine(pairs: readonly FitPair[]): PlaneMatrix | null {
	const rows = pairs.map(({ from: [x, y] }) => [x, y, 1]);
	const solve = (axis: 0 | 1): number[] | null =>
		solveLeastSquares(
			rows,
			pairs.map(({ to }) => to[axis]),
		);
	const [east, north] = [solve(0), solve(1)];
	if (!east || !north) return null;
	return [...east, ...north, 0, 0, 1] as unknown as PlaneMatrix;
}

const MOST_STEPS = 20;
/** A step that changes no number by more than this is the last. */
const SETTLED = 1e-12;

/** Linear first, where what is smallest is no distance; then Gauss-Newton steps to the least distances. */
function fitProjective(pairs: readonly FitPair[]): PlaneMatrix | null {
	const values = pairs.flatMap(({ to }) => to);
	const rows = pairs.flatMap(({ from: [x, y], to: [u, v] }) => [
		[x, y, 1, 0, 0, 0, -x * u, -y * u],
		[0, 0, 0, x, y, 1, -x * v, -y * v],
	]);
	let found = solveLeastSquares(rows, values);
	for (let step = 0; found && step < MOST_STEPS; step += 1) {
		const change = stepProjective(pairs, found);
		if (!change) return null;
		found = found.map((value, index) => value + change[index]!);
		if (Math.max(...change.map(Math.abs)) < SETTLED) break;
	}
	return found ? ([...found, 1] as unknown as PlaneMatrix) : null;
}

function stepProjective(
	pairs: readonly FitPair[],
	[a, b, c, d, e, f, g, h]: readonly number[],
): number[] | null {
	const rows: number[][] = [];
	const values: number[] = [];
	for (const { from, to } of pairs) {
		const [x, y] = from;
		const w = g! * x + h! * y + 1;
		const [u, v] = [(a! * x + b! * y + c!) / w, (d! * x + e! * y + f!) / w];
		rows.push([x / w, y / w, 1 / w, 0, 0, 0, (-x * u) / w, (-y * u) / w]);
		rows.push([0, 0, 0, x / w, y / w, 1 / w, (-x * v) / w, (-y * v) / w]);
		values.push(to[0] - u, to[1] - v);
	}
	return solveLeastSquares(rows, values);
}
