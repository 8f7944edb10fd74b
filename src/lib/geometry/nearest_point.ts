import type { Geometry } from 'geojson';
import { isInside } from './contains.ts';
import { measureDistance } from './distance.ts';
import { isPolygonal, type Polygonal, type Position } from './position.ts';

/** The place of a geometry that is nearest to somewhere, and how far it is. */
export type NearestPoint = { position: Position; distance_m: number };

const RADIANS = Math.PI / 180;

/**
 * The nearest position (`[lng, lat]`) of a geometry and its distance in metres: 0 and the origin itself inside a
 * polygon, else the nearest place of its edge; of a line the nearest place along it. Edges are straight in longitude and
 * latitude, as RFC 7946 has them (section 3.1.1). The foot of the perpendicular is found in the equirectangular plane
 * at the origin's latitude: within 150 km the distance is too long by less than a thousandth. Throws a RangeError for an empty geometry.
 */
export function findNearestPoint(origin: Position, geometry: Geometry): NearestPoint {
	if (isPolygonal(geometry) && isInside(origin, geometry as Polygonal)) {
		return { position: origin, distance_m: 0 };
	}
	const stretch = Math.cos(origin[1] * RADIANS);
	let nearest: Position | null = null;
	let least = Infinity;
	for (const path of listPaths(geometry)) {
		const last = path.length === 1 ? 1 : path.length - 1;
		for (let index = 0; index < last; index++) {
			const from = path[index]!;
			const to = path[index + 1] ?? from;
			const share = findShare(origin, from, to, stretch);
			const lng = from[0] + share * (to[0] - from[0]);
			const lat = from[1] + share * (to[1] - from[1]);
			const square = ((lng - origin[0]) * stretch) ** 2 + (lat - origin[1]) ** 2;
			if (square < least) {
				least = square;
				nearest = [lng, lat];
			}
		}
	}
	if (!nearest) throw new RangeError(`Nothing to measure to in a ${geometry.type}`);
	return { position: nearest, distance_m: measureDistance(origin, nearest) };
}

/** Metres to the farthest corner of a geometry, which for straight edges is its farthest place. */
export function measureFarthest(origin: Position, geometry: Geometry): number {
	const corners = listPaths(geometry).flat();
	if (corners.length === 0) throw new RangeError(`Nothing to measure to in a ${geometry.type}`);
	return corners.reduce((most, corner) => Math.max(most, measureDistance(origin, corner)), 0);
}

/** How far along a segment the foot of the perpendicular is, 0 to 1; beyond its ends, the end that is nearer. */
function findShare(origin: Position, from: Position, to: Position, stretch: number): number {
	const x = (to[0] - from[0]) * stretch;
	const y = to[1] - from[1];
	const square = x * x + y * y;
	if (square === 0) return 0;
	const along = ((origin[0] - from[0]) * stretch * x + (origin[1] - from[1]) * y) / square;
	return Math.min(1, Math.max(0, along));
}

/** Every run of positions of a geometry; single points are runs of one. */
export function listPaths(geometry: Geometry): Position[][] {
	switch (geometry.type) {
		case 'Point':
			return [[geometry.coordinates as Position]];
		case 'MultiPoint':
			return geometry.coordinates.map((position) => [position as Position]);
		case 'LineString':
			return [geometry.coordinates as Position[]];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates as Position[][];
		case 'MultiPolygon':
			return geometry.coordinates.flat() as Position[][];
		case 'GeometryCollection':
			return geometry.geometries.flatMap(listPaths);
	}
}
