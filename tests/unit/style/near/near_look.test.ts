import { describe, expect, it } from 'vitest';
import type { Bounds, Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { isInBounds } from '../../../../src/lib/geometry/bounds.ts';
import { chooseLook } from '../../../../src/lib/style/near/near_look.ts';

const bounds: Bounds = [113.5, 27.0, 114.3, 28.0];
const max_bounds: Bounds = [111.8, 25.9, 115.9, 29.3];
const city = { bounds, max_bounds };

describe('what the map shows of a place to count from', () => {
	it('the place with the nearest sites', () => {
		const origin: Position = [113.93, 27.95];
		const sites: Position[] = [
			[113.9, 27.8],
			[114.0, 27.9],
		];
		const look = chooseLook(origin, sites, city);
		expect(look).not.toBeNull();
		for (const position of [origin, ...sites]) expect(isInBounds(position, look!)).toBe(true);
		expect(look![3] - look![1]).toBeLessThan(0.5);
	});

	it('never a single point, however near the sites are', () => {
		const [west, south, east, north] = chooseLook([113.9, 27.6], [[113.9, 27.6]], city)!;
		expect(east - west).toBeGreaterThan(0.1);
		expect(north - south).toBeGreaterThan(0.1);
	});

	it('from the next city, that place and the whole of this one', () => {
		const changsha: Position = [112.94, 28.23];
		const look = chooseLook(changsha, [[113.9, 27.8]], city)!;
		for (const position of [changsha, [113.5, 27], [114.3, 28]] as Position[]) {
			expect(isInBounds(position, look)).toBe(true);
		}
	});

	it('from beyond the map, the city', () => {
		expect(chooseLook([116.4, 39.9], [[113.9, 27.8]], city)).toBeNull();
	});
});
