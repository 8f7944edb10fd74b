import { describe, expect, it } from 'vitest';
import { projectMercator } from '../../../src/lib/geometry/mercator.ts';
import {
	chooseTileZoom,
	fitTileView,
	layTiles,
	measurePixel,
	moveTileView,
	placeInBox,
	scaleTileView,
	type TileView,
} from '../../../src/lib/geometry/tile_view.ts';

const box = { width: 700, height: 400 };

/** Zoom of tiles of 256 px that are as large as they were made. */
function look(lng: number, lat: number, zoom: number): TileView {
	return { center: projectMercator([lng, lat]), world_px: 256 * 2 ** zoom };
}

describe('tiles that fill a box', () => {
	it('are those of the plane: zoom 1 has the west in column 0 and the north in row 0', () => {
		const [tile, ...others] = layTiles(look(-90, 66.51326, 1), { width: 254, height: 254 }, 1);
		expect(tile).toMatchObject({ z: 1, x: 0, y: 0, left: -1, width: 256, height: 256 });
		expect(tile?.top).toBe(-1);
		expect(others).toEqual([]);
	});

	it('have the numbers that OpenStreetMap gives for a place: 113.85, 27.62 at zoom 14', () => {
		// Slippy map tilenames: x = (lng + 180) / 360 * 2^z, y = (1 - asinh(tan lat) / pi) / 2 * 2^z.
		const x = Math.floor(((113.85 + 180) / 360) * 2 ** 14);
		const y = Math.floor(
			((1 - Math.asinh(Math.tan((27.62 * Math.PI) / 180)) / Math.PI) / 2) * 2 ** 14,
		);
		const tiles = layTiles(look(113.85, 27.62, 14), { width: 2, height: 2 }, 14);
		expect(tiles.map((tile) => [tile.x, tile.y])).toContainEqual([x, y]);
	});

	it('cover the box whole and without seams, at any size between two zooms', () => {
		for (const zoom of [9, 11.37, 13.5, 14.9, 15.6]) {
			const view = look(113.85, 27.62, zoom);
			const tiles = layTiles(view, box, chooseTileZoom(view, 14));
			const columns = new Map(tiles.map(({ x, left, width }) => [x, [left, left + width]]));
			const rows = new Map(tiles.map(({ y, top, height }) => [y, [top, top + height]]));
			for (const [spans, size] of [
				[columns, box.width],
				[rows, box.height],
			] as const) {
				const sorted = [...spans].toSorted(([a], [b]) => a - b).map(([, span]) => span);
				expect(sorted[0]![0]).toBeLessThanOrEqual(0);
				expect(sorted.at(-1)![1]).toBeGreaterThanOrEqual(size);
				sorted.slice(1).forEach(([from], index) => expect(from).toBe(sorted[index]![1]));
			}
			expect(tiles).toHaveLength(columns.size * rows.size);
		}
	});

	it('end with the world, and with the last zoom that has any', () => {
		const far = layTiles(look(0, 0, 0), { width: 2000, height: 2000 }, 0);
		expect(far.map(({ x, y }) => [x, y])).toEqual([[0, 0]]);
		expect(chooseTileZoom(look(113, 27, 16.2), 14)).toBe(14);
		expect(chooseTileZoom(look(113, 27, 0.2), 14)).toBe(0);
		expect(chooseTileZoom(look(113, 27, 11.4), 14)).toBe(11);
	});
});

describe('a view', () => {
	const view = look(113.85, 27.62, 12);

	it('has its middle in the middle of the box, north up and east right', () => {
		expect(placeInBox(view, box, [113.85, 27.62])).toEqual([350, 200]);
		const [x, y] = placeInBox(view, box, [113.9, 27.7]);
		expect(x).toBeGreaterThan(350);
		expect(y).toBeLessThan(200);
	});

	it('places a point on the tile that it lies on', () => {
		const position: [number, number] = [113.81, 27.66];
		const [px, py] = placeInBox(view, box, position);
		const tile = layTiles(view, box, 12).find(
			({ left, top, width, height }) =>
				px >= left && px < left + width && py >= top && py < top + height,
		)!;
		const [x, y] = projectMercator(position);
		expect([tile.x, tile.y]).toEqual([Math.floor(x * 2 ** 12), Math.floor(y * 2 ** 12)]);
		expect(px - tile.left).toBeCloseTo((x * 2 ** 12 - tile.x) * 256, 0);
	});

	it('goes with the hand', () => {
		const before = placeInBox(view, box, [113.8, 27.6]);
		const after = placeInBox(moveTileView(view, 30, -12), box, [113.8, 27.6]);
		expect(after[0]).toBeCloseTo(before[0] + 30, 6);
		expect(after[1]).toBeCloseTo(before[1] - 12, 6);
	});

	it('zooms around what lies under the fingers', () => {
		const position: [number, number] = [113.8, 27.66];
		const [x, y] = placeInBox(view, box, position);
		const closer = scaleTileView(view, 3.3, [x - box.width / 2, y - box.height / 2]);
		const [still_x, still_y] = placeInBox(closer, box, position);
		expect(still_x).toBeCloseTo(x, 6);
		expect(still_y).toBeCloseTo(y, 6);
		expect(closer.world_px).toBeCloseTo(view.world_px * 3.3, 6);
	});

	it('shows bounds whole, with room around them', () => {
		const fitted = fitTileView([113.5, 27.3, 114.2, 28.0], box, 16);
		const [left, bottom] = placeInBox(fitted, box, [113.5, 27.3]);
		const [right, top] = placeInBox(fitted, box, [114.2, 28.0]);
		expect(Math.min(left, top, box.width - right, box.height - bottom)).toBeCloseTo(16, 4);
	});

	it('knows how long a pixel is: at zoom 14 9.55 m on the equator (OGC 17-083r4), less to the north', () => {
		expect(measurePixel(look(0, 0, 14))).toBeCloseTo(9.5546, 3);
		expect(measurePixel(look(113.85, 27.62, 14))).toBeCloseTo(
			9.5546 * Math.cos((27.62 * Math.PI) / 180),
			3,
		);
	});
});
