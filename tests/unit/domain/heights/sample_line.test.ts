import { describe, expect, it } from 'vitest';
import { sampleLine } from '../../../../src/lib/domain/heights/sample_line.ts';
import { measureGeodesic, measurePath } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';

const lines: Position[][] = [
	[
		[113.8, 27.6],
		[113.9, 27.7],
	],
	[
		[113.8, 27.6],
		[113.8005, 27.6],
		[113.95, 27.4],
		[113.8, 27.6],
	],
	[
		[113.8, 27.6],
		[113.8, 27.6],
	],
];

describe('the samples of a line', () => {
	it('have every corner, rise along the line and are no further apart than the step', () => {
		for (const corners of lines) {
			for (const step of [7, 68, 5000]) {
				const { samples, step_m } = sampleLine(corners, step);
				expect(samples.flatMap(({ corner }) => corner ?? [])).toEqual(
					corners.map((_, at) => at + 1),
				);
				expect(samples.at(-1)!.distance_m).toBeCloseTo(measurePath(corners), 6);
				for (const [index, { distance_m, position }] of samples.slice(1).entries()) {
					const before = samples[index]!;
					const apart = measureGeodesic(before.position, position).distance_m;
					expect(apart).toBeLessThanOrEqual(step_m * 1.000001);
					expect(distance_m - before.distance_m).toBeCloseTo(apart, 3);
				}
			}
		}
	});

	it('are never more than the most, and say that they are further apart', () => {
		for (const corners of lines) {
			for (const most of [10, 100, 2000]) {
				const { samples, step_m, is_thinned } = sampleLine(corners, 30, most);
				expect(samples.length).toBeLessThanOrEqual(most);
				expect(is_thinned).toBe(step_m > 30);
			}
		}
		expect(sampleLine(lines[0]!, 30).is_thinned).toBe(false);
		expect(sampleLine(lines[0]!, 30, 100).is_thinned).toBe(true);
	});

	it('are refused for a step that leads nowhere', () => {
		expect(() => sampleLine(lines[0]!, 0)).toThrow(RangeError);
		expect(() => sampleLine(lines[0]!, NaN)).toThrow(RangeError);
	});
});
