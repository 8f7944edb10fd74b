/** `[lng, lat]`, WGS-84 degrees unless a function says otherwise. */
export type Position = [number, number];

/** `[west, south, east, north]`, degrees. */
export type Bounds = [number, number, number, number];

/** Closed: the last position repeats the first. */
export type Ring = Position[];

export type Polygon = { type: 'Polygon'; coordinates: Ring[] };
export type MultiPolygon = { type: 'MultiPolygon'; coordinates: Ring[][] };
export type Polygonal = Polygon | MultiPolygon;

/** What a place can have for a shape (RFC 7946), collections aside. */
export const SHAPE_TYPES = [
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon',
] as const;

export function isPolygonal<G extends { type: string }>(
	geometry: G,
): geometry is Extract<G, { type: 'Polygon' | 'MultiPolygon' }> {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** The polygons of either type, each as its outer ring and holes. */
export function listPolygons(geometry: Polygonal): Ring[][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
