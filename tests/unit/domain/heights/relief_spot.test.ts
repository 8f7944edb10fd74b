import { describe, expect, it } from 'vitest';
import {
	findReliefStep,
	interpolateHeight,
	locateSpot,
	type ReliefPixel,
} from '../../../../src/lib/domain/heights/relief_spot.ts';
import { projectMercator, unprojectMercator } from '../../../../src/lib/geometry/mercator.ts';
import { boundTile } from '../../../../src/lib/geometry/tile_cover.ts';

const relief = {
	zooms: [5, 11] as [number, number],
	bounds: [113, 27, 114, 28] as [number, number, number, number],
	tile_px: 256 as const,
};
const SIZE = 2 ** 11 * 256;

/** Counted over the whole world. */
const across = ({ tile, column }: ReliefPixel): number => tile[1] * 256 + column;
const down = ({ tile, row }: ReliefPixel): number => tile[2] * 256 + row;

describe('where a height stands', () => {
	it('is the pixel that the position lies in', () => {
		const { own } = locateSpot([113.85, 27.6], relief)!;
		const [west, south, east, north] = boundTile(...own.tile);
		expect(own.tile[0]).toBe(11);
		const lng = west + ((east - west) * (own.column + 0.5)) / 256;
		const lat = north - ((north - south) * (own.row + 0.5)) / 256;
		const half = (east - west) / 256 / 2;
		expect(Math.abs(lng - 113.85)).toBeLessThanOrEqual(half * 1.001);
		expect(Math.abs(lat - 27.6)).toBeLessThanOrEqual(half * 1.001);
		expect(findReliefStep(27.6, relief)).toBeCloseTo(67.74, 1);
	});

	it('is nowhere outside', () => {
		expect(locateSpot([112.99, 27.5], relief)).toBeNull();
		expect(locateSpot([113.5, 28.01], relief)).toBeNull();
	});

	it('stays inside its tiles at the very edges', () => {
		const world = { ...relief, bounds: [-180, -85, 180, 85] as typeof relief.bounds };
		for (const position of [
			[-180, -85],
			[180, 85],
			[113, 27],
		] as [number, number][]) {
			const { own, around } = locateSpot(position, world)!;
			for (const { tile, column, row } of [own, ...around]) {
				expect(Math.min(column, row, ...tile)).toBeGreaterThanOrEqual(0);
				expect(Math.max(column, row)).toBeLessThan(256);
				expect(Math.max(tile[1], tile[2])).toBeLessThan(2 ** 11);
			}
		}
	});
});

describe('a height between four', () => {
	it('is on the slope that they lie on, also over the edges of tiles', () => {
		const slope = (pixel: ReliefPixel): number => across(pixel) * 3 - down(pixel) * 2;
		for (let at = 0; at < 300; at += 1) {
			const position: [number, number] = [113.2 + at * 0.0021, 27.1 + at * 0.0019];
			const [x, y] = projectMercator(position);
			const found = interpolateHeight(locateSpot(position, relief)!, slope)!;
			expect(found).toBeCloseTo((x * SIZE - 0.5) * 3 - (y * SIZE - 0.5) * 2, 3);
		}
	});

	it('is that of a pixel in its very middle, and never beyond the four', () => {
		const { own } = locateSpot([113.85, 27.6], relief)!;
		const middle = unprojectMercator([(across(own) + 0.5) / SIZE, (down(own) + 0.5) / SIZE]);
		const rough = (pixel: ReliefPixel): number =>
			(across(pixel) * 7919 + down(pixel) * 104729) % 97;
		expect(interpolateHeight(locateSpot(middle, relief)!, rough)).toBeCloseTo(rough(own), 2);
		const spot = locateSpot([113.8503, 27.6007], relief)!;
		const four = spot.around.map(rough);
		const found = interpolateHeight(spot, rough)!;
		expect(found).toBeGreaterThanOrEqual(Math.min(...four));
		expect(found).toBeLessThanOrEqual(Math.max(...four));
	});

	it('is the own pixel’s beside a gap, and none inside of it', () => {
		const spot = locateSpot([113.8503, 27.6007], relief)!;
		const isOwn = (pixel: ReliefPixel): boolean =>
			across(pixel) === across(spot.own) && down(pixel) === down(spot.own);
		expect(interpolateHeight(spot, (pixel) => (isOwn(pixel) ? 80 : null))).toBe(80);
		expect(interpolateHeight(spot, (pixel) => (isOwn(pixel) ? null : 80))).toBeNull();
	});
});
