import { describe, expect, it } from 'vitest';
import {
	formatBearing,
	formatMeasuredArea,
	formatMeasuredLength,
} from '../../../../src/lib/domain/measure/format_measure.ts';
import { measureShape } from '../../../../src/lib/domain/measure/measure_shape.ts';
import { travel } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';

const start: Position = [113.85, 27.62];
const east = travel(start, 90, 1000);
const corner = travel(east, 0, 500);

describe('measured shapes', () => {
	it('a line has its segments, its length and no area', () => {
		const found = measureShape('line', [start, east, corner]);
		expect(found.segments.map(({ distance_m }) => Math.round(distance_m))).toEqual([1000, 500]);
		expect(found.segments[0]!.bearing).toBeCloseTo(90, 6);
		expect(found.length_m).toBeCloseTo(1500, 6);
		expect(found.area_m2).toBeNull();
	});

	it('a polygon leads back to its first corner and has an area', () => {
		const found = measureShape('polygon', [start, east, corner]);
		expect(found.segments).toHaveLength(3);
		expect(found.area_m2! / 250_000).toBeCloseTo(1, 4);
		const turned = measureShape('polygon', [corner, east, start]);
		expect(turned.area_m2).toBeCloseTo(found.area_m2!, 6);
	});

	it('an unfinished shape measures what there is', () => {
		expect(measureShape('polygon', [start, east])).toMatchObject({ area_m2: null });
		expect(measureShape('line', [start])).toEqual({ segments: [], length_m: 0, area_m2: null });
		expect(measureShape('line', [])).toEqual({ segments: [], length_m: 0, area_m2: null });
	});
});

describe('figures', () => {
	it('fifteen mu are a hectare', () => {
		expect(formatMeasuredArea(10_000).map(({ en }) => en)).toEqual([
			'10,000.0 m²',
			'15.00 mu',
			'1.0000 ha',
		]);
		expect(formatMeasuredArea(2e6).map(({ zh }) => zh)).toEqual([
			'2,000,000.0平方米',
			'3,000.00亩',
			'200.0000公顷',
			'2.00平方公里',
		]);
	});

	it('lengths', () => {
		expect(formatMeasuredLength(12.34).en).toBe('12.3 m');
		expect(formatMeasuredLength(1234.56).en).toBe('1.235 km (1,234.6 m)');
		expect(formatMeasuredLength(1234.56).zh).toBe('1.235公里（1,234.6米）');
	});

	it.each([
		[0, '000.0°'],
		[45.26, '045.3°'],
		[359.99, '000.0°'],
	])('bearing %d', (degrees, text) => expect(formatBearing(degrees)).toBe(text));
});
