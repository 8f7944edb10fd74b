/** Where a position lies between the heights of a relief. */

import { projectMercator } from '../../geometry/mercator.ts';
import type { GroundRelief } from '../ground/ground_file.ts';
import type { Position } from '../schema/geojson.ts';

/** Circumference of the Web-Mercator plane at the equator, metres. */
const EQUATOR_M = 40_075_016.686;

type ReliefGrid = Pick<GroundRelief, 'zooms' | 'tile_px'>;

/** A height of a relief: tiles are `[z, x, y]`. */
export type ReliefPixel = { tile: [number, number, number]; column: number; row: number };

export type ReliefSpot = {
	/** The one that the position lies in. */
	own: ReliefPixel;
	/** The four whose middles are around it; shares add up to 1. */
	around: (ReliefPixel & { share: number })[];
};

/** Metres from one height to the next in the finest tiles, at a latitude in degrees. */
export function findReliefStep(lat: number, { zooms, tile_px }: ReliefGrid): number {
	return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (2 ** zooms[1] * tile_px);
}

/** Of `[lng, lat]` in the finest tiles; null outside of the relief. */
export function locateSpot(
	[lng, lat]: Position,
	{ zooms, bounds, tile_px }: ReliefGrid & Pick<GroundRelief, 'bounds'>,
): ReliefSpot | null {
	const [west, south, east, north] = bounds;
	if (lng < west || lng > east || lat < south || lat > north) return null;
	const z = zooms[1];
	const size = 2 ** z * tile_px;
	const [across, down] = projectMercator([lng, lat]).map((share) => share * size) as [
		number,
		number,
	];
	const keepIn = (at: number): number => Math.max(0, Math.min(size - 1, at));
	const pick = (at_x: number, at_y: number): ReliefPixel => {
		const [x, y] = [keepIn(at_x), keepIn(at_y)];
		return {
			tile: [z, Math.floor(x / tile_px), Math.floor(y / tile_px)],
			column: x % tile_px,
			row: y % tile_px,
		};
	};
	const [left, top] = [Math.floor(across - 0.5), Math.floor(down - 0.5)];
	const [right_share, low_share] = [across - 0.5 - left, down - 0.5 - top];
	const around = [0, 1].flatMap((dy) =>
		[0, 1].map((dx) => ({
			...pick(left + dx, top + dy),
			share: (dx ? right_share : 1 - right_share) * (dy ? low_share : 1 - low_share),
		})),
	);
	return { own: pick(Math.floor(across), Math.floor(down)), around };
}

/**
 * Metres between the four heights around a spot, by how near each is. Where one of them is not known, the height that the spot lies in; null where
 * that is not known either.
 */
export function interpolateHeight(
	{ own, around }: ReliefSpot,
	read: (pixel: ReliefPixel) => number | null,
): number | null {
	let sum = 0;
	for (const { share, ...pixel } of around) {
		if (share === 0) continue;
		const metres = read(pixel);
		if (metres === null) return read(own);
		sum += metres * share;
	}
	return sum;
}
