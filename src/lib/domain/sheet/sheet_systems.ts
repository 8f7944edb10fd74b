/** Systems that a sheet's grid can be in. */

import type { City } from '../city/city.ts';
import type { GaussKruegerId } from '../../geometry/systems/systems.ts';
import type { PlaneId } from '../../geometry/systems/plane.ts';

/** A word as links have it: a belt by its meridian or its number, `utm49` by its zone, or `wgs84`. */
export type SheetGridId = GaussKruegerId | `utm${number}` | 'wgs84';

/** EPSG's codes of WGS 84 / UTM on the northern half are these and the number of the zone. */
const UTM_NORTH = 32600;

/** The city's own belt first, then every UTM zone that it touches, then degrees. */
export function listSheetGrids({ belt, bounds }: Pick<City, 'belt' | 'bounds'>): SheetGridId[] {
	const [west, , east] = bounds;
	const first = findUtmZone(west);
	const zones = Array.from({ length: findUtmZone(east) - first + 1 }, (_, step) => first + step);
	return [belt.plain, belt.numbered, ...zones.map((zone) => `utm${zone}` as const), 'wgs84'];
}

/** The plane a sheet is drawn in: that of its grid; with degrees, that of the city's belt. */
export function findPlane(grid: SheetGridId, { belt }: Pick<City, 'belt'>): PlaneId {
	if (grid === 'wgs84') return belt.plain;
	return grid.startsWith('utm')
		? `EPSG:${UTM_NORTH + Number(grid.slice(3))}`
		: (grid as GaussKruegerId);
}

function findUtmZone(lng: number): number {
	return Math.floor((lng + 180) / 6) + 1;
}
