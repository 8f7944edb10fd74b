/** Planes of metres to draw to scale in: projected systems, with what they do to lengths and to the north. */

import { measureGeodesic } from '../geodesic.ts';
import type { Position } from '../position.ts';
import { fromSource, toSource, type SourceId } from './source_systems.ts';

/** A projected system with a way to WGS-84. */
export type PlaneId = Extract<SourceId, `gk${number}` | `EPSG:${number}`>;

/** A length along which a plane's scale and direction are measured, metres. */
const SPAN_M = 1000;

/** WGS-84 `[lng, lat]` to `[easting, northing]`, metres. */
export function toPlane(position: Position, plane: PlaneId): Position {
	return toSource(position, plane);
}

/** `[easting, northing]`, metres, to WGS-84 `[lng, lat]`. */
export function fromPlane(metres: Position, plane: PlaneId): Position {
	return fromSource(metres, plane);
}

/** Metres of the plane to a metre on the ellipsoid around `[lng, lat]`: 0.9996 in the middle of a UTM zone. */
export function measureScaleFactor(position: Position, plane: PlaneId): number {
	const [east, north] = toPlane(position, plane);
	const from = fromPlane([east, north - SPAN_M / 2], plane);
	const to = fromPlane([east, north + SPAN_M / 2], plane);
	return SPAN_M / measureGeodesic(from, to).distance_m;
}

/** Angle from true north to the plane's north around `[lng, lat]`, degrees, clockwise positive. */
export function measureGridNorth(position: Position, plane: PlaneId): number {
	const [east, north] = toPlane(position, plane);
	const from = fromPlane([east, north - SPAN_M / 2], plane);
	const to = fromPlane([east, north + SPAN_M / 2], plane);
	const { start_bearing } = measureGeodesic(from, to);
	return start_bearing > 180 ? start_bearing - 360 : start_bearing;
}
