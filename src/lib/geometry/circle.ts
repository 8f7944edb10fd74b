import { destination } from '@turf/turf';
import type { Polygon, Position } from './position.ts';

/**
 * The polygon of `steps` corners that lie `radius_m` metres from `center` (`[lng, lat]`) on the mean
 * sphere; closed and counter-clockwise, starting in the north. Throws a RangeError for a radius that
 * is not positive or fewer than 3 steps.
 */
export function buildCircle(center: Position, radius_m: number, steps = 64): Polygon {
	if (!(radius_m > 0)) throw new RangeError(`A radius must be over 0 m, not ${radius_m}`);
	if (steps < 3) throw new RangeError(`A circle needs 3 steps or more, not ${steps}`);
	const ring = Array.from({ length: steps }, (_, step): Position => {
		const bearing = (-360 * step) / steps;
		const corner = destination(center, radius_m, bearing, { units: 'meters' });
		return corner.geometry.coordinates as Position;
	});
	ring.push([...ring[0]!]);
	return { type: 'Polygon', coordinates: [ring] };
}
