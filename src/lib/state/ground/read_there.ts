import type { GroundRelief } from '$lib/domain/ground/ground_file.ts';
import { findReliefStep, locateSpot } from '$lib/domain/heights/relief_spot.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { ReliefReader } from './relief_reader.ts';
import { tiles_there } from './tiles_there.svelte.ts';

/** `is_finest`: of the relief's finest tiles, whose accuracy its source tells. `step_m`: from one height to the next. */
export type HeightThere = { metres: number; step_m: number; is_finest: boolean };

const readers = new Map<number, ReliefReader>();

/** The height at `[lng, lat]` in the finest tiles that the map has fetched; null where it has none. Asks for nothing. */
export async function readThere(
	relief: GroundRelief,
	position: Position,
): Promise<HeightThere | null> {
	const [first, last] = relief.zooms;
	for (let z = last; z >= first; z -= 1) {
		const level: GroundRelief = { ...relief, zooms: [z, z] };
		const spot = locateSpot(position, level);
		if (!spot || !tiles_there.find(spot.own.tile)) continue;
		const reader =
			readers.get(z) ?? new ReliefReader(level, async (tile) => tiles_there.find(tile));
		readers.set(z, reader);
		const metres = await reader.read(position);
		if (metres === null) return null;
		return { metres, step_m: findReliefStep(position[1], level), is_finest: z === last };
	}
	return null;
}
