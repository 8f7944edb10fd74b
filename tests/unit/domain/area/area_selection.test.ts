import { describe, expect, it } from 'vitest';
import { relateSite } from '../../../../src/lib/domain/area/relate_site.ts';
import { resolveArea } from '../../../../src/lib/domain/area/resolve_area.ts';
import { selectSites } from '../../../../src/lib/domain/area/select_sites.ts';
import { measureDepth, sampleLine } from '../../../../src/lib/geometry/depth.ts';
import {
	buildGeodesicCircle,
	measureGeodesic,
	travel,
} from '../../../../src/lib/geometry/geodesic.ts';
import type { Polygon, Position } from '../../../../src/lib/geometry/position.ts';
import type { Whereabouts } from '../../../../src/lib/domain/near/site_distance.ts';

const middle: Position = [113.85, 27.62];
/** About 5 km around the middle. */
const area = buildGeodesicCircle(middle, 5000, 360);
const at = (bearing: number, distance_m: number): Position => travel(middle, bearing, distance_m);
const point = (coordinates: Position, precision_m: number): Whereabouts => ({
	kind: 'around',
	geometry: { type: 'Point', coordinates },
	precision_m,
});
const line = (coordinates: Position[], precision_m: number): Whereabouts => ({
	kind: 'around',
	geometry: { type: 'LineString', coordinates },
	precision_m,
});
const square = (center: Position, half: number): Polygon => ({
	type: 'Polygon',
	coordinates: [
		[
			[center[0] - half, center[1] - half],
			[center[0] + half, center[1] - half],
			[center[0] + half, center[1] + half],
			[center[0] - half, center[1] + half],
			[center[0] - half, center[1] - half],
		],
	],
});

describe('depth in a polygon', () => {
	it('is over zero inside and below it outside', () => {
		expect(measureDepth(middle, area) / 5000).toBeCloseTo(1, 2);
		expect(measureDepth(at(90, 7000), area) / -2000).toBeCloseTo(1, 1);
	});

	it('counts to the border of a hole', () => {
		const holed: Polygon = {
			type: 'Polygon',
			coordinates: [square(middle, 0.1).coordinates[0]!, square(middle, 0.01).coordinates[0]!],
		};
		expect(measureDepth(middle, holed)).toBeLessThan(0);
	});

	it('samples keep the corners and the step', () => {
		const samples = sampleLine([at(0, 0), at(90, 1000), at(90, 1120)], 100);
		expect(samples).toHaveLength(1 + 10 + 2);
		for (const [index, to] of samples.slice(1).entries()) {
			expect(measureGeodesic(samples[index]!, to).distance_m).toBeLessThan(101);
		}
		expect(() => sampleLine([], 0)).toThrow(RangeError);
	});
});

describe('a site and an area', () => {
	it.each([
		['well inside', point(at(10, 2000), 1000), 'inside'],
		['inside, but its precision reaches over the border', point(at(10, 4500), 1000), 'possible'],
		['outside, but it may be inside', point(at(10, 5800), 1000), 'possible'],
		['farther away than its precision', point(at(10, 6500), 1000), 'outside'],
		['known to the metre', point(at(10, 4990), 0), 'inside'],
		['a line within', line([at(0, 1000), at(180, 1000)], 500), 'inside'],
		['a line through', line([at(0, 8000), at(180, 8000)], 500), 'touching'],
		['a sketched line along the border', line([at(0, 4800), at(30, 5100)], 1000), 'possible'],
		['a line that only passes', line([at(0, 9000), at(30, 9000)], 1000), 'outside'],
		[
			'somewhere in a smaller area inside',
			{ kind: 'within', polygon: square(middle, 0.01), middle },
			'inside',
		],
		[
			'somewhere in a larger area',
			{ kind: 'within', polygon: square(middle, 0.5), middle },
			'possible',
		],
		[
			'somewhere far away',
			{ kind: 'within', polygon: square([114.2, 27.2], 0.05), middle: [114.2, 27.2] },
			'outside',
		],
		[
			'a polygon across the border',
			{ kind: 'polygon', polygon: square(at(90, 5000), 0.01) },
			'touching',
		],
		['a polygon within', { kind: 'polygon', polygon: square(middle, 0.01) }, 'inside'],
		['without any place', null, 'unknown'],
	] as [string, Whereabouts | null, string][])('%s', (_, whereabouts, relation) => {
		expect(relateSite(area, whereabouts).relation).toBe(relation);
	});

	it('the distance is a range that the precision widens', () => {
		const { distance } = relateSite(area, point(at(90, 9000), 1500));
		expect(distance!.min_m / 2500).toBeCloseTo(1, 1);
		expect(distance!.max_m / 5500).toBeCloseTo(1, 1);
		expect(relateSite(area, point(middle, 100)).distance).toEqual({ min_m: 0, max_m: 0 });
	});

	it('says what share of a larger area it covers', () => {
		const polygon = square(middle, 0.1);
		const half = {
			...polygon,
			coordinates: [polygon.coordinates[0]!.map(([x, y]): Position => [Math.min(x, middle[0]), y])],
		};
		const found = relateSite(half, { kind: 'within', polygon, middle });
		expect(found.share).toBeCloseTo(0.5, 2);
	});
});

describe('a selection', () => {
	const sites = [
		{ id: 'far', whereabouts: point(at(0, 4000), 10), districts: ['360302'] },
		{ id: 'close', whereabouts: point(at(0, 9000), 10), districts: ['360313'] },
		{ id: 'across', whereabouts: point(at(0, 30_000), 10), districts: ['360302', '360313'] },
		{ id: 'nowhere', whereabouts: null, districts: ['city'] },
	];

	it('lists ids by relation, the nearest first', () => {
		const { ids } = selectSites(area, sites);
		expect(ids.inside).toEqual(['far']);
		expect(ids.outside).toEqual(['close', 'across']);
		expect(ids.unknown).toEqual(['nowhere']);
	});

	it('of a district trusts what the page says before the drawn border', () => {
		const { ids } = selectSites(area, sites, 360313);
		expect(ids.inside).toEqual(['close']);
		expect(ids.touching).toEqual(['across']);
		expect(ids.outside).toEqual(['far']);
		expect(ids.unknown).toEqual(['nowhere']);
	});

	it('areas are made from their names', () => {
		const ground = {
			districts: new Map([[360302, area]]),
			seats: new Map([['360302100', middle]]),
		};
		expect(resolveArea({ kind: 'district', adcode: 360302 }, ground)).toBe(area);
		expect(resolveArea({ kind: 'district', adcode: 1 }, ground)).toBeNull();
		expect(resolveArea({ kind: 'township', code: '9', radius_m: 100 }, ground)).toBeNull();
		const around = resolveArea({ kind: 'township', code: '360302100', radius_m: 100 }, ground);
		expect(around).toEqual(buildGeodesicCircle(middle, 100));
		const corners = [at(0, 100), at(120, 100), at(240, 100)];
		const drawn = resolveArea({ kind: 'polygon', corners }, ground);
		expect(drawn?.coordinates[0]).toHaveLength(4);
	});
});
