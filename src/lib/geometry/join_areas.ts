import { featureCollection, polygon, union } from '@turf/turf';
import type { Ring } from './position.ts';

/** Polygons of one plane, each as its rings, with those that touch made one. */
export function joinAreas(areas: readonly Ring[][]): Ring[][] {
	if (areas.length < 2) return [...areas];
	const joined = union(featureCollection(areas.map((rings) => polygon(rings))));
	if (!joined) return [];
	const { geometry } = joined;
	return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][];
}
