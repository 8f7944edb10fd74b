import { simplify } from '@turf/turf';
import type { Position } from './position.ts';

/**
 * Fewer positions along a line: none of those left out lies further than `tolerance_deg` degrees from it
 * (Douglas-Peucker). The ends stay.
 */
export function simplifyLine(line: readonly Position[], tolerance_deg: number): Position[] {
	const whole = { type: 'LineString' as const, coordinates: line as Position[] };
	return simplify(whole, { tolerance: tolerance_deg, highQuality: true }).coordinates as Position[];
}
