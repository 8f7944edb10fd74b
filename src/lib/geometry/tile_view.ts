/** A box that looks at the Web-Mercator plane (EPSG:3857), filled with the square tiles of its pyramid. */

import { fitBounds, projectMercator, WORLD_PX } from './mercator.ts';
import type { Bounds, Position } from './position.ts';

/** CSS pixels across a tile at the scale it was made for. */
const TILE_PX = 256;

/** Metres around the equator of the sphere that EPSG:3857 is made on, radius 6,378,137 m. */
const EQUATOR_M = 2 * Math.PI * 6_378_137;

/** `center`: `[x, y]` of the plane, 0 to 1 across the world, y down. `world_px`: CSS pixels across the world. */
export type TileView = { center: [number, number]; world_px: number };

/** CSS pixels. */
export type Box = { width: number; height: number };

/** A tile and the whole CSS pixels it covers, counted from the box's upper left corner. */
export type LaidTile = {
	z: number;
	x: number;
	y: number;
	left: number;
	top: number;
	width: number;
	height: number;
};

/** The zoom whose tiles come nearest to the size they were made for; none beyond `last_zoom`. */
export function chooseTileZoom({ world_px }: TileView, last_zoom: number): number {
	return Math.max(0, Math.min(last_zoom, Math.round(Math.log2(world_px / TILE_PX))));
}

/**
 * The tiles of zoom `z` that have a part in the box, row by row. At zoom z the plane is 2^z tiles wide (OGC 17-083r4, annex
 * "WebMercatorQuad"); edges are rounded as one, so that no seam stays between two of them.
 */
export function layTiles({ center, world_px }: TileView, box: Box, z: number): LaidTile[] {
	const count = 2 ** z;
	const size_px = world_px / count;
	const from_x = center[0] * world_px - box.width / 2;
	const from_y = center[1] * world_px - box.height / 2;
	const first = (from: number): number => Math.max(0, Math.floor(from / size_px));
	const last = (to: number): number => Math.min(count - 1, Math.ceil(to / size_px) - 1);
	const tiles: LaidTile[] = [];
	for (let y = first(from_y); y <= last(from_y + box.height); y++) {
		const top = Math.round(y * size_px - from_y);
		const height = Math.round((y + 1) * size_px - from_y) - top;
		for (let x = first(from_x); x <= last(from_x + box.width); x++) {
			const left = Math.round(x * size_px - from_x);
			const width = Math.round((x + 1) * size_px - from_x) - left;
			tiles.push({ z, x, y, left, top, width, height });
		}
	}
	return tiles;
}

/** Where `[lng, lat]` lies in the box, CSS pixels from its upper left corner. */
export function placeInBox(
	{ center, world_px }: TileView,
	box: Box,
	position: Position,
): [number, number] {
	const [x, y] = projectMercator(position);
	return [(x - center[0]) * world_px + box.width / 2, (y - center[1]) * world_px + box.height / 2];
}

/** The view that shows the bounds whole, with `padding` CSS pixels free on every side. */
export function fitTileView(bounds: Bounds, box: Box, padding: number): TileView {
	const { center, zoom } = fitBounds(bounds, box.width, box.height, padding);
	return { center: projectMercator(center), world_px: WORLD_PX * 2 ** zoom };
}

/** What is seen goes with the hand: `dx`, `dy` CSS pixels to the right and down. */
export function moveTileView({ center, world_px }: TileView, dx: number, dy: number): TileView {
	return { center: [center[0] - dx / world_px, center[1] - dy / world_px], world_px };
}

/** `factor` times as large; what lies `[x, y]` CSS pixels off the middle of the box stays there. */
export function scaleTileView(
	{ center, world_px }: TileView,
	factor: number,
	[x, y]: [number, number] = [0, 0],
): TileView {
	const scaled_px = world_px * factor;
	const stay = 1 / world_px - 1 / scaled_px;
	return { center: [center[0] + x * stay, center[1] + y * stay], world_px: scaled_px };
}

/** Metres on the ground under a CSS pixel in the middle: the plane stretches by 1 / cos(latitude). */
export function measurePixel({ center, world_px }: TileView): number {
	const latitude = Math.atan(Math.sinh((0.5 - center[1]) * 2 * Math.PI));
	return (EQUATOR_M * Math.cos(latitude)) / world_px;
}
