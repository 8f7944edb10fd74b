import { describe, expect, it } from 'vitest';
import {
	boundTile,
	countTiles,
	coverBounds,
	widenBounds,
} from '../../../src/lib/geometry/tile_cover.ts';
import { measureDistance } from '../../../src/lib/geometry/distance.ts';

describe('tiles that cover bounds', () => {
	it('are those of the usual scheme', () => {
		// 0 to 90 degrees east and north: the north-eastern quarter of the plane.
		expect(coverBounds([0, 0, 90, 60], 1)).toEqual({ z: 1, x: [1, 1], y: [0, 0] });
		expect(coverBounds([-180, -85, 180, 85], 3)).toEqual({ z: 3, x: [0, 7], y: [0, 7] });
		expect(countTiles({ z: 3, x: [0, 7], y: [2, 3] })).toBe(16);
	});

	it('end where a tile ends, and hold a point', () => {
		const tile = boundTile(10, 835, 430);
		expect(coverBounds(tile, 10)).toEqual({ z: 10, x: [835, 835], y: [430, 430] });
		const [west, south] = tile;
		expect(coverBounds([west + 0.01, south + 0.01, west + 0.01, south + 0.01], 10)).toEqual({
			z: 10,
			x: [835, 835],
			y: [430, 430],
		});
	});

	it('reach the margin on every side', () => {
		const [west, south, east, north] = widenBounds([113.5, 27, 114.3, 28], 10);
		for (const km of [
			measureDistance([113.5, 28], [west, 28]),
			measureDistance([114.3, 28], [east, 28]),
			measureDistance([114, 27], [114, south]),
			measureDistance([114, 28], [114, north]),
		])
			expect(km / 1000).toBeCloseTo(10, 1);
		expect(widenBounds([-179.9, -84.9, 179.9, 84.9], 100)).toEqual([-180, -85, 180, 85]);
	});
});
