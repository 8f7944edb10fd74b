/** Lengths, directions and areas on the WGS-84 ellipsoid (C. F. F. Karney, Algorithms for geodesics, 2013). */

import geodesic from 'geographiclib-geodesic';
import { listPolygons, type Polygon, type Polygonal, type Position } from './position.ts';

const { Geodesic } = geodesic;
const ellipsoid = Geodesic.WGS84;

/** The shortest way between two positions. Directions are degrees clockwise from north, 0 to 360. */
export type GeodesicLine = { distance_m: number; start_bearing: number; end_bearing: number };

/** From `[lng, lat]` to `[lng, lat]`; `end_bearing` is the direction of travel on arrival. */
export function measureGeodesic(from: Position, to: Position): GeodesicLine {
	const { s12 = 0, azi1 = 0, azi2 = 0 } = ellipsoid.Inverse(from[1], from[0], to[1], to[0]);
	return {
		distance_m: s12,
		start_bearing: normalizeBearing(azi1),
		end_bearing: normalizeBearing(azi2),
	};
}

/** Metres along a path of `[lng, lat]`, each segment the shortest way; 0 for fewer than two positions. */
export function measurePath(path: readonly Position[]): number {
	return path
		.slice(1)
		.reduce((sum, to, index) => sum + measureGeodesic(path[index]!, to).distance_m, 0);
}

/** Square metres and the length of all borders in metres. Edges are geodesics; holes are left out of the area. */
export function measurePolygon(geometry: Polygonal): { area_m2: number; perimeter_m: number } {
	let area_m2 = 0;
	let perimeter_m = 0;
	for (const [outer = [], ...holes] of listPolygons(geometry)) {
		for (const [index, ring] of [outer, ...holes].entries()) {
			const measured = measureRing(ring);
			area_m2 += index === 0 ? measured.area_m2 : -measured.area_m2;
			perimeter_m += measured.perimeter_m;
		}
	}
	return { area_m2, perimeter_m };
}

/** The position `distance_m` metres from `[lng, lat]` in a direction of degrees clockwise from north. */
export function travel(from: Position, bearing: number, distance_m: number): Position {
	const { lon2 = NaN, lat2 = NaN } = ellipsoid.Direct(from[1], from[0], bearing, distance_m);
	return [lon2, lat2];
}

/**
 * The closed counter-clockwise polygon of `steps` corners at `radius_m` metres from `center` (`[lng, lat]`) on the
 * ellipsoid, from the north on. Throws a RangeError for a radius that is not positive or fewer than 3 steps.
 */
export function buildGeodesicCircle(center: Position, radius_m: number, steps = 128): Polygon {
	if (!(radius_m > 0)) throw new RangeError(`A radius must be over 0 m, not ${radius_m}`);
	if (steps < 3) throw new RangeError(`A circle needs 3 steps or more, not ${steps}`);
	const ring = Array.from({ length: steps }, (_, step) =>
		travel(center, (-360 * step) / steps, radius_m),
	);
	return { type: 'Polygon', coordinates: [[...ring, [...ring[0]!]]] };
}

function measureRing(ring: readonly Position[]): { area_m2: number; perimeter_m: number } {
	const polygon = ellipsoid.Polygon(false);
	// The closing position repeats the first; the library closes a ring by itself.
	for (const [lng, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lng);
	const { area = 0, perimeter } = polygon.Compute(false, true);
	return { area_m2: Math.abs(area), perimeter_m: perimeter };
}

function normalizeBearing(degrees: number): number {
	return (degrees + 360) % 360;
}
