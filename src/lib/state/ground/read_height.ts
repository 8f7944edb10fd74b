import type { GroundRelief } from '$lib/domain/ground/ground_file.ts';
import { findReliefStep } from '$lib/domain/heights/relief_spot.ts';
import type { HereHeight } from '$lib/domain/here/here.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { openRelief } from './relief_reader.ts';

/** The height at `[lng, lat]` between the nearest of the relief. Throws where a tile cannot be had. */
export async function readHeight(relief: GroundRelief, position: Position): Promise<HereHeight> {
	const { accuracy_m, credit } = relief;
	const metres = await openRelief(relief).read(position);
	return { metres, step_m: findReliefStep(position[1], relief), accuracy_m, credit };
}
