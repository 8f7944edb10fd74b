import { expect, it } from 'vitest';
import { chooseTiles } from '../../../../src/lib/domain/sheet/ground_tiles.ts';
import type { Bounds } from '../../../../src/lib/geometry/position.ts';
import { boundTile } from '../../../../src/lib/geometry/tile_cover.ts';

/** 1.8 by 2 km, a sheet at 1:10,000; and the whole of a city. */
const SHEET: Bounds = [113.846, 27.617, 113.864, 27.635];
const CITY: Bounds = [113.5, 27.1, 114.3, 28];

it('tiles of a zoom that suits the scale, all around the sheet', () => {
	const tiles = chooseTiles([SHEET], 10_000, [0, 15]);
	expect(new Set(tiles.map(([z]) => z))).toEqual(new Set([14]));
	const bounds = tiles.map(([z, x, y]) => boundTile(z, x, y));
	expect(Math.min(...bounds.map(([west]) => west))).toBeLessThanOrEqual(SHEET[0]);
	expect(Math.max(...bounds.map(([, , , north]) => north))).toBeGreaterThanOrEqual(SHEET[3]);
});

it('no higher and no lower than the archive has', () => {
	expect(chooseTiles([SHEET], 500, [0, 12])[0]![0]).toBe(12);
	expect(chooseTiles([SHEET], 500_000, [11, 14])[0]![0]).toBe(11);
});

it('each once for sheets that overlap, and never more than can be waited for', () => {
	expect(chooseTiles([SHEET, SHEET], 10_000, [0, 15])).toEqual(
		chooseTiles([SHEET], 10_000, [0, 15]),
	);
	const tiles = chooseTiles([CITY], 1000, [0, 15]);
	expect(tiles.length).toBeGreaterThan(20);
	expect(tiles.length).toBeLessThanOrEqual(120);
});

it('nothing for no sheet', () => {
	expect(chooseTiles([], 10_000, [0, 15])).toEqual([]);
});
