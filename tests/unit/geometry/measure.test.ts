import { describe, expect, test } from 'vitest';
import { measureArea } from '../../../src/lib/geometry/area.ts';
import { buildCircle } from '../../../src/lib/geometry/circle.ts';
import { measureDistance } from '../../../src/lib/geometry/distance.ts';
import { measureOverlap } from '../../../src/lib/geometry/overlap.ts';
import type { Polygon, Position } from '../../../src/lib/geometry/position.ts';
import { isClosed, isCounterClockwise } from '../../../src/lib/geometry/ring.ts';

function buildBox(west: number, south: number, east: number, north: number): Polygon {
	const corners: Position[] = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
	return { type: 'Polygon', coordinates: [corners] };
}

describe('measureDistance', () => {
	test('a degree of a meridian on the mean sphere is 111,195.1 m', () => {
		expect(measureDistance([113, 27], [113, 28])).toBeCloseTo(111195.08, 1);
	});

	/** Vincenty's Flinders Peak and Buninyong: 54,972.271 m on the ellipsoid. */
	test('stays within 0.5% of a published geodesic', () => {
		const flinders: Position = [144.424867889, -37.951033417];
		const buninyong: Position = [143.926495528, -37.652821139];
		const ratio = measureDistance(flinders, buninyong) / 54972.271;
		expect(Math.abs(ratio - 1)).toBeLessThan(0.005);
	});
});

describe('buildCircle', () => {
	const center: Position = [113.85, 27.62];
	const circle = buildCircle(center, 8000, 48);
	const ring = circle.coordinates[0]!;

	test('is closed, counter-clockwise and has as many corners as steps', () => {
		expect(ring).toHaveLength(49);
		expect(isClosed(ring)).toBe(true);
		expect(isCounterClockwise(ring)).toBe(true);
	});

	test('every corner lies on the radius', () => {
		for (const corner of ring) expect(measureDistance(center, corner)).toBeCloseTo(8000, 4);
	});

	test('has the area of a regular polygon of 48 corners', () => {
		const expected_km2 = (48 / 2) * 8 * 8 * Math.sin((2 * Math.PI) / 48);
		expect(measureArea(circle) / expected_km2).toBeCloseTo(1, 4);
	});

	test('refuses what is no circle', () => {
		expect(() => buildCircle(center, 0)).toThrow(RangeError);
		expect(() => buildCircle(center, Number.NaN)).toThrow(RangeError);
		expect(() => buildCircle(center, 10, 2)).toThrow(RangeError);
	});
});

describe('measureArea', () => {
	test('a degree square at the equator is 12,363.7 km² on the mean sphere', () => {
		const exact_km2 = 6371.0088 ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180);
		expect(exact_km2).toBeCloseTo(12363.7, 0);
		expect(measureArea(buildBox(10, 0, 11, 1)) / exact_km2).toBeCloseTo(1, 4);
	});

	test('leaves holes out', () => {
		const outer = buildBox(0, 0, 2, 2);
		const hole = buildBox(0.5, 0.5, 1.5, 1.5);
		const ring: Polygon = {
			type: 'Polygon',
			coordinates: [outer.coordinates[0]!, hole.coordinates[0]!.toReversed()],
		};
		expect(measureArea(ring)).toBeCloseTo(measureArea(outer) - measureArea(hole), 6);
	});
});

describe('measureOverlap', () => {
	const box = buildBox(0, 0, 1, 1);

	test('is the common area', () => {
		const common_km2 = measureArea(buildBox(0.5, 0, 1, 1));
		expect(measureOverlap(box, buildBox(0.5, 0, 1.5, 1)) / common_km2).toBeCloseTo(1, 6);
	});

	test('is nothing for polygons that touch or are apart', () => {
		expect(measureOverlap(box, buildBox(1, 0, 2, 1))).toBe(0);
		expect(measureOverlap(box, buildBox(3, 3, 4, 4))).toBe(0);
	});

	test('is nothing where only the boxes around them overlap', () => {
		const low: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [0, 1], [0, 0]]] }; // oxfmt-ignore
		const high: Polygon = { type: 'Polygon', coordinates: [[[1, 1], [0.2, 1], [1, 0.2], [1, 1]]] }; // oxfmt-ignore
		expect(measureOverlap(low, high)).toBe(0);
	});
});
