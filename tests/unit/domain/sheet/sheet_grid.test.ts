import { describe, expect, it } from 'vitest';
import { buildSheetBar } from '../../../../src/lib/domain/sheet/sheet_bar.ts';
import {
	frameSheet,
	metresToPaper,
	SCALES,
	toPaper,
} from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import { buildDegreeGrid, buildMetreGrid } from '../../../../src/lib/domain/sheet/sheet_grid.ts';
import { findPlane, listSheetGrids } from '../../../../src/lib/domain/sheet/sheet_systems.ts';
import { buildBelt } from '../../../../src/lib/geometry/systems/belt.ts';
import { toPlane, type PlaneId } from '../../../../src/lib/geometry/systems/plane.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';

const HOME: Position = [113.8547, 27.6229];
const SIZE = { width: 182, height: 190 };

/** All round scales and some that nobody would call so. */
const scales = [SCALES.least, 777, 1000, 2500, 7500, 10_000, 33_333, 50_000, 123_456, SCALES.most];

describe.each(['gk114', 'gk38', 'EPSG:32649'] as PlaneId[])('a grid of metres in %s', (plane) => {
	it.each(scales)('has whole, regular lines that can be read at 1:%d', (scale) => {
		const frame = frameSheet(HOME, { plane, scale, ...SIZE });
		const { lines, step } = buildMetreGrid(frame);
		const gap = (step / scale) * 1000;
		expect(gap).toBeGreaterThanOrEqual(25);
		expect(gap).toBeLessThan(63);
		for (const axis of ['east', 'north'] as const) {
			const own = lines.filter((line) => line.axis === axis);
			expect(own.length).toBeGreaterThanOrEqual(2);
			for (const [index, { value, ends, points }] of own.entries()) {
				expect(value % step).toBe(0);
				if (index > 0) expect(value - own[index - 1]!.value).toBeCloseTo(step, 6);
				expect(ends.map(({ side }) => side)).toEqual(
					axis === 'east' ? ['bottom', 'top'] : ['left', 'right'],
				);
				const metres: Position =
					axis === 'east' ? [value, frame.middle[1]] : [frame.middle[0], value];
				const [x, y] = metresToPaper(metres, frame);
				expect(ends[0]!.at).toBeCloseTo(axis === 'east' ? x : y, 6);
				expect(points).toHaveLength(2);
			}
		}
	});
});

it('a place on two grid lines stands where they cross', () => {
	const frame = frameSheet(HOME, { plane: 'gk114', scale: 10_000, ...SIZE });
	const { lines } = buildMetreGrid(frame);
	const [east, north] = toPlane(HOME, 'gk114');
	const nearest = (axis: 'east' | 'north', to: number) =>
		lines
			.filter((line) => line.axis === axis)
			.toSorted((a, b) => Math.abs(a.value - to) - Math.abs(b.value - to))[0]!;
	const [x, y] = [nearest('east', east), nearest('north', north)];
	const [at_x, at_y] = toPaper(HOME, frame);
	expect(at_x - x.ends[0]!.at).toBeCloseTo((east - x.value) / 10, 6);
	expect(y.ends[0]!.at - at_y).toBeCloseTo((north - y.value) / 10, 6);
});

it('numbers at the frame are metres where lines are closer than a kilometre', () => {
	const labels = (scale: number) => {
		const { lines, unit } = buildMetreGrid(frameSheet(HOME, { plane: 'gk38', scale, ...SIZE }));
		return [lines[0]!.label, unit];
	};
	expect(labels(1000)).toEqual(['38\u2009485\u2009600', 'm']);
	expect(labels(100_000)).toEqual(['38\u2009480', 'km']);
});

describe('a graticule', () => {
	it.each(scales)('runs through the frame with its numbers at the edges at 1:%d', (scale) => {
		const frame = frameSheet(HOME, { plane: 'gk114', scale, ...SIZE });
		const { lines, unit } = buildDegreeGrid(frame);
		expect(unit).toBe('degrees');
		for (const axis of ['east', 'north'] as const) {
			const own = lines.filter((line) => line.axis === axis);
			expect(own.length).toBeGreaterThanOrEqual(2);
			expect(own.length).toBeLessThan(12);
			expect(new Set(own.map(({ label }) => label)).size).toBe(own.length);
			for (const { value, points, ends } of own) {
				for (const { side } of ends) {
					expect(axis === 'east' ? ['top', 'bottom'] : ['left', 'right']).toContain(side);
				}
				const on_line: Position = axis === 'east' ? [value, HOME[1]] : [HOME[0], value];
				const [x, y] = toPaper(on_line, frame);
				const near = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
				// A curve cut into pieces of at most a tenth of the sheet.
				expect(Math.min(...near)).toBeLessThan(SIZE.height / 10);
			}
		}
	});

	it('counts seconds only where lines are closer than a minute', () => {
		const first = (scale: number) =>
			buildDegreeGrid(frameSheet(HOME, { plane: 'gk114', scale, ...SIZE })).lines[0]!.label;
		expect(first(1000)).toMatch(/^113°51′\d\d″E$/);
		expect(first(100_000)).toMatch(/^113°\d\d′E$/);
	});
});

describe('a scale bar', () => {
	it.each(scales)('is a round length, exact on paper, at 1:%d', (scale) => {
		for (const room of [40, 50, 62]) {
			const { length_m, length_mm, parts } = buildSheetBar(scale, room);
			expect(length_mm).toBeLessThanOrEqual(room);
			expect(length_mm).toBeGreaterThan(room / 2.6);
			expect(length_mm * scale).toBeCloseTo(length_m * 1000, 6);
			expect(String(length_m)).toMatch(/^[1245]0*$/);
			expect([4, 5]).toContain(parts);
		}
	});
});

it('systems of a city: its belt, the UTM zones it touches, degrees', () => {
	const city = {
		belt: buildBelt(38),
		bounds: [113.5, 27, 114.3, 28] as [number, number, number, number],
	};
	const grids = listSheetGrids(city);
	expect(grids).toEqual(['gk114', 'gk38', 'utm49', 'utm50', 'wgs84']);
	expect(grids.map((grid) => findPlane(grid, city))).toEqual([
		...['gk114', 'gk38', 'EPSG:32649', 'EPSG:32650', 'gk114'],
	]);
});
