import { distance } from '@turf/turf';
import type { Position } from './position.ts';

/**
 * Metres between two `[lng, lat]` along a great circle of the mean sphere (haversine, radius
 * 6,371,008.8 m); within 0.5% of the distance on the ellipsoid.
 */
export function measureDistance(from: Position, to: Position): number {
	return distance(from, to, { units: 'meters' });
}
