import polylabel from 'polylabel';
import { listPolygons, type Polygonal, type Position } from './position.ts';
import { measureArea } from './area.ts';

/** How far from the best place a name may stand, degrees of latitude: some 10 m. */
const PRECISION_DEG = 0.0001;

/** The position far from every border of the largest part, where its name fits best (Mapbox's polylabel). */
export function findLabelPoint(polygon: Polygonal): Position {
	const parts = listPolygons(polygon).map((coordinates) => ({
		coordinates,
		area: measureArea({ type: 'Polygon', coordinates }),
	}));
	const { coordinates } = parts.toSorted((a, b) => b.area - a.area)[0]!;
	// On a plane narrowed for the latitude, so that far means far in every direction.
	const middle_lat = coordinates[0]![0]![1];
	const narrowing = Math.cos((middle_lat * Math.PI) / 180);
	const plane = coordinates.map((ring) =>
		ring.map(([lng, lat]): Position => [lng * narrowing, lat]),
	);
	const [x, lat] = polylabel(plane, PRECISION_DEG);
	return [x / narrowing, lat];
}
