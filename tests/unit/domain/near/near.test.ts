import { bearing as turfBearing, circle } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { nameBearing } from '../../../../src/lib/domain/near/compass.ts';
import {
	formatRange,
	formatSiteDistance,
} from '../../../../src/lib/domain/near/format_distance.ts';
import { measureSiteDistance } from '../../../../src/lib/domain/near/site_distance.ts';
import { measureBearing } from '../../../../src/lib/geometry/bearing.ts';
import { measureDistance } from '../../../../src/lib/geometry/distance.ts';
import { findNearestPoint, measureFarthest } from '../../../../src/lib/geometry/nearest_point.ts';

const here: Position = [113.9, 27.6];
const square = {
	type: 'Polygon' as const,
	coordinates: [
		[
			[114, 27.5],
			[114.1, 27.5],
			[114.1, 27.7],
			[114, 27.7],
			[114, 27.5],
		],
	] as Position[][],
};

describe('the nearest place of a geometry', () => {
	it('is the origin itself inside a polygon, and not in its hole', () => {
		expect(findNearestPoint([114.05, 27.6], square)).toEqual({
			position: [114.05, 27.6],
			distance_m: 0,
		});
		const hole: Position[] = [
			[114.04, 27.59],
			[114.04, 27.61],
			[114.06, 27.61],
			[114.06, 27.59],
			[114.04, 27.59],
		];
		const ring = { ...square, coordinates: [...square.coordinates, hole] };
		expect(findNearestPoint([114.05, 27.6], ring).distance_m).toBeGreaterThan(900);
	});

	it('is as near as any of twenty thousand places along the edges, within a thousandth', () => {
		const line: Position[] = [
			[113.5, 27.2],
			[113.8, 27.9],
			[114.3, 27.4],
		];
		const sample = (path: Position[]): Position[] =>
			path.slice(1).flatMap(([lng, lat], index) => {
				const [from_lng, from_lat] = path[index]!;
				return Array.from({ length: 10_000 }, (_, step): Position => {
					const share = step / 9999;
					return [from_lng + share * (lng - from_lng), from_lat + share * (lat - from_lat)];
				});
			});
		for (const origin of [here, [113.2, 27.9], [114.4, 28], [113.81, 27.6]] as Position[]) {
			for (const [geometry, path] of [
				[{ type: 'LineString' as const, coordinates: line }, line],
				[square, square.coordinates[0]!],
			] as const) {
				const nearest = sample(path).reduce(
					(least, place) => Math.min(least, measureDistance(origin, place)),
					Infinity,
				);
				expect(findNearestPoint(origin, geometry).distance_m / nearest).toBeCloseTo(1, 3);
			}
		}
	});

	it('measures the farthest corner', () => {
		expect(measureFarthest(here, square)).toBe(
			Math.max(...square.coordinates[0]!.map((corner) => measureDistance(here, corner))),
		);
	});

	it('refuses an empty geometry', () => {
		const empty = { type: 'LineString' as const, coordinates: [] };
		expect(() => findNearestPoint(here, empty)).toThrow(RangeError);
		expect(() => measureFarthest(here, empty)).toThrow(RangeError);
	});
});

describe('a direction', () => {
	it('is the great circle that Turf takes', () => {
		for (const to of [
			[114.2, 27.9],
			[113.5, 27.6],
			[113.9, 27.1],
			[112, 26],
		] as Position[]) {
			expect(measureBearing(here, to)).toBeCloseTo((turfBearing(here, to) + 360) % 360, 9);
		}
	});

	it.each([
		[0, 'N'],
		[22, 'N'],
		[23, 'NE'],
		[90, 'E'],
		[181, 'S'],
		[338, 'N'],
		[-90, 'W'],
		[720, 'N'],
	])('%s degrees is %s', (bearing, name) => {
		expect(nameBearing(bearing).en).toBe(name);
	});
});

describe('how far a site is', () => {
	const origin = { position: here, uncertainty_m: 0 };
	const at = (coordinates: Position, precision_m: number) =>
		measureSiteDistance(origin, {
			kind: 'around',
			geometry: { type: 'Point', coordinates },
			precision_m,
		});

	it('ranges by the precision, and never below zero', () => {
		const far = at([114, 27.6], 3000);
		expect(far.best_m).toBeCloseTo(measureDistance(here, [114, 27.6]), 6);
		expect(far.min_m).toBeCloseTo(far.best_m - 3000, 6);
		expect(far.max_m).toBeCloseTo(far.best_m + 3000, 6);
		expect(at([113.91, 27.6], 3000).min_m).toBe(0);
	});

	it('gives a direction only where it is no guess', () => {
		expect(nameBearing(at([114.2, 27.6], 3000).bearing ?? NaN).en).toBe('E');
		expect(at([113.93, 27.6], 2500).bearing).toBeNull();
		expect(at(here, 3000).bearing).toBeNull();
	});

	it('counts to the edge of a polygon that is the site, zero inside', () => {
		const outside = measureSiteDistance(origin, { kind: 'polygon', polygon: square });
		expect(outside.min_m).toBe(outside.best_m);
		expect(outside.max_m).toBe(outside.best_m);
		expect(outside.best_m).toBeCloseTo(measureDistance(here, [114, 27.6]), -1);
		const inside = { position: [114.05, 27.6] as Position, uncertainty_m: 0 };
		expect(measureSiteDistance(inside, { kind: 'polygon', polygon: square })).toMatchObject({
			best_m: 0,
			max_m: 0,
			bearing: null,
		});
	});

	it('runs from edge to farthest corner where only the area is known, ranked by its middle', () => {
		const middle: Position = [114.05, 27.6];
		const found = measureSiteDistance(origin, { kind: 'within', polygon: square, middle });
		expect(found.best_m).toBeCloseTo(measureDistance(here, middle), 6);
		expect(found.min_m).toBeLessThan(found.best_m);
		expect(found.max_m).toBe(measureFarthest(here, square));
		const inside = measureSiteDistance(
			{ position: middle, uncertainty_m: 0 },
			{ kind: 'within', polygon: square, middle },
		);
		expect(inside.min_m).toBe(0);
		expect(inside.max_m).toBeGreaterThan(10_000);
	});

	it('does not mix up polygons or origins', () => {
		const middle: Position = [114.05, 27.6];
		const moved = {
			...square,
			coordinates: square.coordinates.map((ring) =>
				ring.map(([lng, lat]): Position => [lng + 1, lat]),
			),
		};
		const there: Position = [113, 27];
		const results = [here, there, here].flatMap((position) =>
			[square, moved].map((polygon) =>
				measureSiteDistance({ position, uncertainty_m: 0 }, { kind: 'within', polygon, middle }),
			),
		);
		expect(results[4]).toEqual(results[0]);
		expect(results[5]).toEqual(results[1]);
		expect(new Set(results.map(({ max_m }) => max_m)).size).toBe(4);
	});

	it('holds every possible pair of places of an uncertain origin and site', () => {
		const site: Position = [114, 27.65];
		const range = measureSiteDistance(
			{ position: here, uncertainty_m: 800 },
			{ kind: 'around', geometry: { type: 'Point', coordinates: site }, precision_m: 4000 },
		);
		const rim = (center: Position, radius_m: number): Position[] =>
			circle(center, radius_m, { units: 'meters', steps: 24 }).geometry.coordinates[0]!.map(
				([lng, lat]) => [lng!, lat!],
			);
		for (const a of rim(here, 799)) {
			for (const b of rim(site, 3999)) {
				const true_m = measureDistance(a, b);
				expect(true_m).toBeGreaterThanOrEqual(range.min_m);
				expect(true_m).toBeLessThanOrEqual(range.max_m);
			}
		}
	});

	it('takes the nearest place of a sketched line, give or take its precision', () => {
		const line: Position[] = [
			[114, 27],
			[114, 28],
		];
		const found = measureSiteDistance(origin, {
			kind: 'around',
			geometry: { type: 'LineString', coordinates: line },
			precision_m: 5000,
		});
		expect(found.target[1]).toBeCloseTo(27.6, 3);
		expect(found.max_m - found.min_m).toBeCloseTo(10_000, 6);
	});
});

describe('a distance in words', () => {
	it.each([
		[{ min_m: 2100, max_m: 8700 }, '2–9 km', '2–9公里'],
		[{ min_m: 0, max_m: 7300 }, 'within 8 km', '8公里以内'],
		[{ min_m: 450, max_m: 1210 }, '0.4–1.3 km', '0.4–1.3公里'],
		[{ min_m: 210, max_m: 780 }, '200–800 m', '200–800米'],
		[{ min_m: 12_300, max_m: 12_300 }, 'about 12 km', '约12公里'],
		[{ min_m: 420, max_m: 420 }, 'about 400 m', '约400米'],
		[{ min_m: 0, max_m: 0 }, 'right here', '就在这里'],
		[{ min_m: 0, max_m: 60 }, 'within 100 m', '100米以内'],
	])('%o is "%s"', (range, en, zh) => {
		expect(formatRange(range)).toEqual({ zh, en });
	});

	it('never says less than is known', () => {
		for (let min_m = 0; min_m < 20_000; min_m += 370) {
			for (const spread of [700, 3100, 16_000]) {
				const { en } = formatRange({ min_m, max_m: min_m + spread });
				const numbers = (en.match(/[\d.]+/g) ?? []).map(Number);
				const unit = en.endsWith('km') ? 1000 : 1;
				const high = (numbers.at(-1) ?? NaN) * unit;
				const low = en.startsWith('within') ? 0 : numbers[0]! * unit;
				expect(low).toBeLessThanOrEqual(min_m);
				expect(high).toBeGreaterThanOrEqual(min_m + spread);
			}
		}
	});

	it('adds the compass point where there is one', () => {
		const distance = { best_m: 5000, min_m: 4000, max_m: 6000, bearing: 44, target: here };
		expect(formatSiteDistance(distance)).toEqual({ zh: '东北方 4–6公里', en: '4–6 km NE' });
	});
});
