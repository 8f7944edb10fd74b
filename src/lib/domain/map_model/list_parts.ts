import type { Position } from '../schema/geojson.ts';
import type { SketchLine } from './marks.ts';

/** Every line of a sketch. */
export function listParts({
	coordinates,
	parts,
}: Pick<SketchLine, 'coordinates' | 'parts'>): Position[][] {
	return parts ?? [coordinates];
}
