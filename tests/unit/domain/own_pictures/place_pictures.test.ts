import { describe, expect, test } from 'vitest';
import { findSurroundings } from '../../../../src/lib/domain/own_layers/guess_system.ts';
import { fitPins, type Pin } from '../../../../src/lib/domain/own_pictures/fit_pins.ts';
import { PictureError } from '../../../../src/lib/domain/own_pictures/picture_problem.ts';
import {
	guessReference,
	placeByReference,
	type Reference,
} from '../../../../src/lib/domain/own_pictures/reference.ts';
import { buildBelt } from '../../../../src/lib/geometry/systems/belt.ts';
import { measureDistance } from '../../../../src/lib/geometry/distance.ts';
import { buildLocator, flattenPlace } from '../../../../src/lib/geometry/fit/picture_place.ts';
import { frameWarp, warpRows, type Pixels } from '../../../../src/lib/geometry/fit/warp_pixels.ts';
import { toSystem, fromSystem } from '../../../../src/lib/geometry/systems/systems.ts';
import { projectMercator, unprojectMercator } from '../../../../src/lib/geometry/mercator.ts';

const HOME = findSurroundings({ belt: buildBelt(38), max_bounds: [113.2, 27, 114.6, 28.3] });
const SIZE = [2000, 1500] as const;

/** An invented plan of one metre a pixel whose upper left corner is at E 485000, N 3056000. */
const onGround = ([x, y]: readonly [number, number]): [number, number] =>
	fromSystem([485_000 + x, 3_056_000 - y], 'gk114');
const pin = (id: number, at: [number, number], off: [number, number] = [0, 0]): Pin => ({
	id,
	at,
	place: onGround([at[0] + off[0], at[1] - off[1]]),
});

describe('pins', () => {
	test('three meet exactly and place every pixel to a centimetre', () => {
		const fitted = fitPins(
			[pin(1, [100, 100]), pin(2, [1900, 200]), pin(3, [900, 1400])],
			'affine',
			SIZE,
		);
		if (!('fit' in fitted)) throw new Error(fitted.fault.code);
		const { fit } = fitted;
		expect(fit).toMatchObject({ is_exact: true, worst: null });
		expect(fit.facts.rms_m).toBeLessThan(1e-6);
		const { locate, find } = buildLocator(fit.place);
		const corner = onGround([2000, 1500]);
		expect(measureDistance(locate([2000, 1500]), corner)).toBeLessThan(0.01);
		expect(find(corner)[0]).toBeCloseTo(2000, 1);
	});

	test('of more the one that is off most is named, in metres', () => {
		const corners: [number, number][] = [
			[0, 0],
			[2000, 0],
			[2000, 1500],
			[0, 1500],
			[1000, 700],
		];
		const pins = corners.map((at, index) => pin(index + 1, at, index === 4 ? [0, 30] : [0, 0]));
		const fitted = fitPins(pins, 'affine', SIZE);
		if (!('fit' in fitted)) throw new Error(fitted.fault.code);
		expect(fitted.fit.worst).toBe(5);
		expect(fitted.fit.residuals.get(5)).toBeCloseTo(24, 0);
		expect(fitted.fit.facts.rms_m).toBeGreaterThan(10);
		const without = fitPins(pins.slice(0, 4), 'affine', SIZE);
		expect('fit' in without && without.fit.facts.rms_m).toBeLessThan(0.01);
	});

	test('faults count the pins as the reader does', () => {
		const open: Pin = { id: 1, at: [5, 5], place: null };
		expect(fitPins([open, pin(2, [0, 0]), pin(3, [9, 900])], 'affine', SIZE)).toEqual({
			fault: { code: 'few', missing: 1 },
		});
		const twice = [open, pin(2, [0, 0]), pin(3, [900, 900]), pin(4, [0, 1])];
		expect(fitPins(twice, 'affine', SIZE)).toEqual({
			fault: { code: 'double', where: 'picture', pairs: [1, 3] },
		});
	});
});

describe('references', () => {
	const metres: Reference = { matrix: [1, 0, 485_000, 0, -1, 3_056_000, 0, 0, 1], system: null };

	test('the system is guessed from the numbers of the middle, and their order', () => {
		expect(guessReference(metres, SIZE, HOME)).toEqual({ system: 'gk114', is_swapped: false });
		const degrees: Reference = {
			matrix: [0, -1e-5, 27.6, 1e-5, 0, 113.8, 0, 0, 1],
			system: 'wgs84',
		};
		expect(guessReference(degrees, SIZE, HOME)).toEqual({ system: 'wgs84', is_swapped: true });
		const placed = placeByReference(degrees, { system: 'wgs84', is_swapped: true }, SIZE, HOME);
		expect(placed.notes).toEqual([]);
		expect(placed.bounds[0]).toBeCloseTo(113.8, 6);
	});

	test('far away is offered and said; what cannot be is refused', () => {
		const far: Reference = { matrix: [1e-5, 0, 2.3, 0, -1e-5, 48.8, 0, 0, 1], system: 'wgs84' };
		expect(placeByReference(far, { system: 'wgs84', is_swapped: false }, SIZE, HOME).notes).toEqual(
			[{ code: 'far-away' }],
		);
		const fail = () => placeByReference(metres, { system: 'wgs84', is_swapped: false }, SIZE, HOME);
		expect(fail).toThrow(PictureError);
		expect(() =>
			placeByReference(metres, { system: 'gk114', is_swapped: true }, SIZE, HOME),
		).toThrow(PictureError);
	});

	test('metres of a pixel', () => {
		const { pixel_m } = placeByReference(
			metres,
			{ system: 'gk114', is_swapped: false },
			SIZE,
			HOME,
		);
		expect(pixel_m).toBeCloseTo(1, 1);
	});
});

describe('on the map', () => {
	test('a small plan is a parallelogram to a fraction of a pixel; a large one is not', () => {
		const place = {
			matrix: [1, 0, 485_000, 0, -1, 3_056_000, 0, 0, 1],
			plane: { system: 'gk114' },
		} as const;
		const small = flattenPlace(SIZE, buildLocator(place));
		expect(small.error_px).toBeLessThan(0.5);
		expect(measureDistance(small.corners[2], onGround([2000, 1500]))).toBeLessThan(0.5);
		expect(flattenPlace([40_000, 40_000], buildLocator(place)).error_px).toBeGreaterThan(5);
	});

	test('drawn anew, every place keeps its colour', () => {
		const size = [240, 180] as const;
		const turn = Math.PI / 7;
		const [cos, sin] = [80 * Math.cos(turn), 80 * Math.sin(turn)];
		const place = {
			matrix: [cos, sin, 480_000, sin, -cos, 3_050_000, 0, 0, 1],
			plane: { system: 'gk114' },
		} as const;
		const locator = buildLocator(place);
		const source: Pixels = { width: 240, height: 180, data: new Uint8ClampedArray(240 * 180 * 4) };
		for (let y = 0; y < 180; y += 1) {
			for (let x = 0; x < 240; x += 1) source.data.set([x, y, 100, 255], (y * 240 + x) * 4);
		}
		const frame = frameWarp(size, locator, 4096);
		const { width, height } = frame;
		const target: Pixels = { width, height, data: new Uint8ClampedArray(width * height * 4) };
		warpRows(source, locator, frame, target, [0, 100]);
		warpRows(source, locator, frame, target, [100, height]);
		for (const [x, y] of [
			[20, 20],
			[120, 90],
			[230, 170],
		] as const) {
			const at = projectMercator(locator.locate([x + 0.5, y + 0.5]));
			const column = Math.round((at[0] - frame.left) / frame.step - 0.5);
			const row = Math.round((at[1] - frame.top) / frame.step - 0.5);
			const [red, green, blue, alpha] = target.data.slice((row * width + column) * 4);
			expect(Math.abs(red! - x)).toBeLessThanOrEqual(1);
			expect(Math.abs(green! - y)).toBeLessThanOrEqual(1);
			expect([blue, alpha]).toEqual([100, 255]);
		}
		expect(target.data[3]).toBe(0);
		const [east, north] = toSystem(unprojectMercator([frame.left, frame.top]), 'gk114');
		expect(east).toBeLessThan(480_080);
		expect(north).toBeGreaterThan(3_050_000);
	});

	test('no side has more pixels than are held', () => {
		const place = {
			matrix: [1, 0, 485_000, 0, -1, 3_056_000, 0, 0, 1],
			plane: { system: 'gk114' },
		} as const;
		const frame = frameWarp([3000, 900], buildLocator(place), 512);
		expect(frame.width).toBeLessThanOrEqual(512);
		expect(frame.width).toBeGreaterThan(500);
		expect(frame.height).toBeLessThan(170);
	});
});
