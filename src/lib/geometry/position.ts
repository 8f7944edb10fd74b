/** `[lng, lat]`, WGS-84 degrees unless a function says otherwise. */
export type Position = [number, number];

/** `[west, south, east, north]`, degrees. */
export type Bounds = [number, number, number, number];

/** Closed: the last position repeats the first. */
export type Ring = Position[];

export type Polygon = { type: 'Polygon'; coordinates: Ring[] };
export type MultiPolygon = { type: 'MultiPolygon'; coordinates: Ring[][] };
export type Polygonal = Polygon | MultiPolygon;

/** The polygons of either type, each as its outer ring and holes. */
export function listPolygons(geometry: Polygonal): Ring[][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
