import { describe, expect, it } from 'vitest';
import {
	buildGraticule,
	buildKilometreGrid,
	measureConvergence,
} from '../../../src/lib/geometry/grid.ts';
import type { Bounds } from '../../../src/lib/geometry/position.ts';
import { toSystem } from '../../../src/lib/geometry/systems/systems.ts';

const CITY: Bounds = [113.5, 27.2, 114.3, 28.1];

describe('the graticule', () => {
	it('has three to nine whole lines of either axis, whatever is looked at', () => {
		for (const size of [0.05, 0.3, 0.9, 3]) {
			const lines = buildGraticule([113.51, 27.21, 113.51 + size, 27.21 + size]);
			for (const axis of ['east', 'north']) {
				const count = lines.filter((line) => line.axis === axis).length;
				expect(count, `${axis} of ${size}`).toBeGreaterThanOrEqual(2);
				expect(count, `${axis} of ${size}`).toBeLessThanOrEqual(9);
			}
		}
	});

	it('names its lines in degrees and minutes', () => {
		const labels = buildGraticule(CITY, 0.25).map(({ label }) => label);
		expect(labels).toContain('113°45′E');
		expect(labels).toContain('27°30′N');
	});
});

describe('the kilometre grid', () => {
	it('keeps its easting or northing along the whole line, to a centimetre', () => {
		for (const system of ['gk114', 'gk38'] as const) {
			const lines = buildKilometreGrid(CITY, system);
			expect(lines.length).toBeGreaterThan(6);
			for (const { axis, value, coordinates } of lines) {
				for (const position of coordinates.slice(1, -1)) {
					const off = toSystem(position, system)[axis === 'east' ? 0 : 1] - value;
					expect(Math.abs(off)).toBeLessThan(0.01);
				}
			}
		}
	});

	it('stays within what is looked at, up to its edge', () => {
		const [west, south, east, north] = CITY;
		const lines = buildKilometreGrid(CITY, 'gk114', 20_000);
		for (const { coordinates } of lines) {
			for (const [lng, lat] of coordinates) {
				expect(lng).toBeGreaterThanOrEqual(west - 1e-9);
				expect(lng).toBeLessThanOrEqual(east + 1e-9);
				expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
				expect(lat).toBeLessThanOrEqual(north + 1e-9);
			}
		}
		const across = lines.find(({ axis, value }) => axis === 'north' && value === 3_060_000);
		expect(across?.coordinates[0]?.[0]).toBeCloseTo(west, 9);
		expect(across?.coordinates.at(-1)?.[0]).toBeCloseTo(east, 9);
	});

	it('counts from the zone where the system has its prefix', () => {
		const [line] = buildKilometreGrid(CITY, 'gk38', 50_000);
		expect(line?.label).toBe('E 38500 km');
	});
});

describe('grid convergence', () => {
	it('is the angle of the first term of its series, to a hundredth of a degree', () => {
		// (lng - 114) sin(lat), Gauss-Krueger on any ellipsoid; grid north lies west of true north west of the meridian.
		for (const [lng, lat] of [
			[113.5, 27.2],
			[113.85, 27.62],
			[114.25, 28],
		] as const) {
			const expected = (lng - 114) * Math.sin((lat * Math.PI) / 180);
			expect(measureConvergence([lng, lat], 'gk114')).toBeCloseTo(expected, 2);
		}
		expect(measureConvergence([114, 27.5], 'gk38')).toBeCloseTo(0, 6);
	});
});
