import { featureCollection, polygon, union } from '@turf/turf';
import type { Ring } from './position.ts';

/**
 * Polygons of one plane, each as its rings, with those that touch made one. Where outlines cross themselves so that no
 * union can be made, they stay apart: a seam is seen, nothing is lost.
 */
export function joinAreas(areas: readonly Ring[][]): Ring[][] {
	if (areas.length < 2) return [...areas];
	const geometry = unite(areas);
	if (!geometry) return [...areas];
	return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][];
}

function unite(areas: readonly Ring[][]) {
	try {
		return union(featureCollection(areas.map((rings) => polygon(rings))))?.geometry ?? null;
	} catch {
		return null;
	}
}
