import { projectMercator } from '../../geometry/mercator.ts';
import type { Position } from '../schema/geojson.ts';
import type { GroundRelief } from './ground_file.ts';

/** Circumference of the Web-Mercator plane at the equator, metres. */
const EQUATOR_M = 40_075_016.686;

/** Where a position stands in the nearest tiles of a relief, `step_m` metres from one height to the next; null outside of it. */
export type ReliefPixel = {
	tile: [z: number, x: number, y: number];
	column: number;
	row: number;
	step_m: number;
};

export function locatePixel(
	[lng, lat]: Position,
	{ zooms, bounds, tile_px }: Pick<GroundRelief, 'zooms' | 'bounds' | 'tile_px'>,
): ReliefPixel | null {
	const [west, south, east, north] = bounds;
	if (lng < west || lng > east || lat < south || lat > north) return null;
	const z = zooms[1];
	const size = 2 ** z * tile_px;
	const [across, down] = projectMercator([lng, lat]).map((share) =>
		Math.min(size - 1, Math.floor(share * size)),
	) as [number, number];
	return {
		tile: [z, Math.floor(across / tile_px), Math.floor(down / tile_px)],
		column: across % tile_px,
		row: down % tile_px,
		step_m: (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / size,
	};
}
