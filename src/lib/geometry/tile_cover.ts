/** Tiles of the Web-Mercator plane: at zoom z, 2^z by 2^z of them, counted from the north-west. */

import { projectMercator, unprojectMercator } from './mercator.ts';
import type { Bounds } from './position.ts';

/** Columns and rows of tiles, both ends included. */
export type TileRange = { z: number; x: [number, number]; y: [number, number] };

/** Length of a degree of latitude on the mean sphere. */
const KM_PER_DEGREE = 111.195;

/** Every tile of a zoom that has a part in the bounds (`[west, south, east, north]`, degrees). */
export function coverBounds([west, south, east, north]: Bounds, z: number): TileRange {
	const size = 2 ** z;
	const [left, top] = projectMercator([west, north]);
	const [right, bottom] = projectMercator([east, south]);
	const first = (at: number): number => Math.max(0, Math.min(size - 1, Math.floor(at * size)));
	const last = (at: number): number => Math.max(0, Math.min(size - 1, Math.ceil(at * size) - 1));
	return {
		z,
		x: [first(left), Math.max(first(left), last(right))],
		y: [first(top), Math.max(first(top), last(bottom))],
	};
}

export function countTiles({ x, y }: TileRange): number {
	return (x[1] - x[0] + 1) * (y[1] - y[0] + 1);
}

/** `[west, south, east, north]` of a tile, degrees. */
export function boundTile(z: number, x: number, y: number): Bounds {
	const size = 2 ** z;
	const [west, north] = unprojectMercator([x / size, y / size]);
	const [east, south] = unprojectMercator([(x + 1) / size, (y + 1) / size]);
	return [west, south, east, north];
}

/** The bounds with so many kilometres more on every side, and no more than the plane has. */
export function widenBounds([west, south, east, north]: Bounds, margin_km: number): Bounds {
	const up = margin_km / KM_PER_DEGREE;
	const widest = Math.max(Math.abs(south), Math.abs(north));
	const across = up / Math.max(0.05, Math.cos((widest * Math.PI) / 180));
	return [
		Math.max(-180, west - across),
		Math.max(-85, south - up),
		Math.min(180, east + across),
		Math.min(85, north + up),
	];
}
