/** What the map shows once there is a place to count from. */

import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import type { City } from '../../domain/city/city.ts';
import { boundsOf, isInBounds } from '../../geometry/bounds.ts';

/** Smallest width and height of what is shown, degrees: some fifteen kilometres. */
const LEAST_DEGREES = 0.14;

/** How far outside the city a place still counts as beside it, degrees. */
const BESIDE_DEGREES = 0.1;

/**
 * Around the place (`[lng, lat]`) and the nearest of what was asked for; from farther off with the whole city. null where the map
 * does not reach the place: then the city is shown.
 */
export function chooseLook(
	origin: Position,
	nearest: readonly Position[],
	city: Pick<City, 'bounds' | 'max_bounds'>,
): Bounds | null {
	if (!isInBounds(origin, city.max_bounds)) return null;
	const is_near = isInBounds(origin, grow(city.bounds, BESIDE_DEGREES));
	const [west, south, east, north] = city.bounds;
	const corners: Position[] = [
		[west, south],
		[east, north],
	];
	const points = [origin, ...(is_near ? nearest : corners)];
	return widen(boundsOf(points.map((coordinates) => ({ type: 'Point', coordinates }))));
}

function widen([west, south, east, north]: Bounds): Bounds {
	const x = Math.max(0, LEAST_DEGREES - (east - west)) / 2;
	const y = Math.max(0, LEAST_DEGREES - (north - south)) / 2;
	return [west - x, south - y, east + x, north + y];
}

function grow([west, south, east, north]: Bounds, by: number): Bounds {
	return [west - by, south - by, east + by, north + by];
}
