import { describe, expect, it } from 'vitest';
import { locatePixel } from '../../../../src/lib/domain/ground/locate_pixel.ts';
import { height_here } from '../../../../src/lib/domain/here/height_here.ts';
import type { HereHeight } from '../../../../src/lib/domain/here/here.ts';
import { boundTile } from '../../../../src/lib/geometry/tile_cover.ts';

const credit = { zh: '© 虚构', en: '© Invented' };
const tell = (height?: HereHeight) =>
	height_here.answer([113.85, 27.6], {
		districts: [],
		townships: [],
		sites: [],
		own: null,
		drawings: null,
		...(height && { height }),
	});
const relief = {
	zooms: [5, 11] as [number, number],
	bounds: [113, 27, 114, 28] as [number, number, number, number],
	tile_px: 256 as const,
};

describe('the height of a point', () => {
	it('is told with its grid and how exact it is', () => {
		const part = tell({ metres: 127.6, step_m: 67.7, accuracy_m: 4, credit });
		expect(part?.notes[0]).toEqual({
			zh: '约128米（每68米一个高程值；数据注明的高程精度为±4米）',
			en: 'about 128 m (one height every 68 m; exact to ±4 m by its source)',
		});
		expect(part?.notes[1]?.en).toContain('© Invented');
	});

	it('says where nobody said how exact it is, and where there is none', () => {
		const unsaid = tell({ metres: -3, step_m: 67.7, accuracy_m: null, credit });
		expect(unsaid?.notes[0]?.en).toBe(
			'about -3 m (one height every 68 m; how exact it is, its source does not say)',
		);
		expect(tell({ metres: null, step_m: 0, accuracy_m: 4, credit })?.notes[0]?.zh).toBe(
			'本图的地形数据不包括这一点。',
		);
		expect(tell()).toBeNull();
	});
});

describe('where a height stands', () => {
	it('is the pixel that the position lies in', () => {
		const pixel = locatePixel([113.85, 27.6], relief)!;
		const [west, south, east, north] = boundTile(...pixel.tile);
		expect(pixel.tile[0]).toBe(11);
		const lng = west + ((east - west) * (pixel.column + 0.5)) / 256;
		const lat = north - ((north - south) * (pixel.row + 0.5)) / 256;
		const half = (east - west) / 256 / 2;
		expect(Math.abs(lng - 113.85)).toBeLessThanOrEqual(half * 1.001);
		expect(Math.abs(lat - 27.6)).toBeLessThanOrEqual(half * 1.001);
		expect(pixel.step_m).toBeCloseTo(67.74, 1);
	});

	it('is nowhere outside', () => {
		expect(locatePixel([112.99, 27.5], relief)).toBeNull();
		expect(locatePixel([113.5, 28.01], relief)).toBeNull();
	});

	it('stays inside its tile at the very edges', () => {
		for (const position of [
			[113, 27],
			[114, 28],
		] as [number, number][]) {
			const { column, row } = locatePixel(position, relief)!;
			expect(Math.min(column, row)).toBeGreaterThanOrEqual(0);
			expect(Math.max(column, row)).toBeLessThan(256);
		}
	});
});
