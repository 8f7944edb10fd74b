/** Lengths, directions and areas of what a reader draws, on the ellipsoid. */

import { measureGeodesic, measurePolygon } from '../../geometry/geodesic.ts';
import type { Position } from '../schema/geojson.ts';

/** From one corner to the next. `bearing`: degrees clockwise from north, at its start. */
export type Segment = { distance_m: number; bearing: number };

export type ShapeMeasure = {
	/** A polygon's last segment leads back to its first corner. */
	segments: Segment[];
	/** Along a line, or round a polygon. */
	length_m: number;
	/** null for a line, and for a polygon of fewer than three corners. */
	area_m2: number | null;
};

/** `corners` are `[lng, lat]`, WGS-84; a polygon's are not closed. */
export function measureShape(kind: 'line' | 'polygon', corners: readonly Position[]): ShapeMeasure {
	const is_ring = kind === 'polygon' && corners.length >= 3;
	const path = is_ring ? [...corners, corners[0]!] : corners;
	const segments = path.slice(1).map((to, index) => {
		const { distance_m, start_bearing } = measureGeodesic(path[index]!, to);
		return { distance_m, bearing: start_bearing };
	});
	return {
		segments,
		length_m: segments.reduce((sum, { distance_m }) => sum + distance_m, 0),
		area_m2: is_ring ? measurePolygon({ type: 'Polygon', coordinates: [[...path]] }).area_m2 : null,
	};
}
