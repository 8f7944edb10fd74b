import { bbox, bboxClip, lineString } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Bounds, Position } from './position.ts';

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

/** Whether `[lng, lat]` lies in the bounds or on their edge. */
export function isInBounds([lng, lat]: Position, [west, south, east, north]: Bounds): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Whether any part of a line runs through the bounds. */
export function crossesBounds(line: Position[], bounds: Bounds): boolean {
	if (line.some((position) => isInBounds(position, bounds))) return true;
	if (line.length < 2) return false;
	return bboxClip(lineString(line), bounds).geometry.coordinates.flat().length > 0;
}

/** What two bounds share; null where they share no area. */
export function intersectBounds(a: Bounds, b: Bounds): Bounds | null {
	const west = Math.max(a[0], b[0]);
	const south = Math.max(a[1], b[1]);
	const east = Math.min(a[2], b[2]);
	const north = Math.min(a[3], b[3]);
	return west < east && south < north ? [west, south, east, north] : null;
}

/** Around both. */
export function joinBounds(a: Bounds, b: Bounds): Bounds {
	return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
