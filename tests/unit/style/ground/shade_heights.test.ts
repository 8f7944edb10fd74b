import { describe, expect, it } from 'vitest';
import { frameHeights } from '../../../../src/lib/domain/heights/frame_heights.ts';
import { GROUND_COLORS } from '../../../../src/lib/style/layers/ground/ground_colors.ts';
import {
	FULL_STRENGTH,
	shadeHeights,
} from '../../../../src/lib/style/layers/ground/shade_heights.ts';

const ZOOM = 12;
const ROW = 1716;
const SIZE = 32;
const colors = { shadow: '#000000', light: '#ffffff', accent: '#808080' };

type Plane = (column: number, row: number) => number;

/** The tile at these tiles from the first, with its neighbours. */
function shade(heightAt: Plane, { right = 0, below = 0, scale = 1 as 1 | 2, more = {} } = {}) {
	const around = Array.from({ length: 9 }, (_, place) => {
		const left = ((place % 3) - 1 + right) * SIZE;
		const top = (Math.floor(place / 3) - 1 + below) * SIZE;
		return Float32Array.from({ length: SIZE * SIZE }, (__, at) =>
			heightAt(left + (at % SIZE), top + Math.floor(at / SIZE)),
		);
	});
	return shadeHeights({
		heights: frameHeights(around, SIZE),
		size: SIZE,
		zoom: ZOOM,
		row: ROW + below,
		scale,
		colors,
		...more,
	});
}

function readPixel(picture: Uint8ClampedArray, column: number, row: number, side = SIZE): number[] {
	const at = (row * side + column) * 4;
	return [...picture.subarray(at, at + 4)];
}

/** MapLibre's shaders for one height, with floats where they have bytes between the two steps. */
function shadeAsMapLibre(rise: [number, number]): number[] {
	const base = 1.875 - FULL_STRENGTH * 1.75;
	const most = Math.PI / 2;
	const slope = Math.atan(0.625 * Math.hypot(...rise));
	const bent = ((base ** slope - 1) / (base ** most - 1)) * most;
	const strength = Math.min(1, FULL_STRENGTH * 2);
	const aspect = Math.atan2(rise[1], -rise[0]);
	const turned = (aspect + (335 * Math.PI) / 180 + Math.PI) / Math.PI + 0.5;
	const lit = Math.abs((((turned % 2) + 2) % 2) - 1);
	const [accent, shaded] = [(1 - Math.cos(bent)) * strength, Math.sin(bent) * strength];
	const opacity = accent * (1 - shaded) + shaded;
	const grey = (128 * accent * (1 - shaded) + 255 * lit * shaded) / opacity;
	return [grey, grey, grey, opacity * 255];
}

describe('a shaded tile', () => {
	it('is clear where the ground is flat, and where a height around is not known', () => {
		expect(shade(() => 300).every((value) => value === 0)).toBe(true);
		const hole = shade((column, row) => (column === 9 && row === 9 ? NaN : column * 40));
		expect(readPixel(hole, 10, 8)[3]).toBe(0);
		expect(readPixel(hole, 9, 9)[3]).toBe(0);
		expect(readPixel(hole, 12, 9)[3]).toBeGreaterThan(0);
	});

	it.each([
		['up to the east', 60, 0],
		['up to the south-east', 40, 40],
		['down to the south', 0, -25],
		['gently up to the north-west', -3, -2],
	])('has the shade that MapLibre gives a plane, %s', (_, across, down) => {
		const picture = shade((column, row) => column * across + row * down);
		const middle = SIZE / 2;
		const north = Math.PI * (1 - (2 * (ROW + 0.5 + 0.5 / SIZE)) / 2 ** ZOOM);
		const taller = 2 ** (0.3 * (15 - ZOOM));
		const per_metre = (SIZE * 2 ** ZOOM * taller * Math.cosh(north)) / 40075016.686;
		const wanted = shadeAsMapLibre([across * per_metre, down * per_metre]);
		readPixel(picture, middle, middle).forEach((value, part) => {
			expect(Math.abs(value - wanted[part]!)).toBeLessThan(1.5);
		});
	});

	it('is light towards the upper left and dark away from it', () => {
		const towards = readPixel(
			shade((column, row) => (column + row) * 30),
			5,
			5,
		)[0]!;
		const away = readPixel(
			shade((column, row) => -(column + row) * 30),
			5,
			5,
		)[0]!;
		expect(towards).toBeGreaterThan(180);
		expect(away).toBeLessThan(90);
	});

	it.each([1, 2] as const)(
		'has no seam where the next begins, %d pixels a height: it is a part of a larger picture',
		(scale) => {
			const hills: Plane = (column, row) => 300 * Math.sin(column / 7) * Math.cos(row / 9);
			const side = SIZE * scale;
			const first = shade(hills, { scale });
			const moved = shade((column, row) => hills(column + 1, row), { scale });
			const next = shade(hills, { right: 1, scale });
			for (let row = 0; row < side; row += 1) {
				for (let column = 0; column < side; column += 1) {
					const within = column + scale;
					const [from, at] = within < side ? [first, within] : [next, within - side];
					expect(readPixel(moved, column, row, side)).toEqual(readPixel(from, at, row, side));
				}
			}
		},
	);

	it('has the colours of its scheme', () => {
		const plane: Plane = (column) => column * 60;
		const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
			readPixel(shade(plane, { more: { colors: GROUND_COLORS[scheme].relief } }), 8, 8),
		);
		expect(light![0]).toBeGreaterThan(dark![0]!);
		expect(light![3]).toBe(dark![3]);
	});
});
