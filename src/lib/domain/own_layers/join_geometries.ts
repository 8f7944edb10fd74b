import type { Geometry, LineString, Point, Polygon, Position } from 'geojson';

export type SimpleGeometry = Point | LineString | Polygon;

/** Parts of one feature as one geometry: of one kind where they are of one kind. */
export function joinGeometries(parts: readonly SimpleGeometry[]): Geometry | null {
	const [first] = parts;
	if (!first) return null;
	if (parts.length === 1) return first;
	if (parts.some(({ type }) => type !== first.type)) {
		return { type: 'GeometryCollection', geometries: [...parts] };
	}
	const coordinates = parts.map((part) => part.coordinates);
	return { type: `Multi${first.type}`, coordinates } as Geometry;
}

/** A line of one position is drawn as the point it is; null for none. */
export function buildLine(positions: readonly Position[]): LineString | Point | null {
	const [first] = positions;
	if (!first) return null;
	if (positions.length === 1) return { type: 'Point', coordinates: first };
	return { type: 'LineString', coordinates: [...positions] };
}
