import { bbox } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Bounds } from './position.ts';

/**
 * `[west, south, east, north]` around all the geometries, for areas that do not cross the
 * antimeridian. Throws a RangeError when there is nothing to go round.
 */
export function boundsOf(geometries: readonly (Geometry | null)[]): Bounds {
	const present = geometries.filter((geometry) => geometry !== null);
	const bounds = bbox({ type: 'GeometryCollection', geometries: present });
	if (!bounds.every(Number.isFinite)) throw new RangeError('No positions to take the bounds of');
	return [bounds[0], bounds[1], bounds[2], bounds[3]];
}
