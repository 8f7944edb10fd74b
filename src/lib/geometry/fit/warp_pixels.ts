/** A picture drawn anew so that it lies square in the Mercator plane. */

import { projectMercator, unprojectMercator } from '../mercator.ts';
import { boundPlace, type Corners, type Locator, type Size } from './picture_place.ts';

/** Four bytes a pixel: red, green, blue, alpha (not multiplied into them). */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> };

export type WarpFrame = {
	width: number;
	height: number;
	/** Mercator coordinates (0 to 1, y down) of the upper left corner, and of a pixel's side. */
	left: number;
	top: number;
	step: number;
	corners: Corners;
};

/** Around the whole picture, with pixels as large as its own unless a side would have more than `most` of them. */
export function frameWarp(size: Size, locator: Locator, most: number): WarpFrame {
	const [west, south, east, north] = boundPlace(size, locator);
	const [left, top] = projectMercator([west, north]);
	const [right, bottom] = projectMercator([east, south]);
	const [width, height] = size;
	const middle = [width / 2, height / 2] as const;
	const [x, y] = projectMercator(locator.locate(middle));
	const across = projectMercator(locator.locate([middle[0] + 1, middle[1]]));
	const down = projectMercator(locator.locate([middle[0], middle[1] + 1]));
	const own = Math.min(
		Math.hypot(across[0] - x, across[1] - y),
		Math.hypot(down[0] - x, down[1] - y),
	);
	const step = Math.max(own, (right - left) / most, (bottom - top) / most);
	const columns = Math.max(1, Math.min(most, Math.ceil((right - left) / step)));
	const rows = Math.max(1, Math.min(most, Math.ceil((bottom - top) / step)));
	const [far, low] = [left + columns * step, top + rows * step];
	return {
		width: columns,
		height: rows,
		left,
		top,
		step,
		corners: [
			unprojectMercator([left, top]),
			unprojectMercator([far, top]),
			unprojectMercator([far, low]),
			unprojectMercator([left, low]),
		],
	};
}

/** Pixels between two knots whose place is worked out; those between lie on straight lines. */
const STEP = 16;

/**
 * Fills rows `from` to `to` of the frame by blending the four pixels around each place; outside of the picture they stay clear. `find` gives
 * a place in pixels of `source`.
 */
export function warpRows(
	source: Pixels,
	{ find }: Pick<Locator, 'find'>,
	frame: WarpFrame,
	target: Pixels,
	[from, to]: readonly [number, number],
): void {
	const knot = (x: number, y: number): [number, number] =>
		find(
			unprojectMercator([frame.left + (x + 0.5) * frame.step, frame.top + (y + 0.5) * frame.step]),
		);
	for (let top = from; top < to; top += STEP) {
		for (let left = 0; left < frame.width; left += STEP) {
			const corners = [
				knot(left, top),
				knot(left + STEP, top),
				knot(left, top + STEP),
				knot(left + STEP, top + STEP),
			] as const;
			for (let y = top; y < Math.min(top + STEP, to); y += 1) {
				for (let x = left; x < Math.min(left + STEP, frame.width); x += 1) {
					const [across, down] = [(x - left) / STEP, (y - top) / STEP];
					const at = (axis: 0 | 1): number =>
						(corners[0][axis] * (1 - across) + corners[1][axis] * across) * (1 - down) +
						(corners[2][axis] * (1 - across) + corners[3][axis] * across) * down;
					blend(source, at(0) - 0.5, at(1) - 0.5, target.data, (y * frame.width + x) * 4);
				}
			}
		}
	}
}

/** `x`, `y` from the middle of the first pixel. Colours count by how far they are seen. */
function blend(source: Pixels, x: number, y: number, target: Uint8ClampedArray, at: number): void {
	const { width, height, data } = source;
	if (!(x > -0.5 && y > -0.5 && x < width - 0.5 && y < height - 0.5)) return;
	const [left, top] = [Math.floor(x), Math.floor(y)];
	const [across, down] = [x - left, y - top];
	let [red, green, blue, alpha] = [0, 0, 0, 0];
	for (let corner = 0; corner < 4; corner += 1) {
		const column = Math.min(width - 1, Math.max(0, left + (corner & 1)));
		const row = Math.min(height - 1, Math.max(0, top + (corner >> 1)));
		const share = (corner & 1 ? across : 1 - across) * (corner >> 1 ? down : 1 - down);
		const pixel = (row * width + column) * 4;
		const seen = share * data[pixel + 3]!;
		red += seen * data[pixel]!;
		green += seen * data[pixel + 1]!;
		blue += seen * data[pixel + 2]!;
		alpha += seen;
	}
	if (alpha === 0) return;
	target[at] = red / alpha;
	target[at + 1] = green / alpha;
	target[at + 2] = blue / alpha;
	target[at + 3] = alpha;
}
