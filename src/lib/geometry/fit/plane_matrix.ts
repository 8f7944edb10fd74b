/** Ways from one plane to another: `[x, y]` to `[(a x + b y + c) / w, (d x + e y + f) / w]` with `w = g x + h y + i`. */

export type Point = readonly [x: number, y: number];

/** a to i, row by row. */
export type PlaneMatrix = readonly [
	a: number,
	b: number,
	c: number,
	d: number,
	e: number,
	f: number,
	g: number,
	h: number,
	i: number,
];

export function applyMatrix(
	[a, b, c, d, e, f, g, h, i]: PlaneMatrix,
	[x, y]: Point,
): [number, number] {
	const w = g * x + h * y + i;
	return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** First `second`, then `first`. */
export function multiplyMatrices(first: PlaneMatrix, second: PlaneMatrix): PlaneMatrix {
	const cell = (row: number, column: number): number =>
		first[3 * row]! * second[column]! +
		first[3 * row + 1]! * second[3 + column]! +
		first[3 * row + 2]! * second[6 + column]!;
	return [
		cell(0, 0),
		cell(0, 1),
		cell(0, 2),
		cell(1, 0),
		cell(1, 1),
		cell(1, 2),
		cell(2, 0),
		cell(2, 1),
		cell(2, 2),
	];
}

/** The way back, by the adjugate. Throws a RangeError where there is none. */
export function invertMatrix([a, b, c, d, e, f, g, h, i]: PlaneMatrix): PlaneMatrix {
	const whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
	if (!Number.isFinite(1 / whole)) throw new RangeError('A matrix without a way back');
	const back = [
		e * i - f * h,
		c * h - b * i,
		b * f - c * e,
		f * g - d * i,
		a * i - c * g,
		c * d - a * f,
		d * h - e * g,
		b * g - a * h,
		a * e - b * d,
	].map((value) => value / whole);
	return back as unknown as PlaneMatrix;
}

/** How much an area at a point grows; negative where it is mirrored, when both planes have the same sense of turning. */
export function measureGrowth([a, b, c, d, e, f, g, h, i]: PlaneMatrix, [x, y]: Point): number {
	const w = g * x + h * y + i;
	const [u, v] = [a * x + b * y + c, d * x + e * y + f];
	const [ux, uy] = [(a * w - u * g) / w ** 2, (b * w - u * h) / w ** 2];
	const [vx, vy] = [(d * w - v * g) / w ** 2, (e * w - v * h) / w ** 2];
	return ux * vy - uy * vx;
}
