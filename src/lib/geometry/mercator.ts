/** The Web-Mercator plane as MapLibre has it, so that a drawing and its map share one camera. */

import type { Bounds, Position } from './position.ts';

/** CSS pixels across the world at zoom 0 (MapLibre's tile size). */
export const WORLD_PX = 512;

/** The zoom beyond which a fit never goes; MapLibre's own default. */
const MAX_ZOOM = 22;

export type Fit = { center: Position; zoom: number };

/** `[lng, lat]` in degrees to `[x, y]`, 0 to 1 across the world, y down (spherical Mercator, EPSG:3857). */
export function projectMercator([lng, lat]: Position): [number, number] {
	const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
	return [lng / 360 + 0.5, 0.5 - y];
}

/** `[x, y]`, 0 to 1 across the world, y down, to `[lng, lat]` in degrees. */
export function unprojectMercator([x, y]: [number, number]): Position {
	const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
	return [(x - 0.5) * 360, lat];
}

/**
 * The camera that shows `bounds` (`[west, south, east, north]`) whole in a box of `width` x `height`
 * CSS pixels, with `padding` pixels free on every side. Throws a RangeError when the padding leaves no room.
 */
export function fitBounds(bounds: Bounds, width: number, height: number, padding = 0): Fit {
	const free_width = width - 2 * padding;
	const free_height = height - 2 * padding;
	if (!(free_width > 0 && free_height > 0)) {
		throw new RangeError(`A padding of ${padding} px leaves no room in ${width} x ${height} px`);
	}
	const [west, north] = projectMercator([bounds[0], bounds[3]]);
	const [east, south] = projectMercator([bounds[2], bounds[1]]);
	const world_px = Math.min(free_width / (east - west), free_height / (south - north));
	return {
		center: unprojectMercator([(west + east) / 2, (north + south) / 2]),
		zoom: Math.min(MAX_ZOOM, Math.log2(world_px / WORLD_PX)),
	};
}
