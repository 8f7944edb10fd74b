import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureGeodesic } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import {
	fromSystem,
	getSystem,
	isInSystemArea,
	isSystem,
	toSystem,
} from '../../../../src/lib/geometry/systems/systems.ts';
import { buildBelt, listSystems } from '../../../../src/lib/geometry/systems/belt.ts';

type Control = { rows: [number, number, number, number, number][] };
const control = JSON.parse(readFileSync('tests/fixtures/control/proj.json', 'utf8')) as Control;

describe('Gauss-Krueger, central meridian 114 E', () => {
	test.each(control.rows)('is PROJ to a centimetre at %d, %d', (lng, lat, x, y, x38) => {
		const [easting, northing] = toSystem([lng, lat], 'gk114');
		expect(Math.abs(easting - x)).toBeLessThan(0.01);
		expect(Math.abs(northing - y)).toBeLessThan(0.01);
		expect(Math.abs(toSystem([lng, lat], 'gk38')[0] - x38)).toBeLessThan(0.01);
	});

	test.each(control.rows)('comes back to 1e-9 degrees from %d, %d', (lng, lat, x, y, x38) => {
		for (const back of [fromSystem([x, y], 'gk114'), fromSystem([x38, y], 'gk38')]) {
			expect(measureGeodesic(back, [lng, lat]).distance_m).toBeLessThan(0.01);
		}
	});

	test('has its false easting on the meridian and no scale there', () => {
		const [easting, northing] = toSystem([114, 27.5], 'gk114');
		expect(easting).toBeCloseTo(500_000, 6);
		// Along the central meridian the northing is the length of the meridian from the equator.
		expect(northing).toBeCloseTo(measureGeodesic([114, 0], [114, 27.5]).distance_m, 3);
	});
});

describe('GCJ-02 and BD-09', () => {
	/** WGS-84 and GCJ-02 of the same points, from the test cases of googollee/eviltransform. */
	const pairs: [string, Position, Position][] = [
		['Shanghai', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
		['Shenzhen', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
		['Beijing', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
	];
	test.each(pairs)('are the published values to 1e-7 degrees in %s', (_, wgs84, gcj02) => {
		const there = toSystem(wgs84, 'gcj02');
		expect(Math.abs(there[0] - gcj02[0])).toBeLessThan(1e-7);
		expect(Math.abs(there[1] - gcj02[1])).toBeLessThan(1e-7);
		const back = fromSystem(gcj02, 'gcj02');
		expect(Math.abs(back[0] - wgs84[0])).toBeLessThan(1e-7);
		expect(Math.abs(back[1] - wgs84[1])).toBeLessThan(1e-7);
	});

	test('stand half a kilometre and more off in Pingxiang', () => {
		const here: Position = [113.8521, 27.6229];
		for (const [id, low, high] of [
			['gcj02', 500, 800],
			['bd09', 800, 1600],
		] as const) {
			const off_m = measureGeodesic(here, toSystem(here, id)).distance_m;
			expect(off_m).toBeGreaterThan(low);
			expect(off_m).toBeLessThan(high);
		}
	});

	test('are undone at Pingxiang by about 0.0053, -0.0034 degrees', () => {
		const [lng, lat] = fromSystem([113.855044, 27.625826], 'gcj02');
		expect(113.855044 - lng).toBeCloseTo(0.0053, 4);
		expect(27.625826 - lat).toBeCloseTo(-0.0034, 4);
	});

	test('BD-09 is undone by way of GCJ-02', () => {
		const from_baidu = fromSystem([116.41036949371029, 39.92133699351021], 'bd09');
		const from_amap = fromSystem([116.404, 39.915], 'gcj02');
		expect(measureGeodesic(from_baidu, from_amap).distance_m).toBeLessThan(1);
		expect(measureGeodesic(from_baidu, [116.397755, 39.913596]).distance_m).toBeLessThan(2);
	});

	test('leave a position outside of China as it is', () => {
		expect(toSystem([2.35, 48.85], 'gcj02')).toEqual([2.35, 48.85]);
		expect(fromSystem([2.35, 48.85], 'bd09')).toEqual([2.35, 48.85]);
	});
});

test.each(['wgs84', 'cgcs2000'] as const)('%s is left alone, as a copy', (id) => {
	const position: Position = [113.85, 27.62];
	expect(fromSystem(position, id)).toEqual([113.85, 27.62]);
	expect(fromSystem(position, id)).not.toBe(position);
});

/** The city and its surroundings, `[west, south, east, north]`. */
const [west, south, east, north] = [113.4, 27.0, 114.4, 28.1];

/** Mulberry32: the same points in every run. */
function buildRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

test.each(listSystems(buildBelt(38)))(
	'any position of the city goes to %s and back within 1e-7 degrees',
	(id) => {
		const random = buildRandom(4490);
		for (let count = 0; count < 2000; count++) {
			const position: Position = [
				west + random() * (east - west),
				south + random() * (north - south),
			];
			const [lng, lat] = fromSystem(toSystem(position, id), id);
			expect(Math.abs(lng - position[0])).toBeLessThan(1e-7);
			expect(Math.abs(lat - position[1])).toBeLessThan(1e-7);
			expect(isInSystemArea(position, id)).toBe(true);
		}
	},
);

test('a system knows where it may be used', () => {
	expect(isInSystemArea([121.5, 31.2], 'gk114')).toBe(false);
	expect(isInSystemArea([121.5, 31.2], 'cgcs2000')).toBe(true);
	expect(isInSystemArea([2.35, 48.85], 'gcj02')).toBe(false);
	expect(isInSystemArea([2.35, 48.85], 'wgs84')).toBe(true);
});

test('Gauss-Krueger systems of every 3-degree belt name their zone and code', () => {
	const codes = Array.from({ length: 21 }, (_, index) => buildBelt(25 + index)).map(
		({ plain, numbered }) => [getSystem(plain).epsg, getSystem(numbered).epsg],
	);
	expect(codes).toEqual(codes.map((_, index) => [4534 + index, 4513 + index]));
	const [easting] = toSystem([111, 30], 'gk37');
	expect(easting).toBeCloseTo(37_500_000, 3);
	expect(toSystem([111, 30], 'gk111')[0]).toBeCloseTo(500_000, 3);
	for (const id of ['gk24', 'gk46', 'gk113', 'gk', 'gk0114', 'wgs72'])
		expect(isSystem(id)).toBe(false);
	expect(() => getSystem('gk113')).toThrow(RangeError);
});
