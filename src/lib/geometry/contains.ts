import { booleanPointInPolygon } from '@turf/turf';
import type { Polygonal, Position } from './position.ts';

/** Whether `[lng, lat]` lies in the polygon or on its border; holes are outside. */
export function isInside(position: Position, geometry: Polygonal): boolean {
	return booleanPointInPolygon(position, geometry);
}
