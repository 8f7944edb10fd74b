import type { Position } from '../schema/geojson.ts';
import { measureGeodesic } from '../../geometry/geodesic.ts';
import { fromSystem, type SystemId } from '../../geometry/systems/systems.ts';

/** Where the numbers would lead in another datum. */
export type DatumSlip = {
	system: SystemId;
	/** `[lng, lat]`, WGS-84. */
	position: Position;
	/** Metres, and degrees clockwise from north, from where the numbers were taken to be. */
	distance_m: number;
	bearing: number;
};

const DEGREE_SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const;

/**
 * The same numbers (`[lng, lat]` in degrees) read in each of the other datums: how far off a mix-up would be, here. CGCS2000
 * is left out, it agrees with WGS-84 far below what is shown.
 */
export function checkDatum(typed: Position, system: SystemId): DatumSlip[] {
	const from = fromSystem(typed, system);
	const taken = system === 'cgcs2000' ? 'wgs84' : system;
	return DEGREE_SYSTEMS.filter((other) => other !== taken).map((other) => {
		const position = fromSystem(typed, other);
		const { distance_m, start_bearing } = measureGeodesic(from, position);
		return { system: other, position, distance_m, bearing: start_bearing };
	});
}
