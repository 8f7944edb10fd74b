import { describe, expect, test } from 'vitest';
import {
	fitBounds,
	projectMercator,
	unprojectMercator,
	WORLD_PX,
} from '../../../src/lib/geometry/mercator.ts';
import type { Bounds } from '../../../src/lib/geometry/position.ts';

const WORLD_M = 2 * Math.PI * 6378137;

describe('projectMercator', () => {
	/** The worked example of method 1024 in IOGP's guidance note 7-2. */
	test('agrees with the published example of EPSG:3857', () => {
		const lng = -(100 + 20 / 60);
		const lat = 24 + 22 / 60 + 54.433 / 3600;
		const [x, y] = projectMercator([lng, lat]);
		expect((x - 0.5) * WORLD_M).toBeCloseTo(-11169055.58, 1);
		expect((0.5 - y) * WORLD_M).toBeCloseTo(2800000, 1);
	});

	test('puts the world into 0 to 1, y down, like MapLibre', () => {
		expect(projectMercator([0, 0])).toEqual([0.5, 0.5]);
		const [x, y] = projectMercator([-180, 85.0511287798066]);
		expect(x).toBe(0);
		expect(y).toBeCloseTo(0, 12);
	});

	test("agrees with MapLibre's own wording of the formula", () => {
		const [lng, lat] = [113.85353, 27.61672];
		const [x, y] = projectMercator([lng, lat]);
		const angle = Math.PI / 4 + (lat * Math.PI) / 360;
		expect(x).toBeCloseTo((180 + lng) / 360, 14);
		expect(y).toBeCloseTo((180 - (180 / Math.PI) * Math.log(Math.tan(angle))) / 360, 14);
	});

	test('is undone by unprojectMercator', () => {
		const [lng, lat] = unprojectMercator(projectMercator([113.85353, 27.61672]));
		expect(lng).toBeCloseTo(113.85353, 11);
		expect(lat).toBeCloseTo(27.61672, 11);
	});
});

describe('fitBounds', () => {
	const bounds: Bounds = [113.56, 26.97, 114.3, 28.04];

	test('the tighter side touches the padding, and the middle is the middle of the plane', () => {
		const { center, zoom } = fitBounds(bounds, 800, 600, 20);
		const world_px = WORLD_PX * 2 ** zoom;
		const [west, north] = projectMercator([bounds[0], bounds[3]]);
		const [east, south] = projectMercator([bounds[2], bounds[1]]);
		const [x, y] = projectMercator(center);
		expect((south - north) * world_px).toBeCloseTo(560, 6);
		expect((east - west) * world_px).toBeLessThan(760);
		expect((y - north) * world_px).toBeCloseTo(280, 6);
		expect(x - west).toBeCloseTo(east - x, 12);
	});

	test('the world fills a box of 512 px at zoom 0', () => {
		const lat = 85.0511287798066;
		expect(fitBounds([-180, -lat, 180, lat], 512, 512).zoom).toBeCloseTo(0, 9);
	});

	test('a single point gets the closest zoom instead of infinity', () => {
		expect(fitBounds([113.8, 27.6, 113.8, 27.6], 800, 600).zoom).toBe(22);
	});

	test('padding without room is an error', () => {
		expect(() => fitBounds(bounds, 100, 100, 50)).toThrow(RangeError);
	});
});
