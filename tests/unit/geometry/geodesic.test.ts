import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	buildGeodesicCircle,
	measureGeodesic,
	measurePath,
	measurePolygon,
	travel,
} from '../../../src/lib/geometry/geodesic.ts';
import type { Ring } from '../../../src/lib/geometry/position.ts';

type Control = {
	lines: [number, number, number, number, number, number, number][];
	polygons: { ring: Ring; perimeter_m: number; area_m2: number }[];
};
const control = JSON.parse(
	readFileSync('tests/fixtures/control/geographiclib.json', 'utf8'),
) as Control;

/** One part in 10^9, or half of the last digit that Planimeter and GeodSolve print. */
const isClose = (found: number, wanted: number, printed: number): boolean =>
	Math.abs(found - wanted) <= Math.max(1e-9 * Math.abs(wanted), printed / 2);
const PRINTED_M = 1e-9;
const PRINTED_M2 = 1e-4;

test.each(control.lines)('GeographicLib: %d, %d to %d, %d', (a, b, c, d, start, end, metres) => {
	const line = measureGeodesic([a, b], [c, d]);
	expect(isClose(line.distance_m, metres, PRINTED_M)).toBe(true);
	expect(line.start_bearing).toBeCloseTo((start + 360) % 360, 5);
	expect(line.end_bearing).toBeCloseTo((end + 360) % 360, 5);
});

test.each(control.polygons)('GeographicLib: a ring of $perimeter_m m', (polygon) => {
	const found = measurePolygon({ type: 'Polygon', coordinates: [polygon.ring] });
	expect(isClose(found.area_m2, polygon.area_m2, PRINTED_M2)).toBe(true);
	expect(isClose(found.perimeter_m, polygon.perimeter_m, PRINTED_M)).toBe(true);
	const turned = { type: 'Polygon' as const, coordinates: [polygon.ring.toReversed()] };
	expect(isClose(measurePolygon(turned).area_m2, polygon.area_m2, PRINTED_M2)).toBe(true);
});

describe('measured', () => {
	test('JFK to London Heathrow, as GeographicLib publishes it', () => {
		expect(measureGeodesic([-73.8, 40.6], [-0.5, 51.6]).distance_m).toBeCloseTo(5551759.4, 1);
	});

	test('a path is the sum of its segments, and nothing without two positions', () => {
		expect(measurePath([])).toBe(0);
		expect(measurePath([[114, 27]])).toBe(0);
		const there = measureGeodesic([114, 27], [114, 28]).distance_m;
		expect(
			measurePath([
				[114, 27],
				[114, 28],
				[114, 27],
			]),
		).toBeCloseTo(2 * there, 6);
	});

	test('a hole is taken out of the area and its border counts', () => {
		const square = (size: number): Ring => [
			[114 - size, 27 - size],
			[114 + size, 27 - size],
			[114 + size, 27 + size],
			[114 - size, 27 + size],
			[114 - size, 27 - size],
		];
		const outer = measurePolygon({ type: 'Polygon', coordinates: [square(0.02)] });
		const hole = measurePolygon({ type: 'Polygon', coordinates: [square(0.01)] });
		const both = measurePolygon({ type: 'Polygon', coordinates: [square(0.02), square(0.01)] });
		expect(both.area_m2).toBeCloseTo(outer.area_m2 - hole.area_m2, 3);
		expect(both.perimeter_m).toBeCloseTo(outer.perimeter_m + hole.perimeter_m, 6);
	});

	test('a circle has every corner at its radius, and nearly the area of a disc', () => {
		const circle = buildGeodesicCircle([113.9, 27.6], 3000);
		for (const corner of circle.coordinates[0]!) {
			expect(measureGeodesic([113.9, 27.6], corner).distance_m).toBeCloseTo(3000, 6);
		}
		const { area_m2 } = measurePolygon(circle);
		expect(area_m2 / (Math.PI * 3000 ** 2)).toBeCloseTo(1, 2);
		expect(() => buildGeodesicCircle([113.9, 27.6], 0)).toThrow(RangeError);
		expect(() => buildGeodesicCircle([113.9, 27.6], 10, 2)).toThrow(RangeError);
	});

	test('travel arrives where measuring says', () => {
		const end = travel([113.9, 27.6], 45, 1000);
		const line = measureGeodesic([113.9, 27.6], end);
		expect(line.distance_m).toBeCloseTo(1000, 6);
		expect(line.start_bearing).toBeCloseTo(45, 6);
	});
});
