import { area } from '@turf/turf';
import type { Polygonal } from './position.ts';

/** Square kilometres on the mean sphere, holes left out. */
export function measureArea(geometry: Polygonal): number {
	return area(geometry) / 1e6;
}
