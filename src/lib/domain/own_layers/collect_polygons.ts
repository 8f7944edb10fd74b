import type { FeatureCollection, Geometry } from 'geojson';
import type { MultiPolygon, Ring } from '../../geometry/position.ts';

/** All polygons of a layer as one; null when it has none. */
export function collectPolygons({ features }: FeatureCollection): MultiPolygon | null {
	const coordinates = features.flatMap(({ geometry }) => list(geometry));
	return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

function list(geometry: Geometry | null): Ring[][] {
	switch (geometry?.type) {
		case 'Polygon':
			return [geometry.coordinates as Ring[]];
		case 'MultiPolygon':
			return geometry.coordinates as Ring[][];
		case 'GeometryCollection':
			return geometry.geometries.flatMap(list);
		default:
			return [];
	}
}
