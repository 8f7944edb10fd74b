import type { DrawnLabel } from './ground/place_labels.ts';

/** A district's mark stands where its name does; without a name, where it stood. */
export function hangTab<M extends { district?: number | null | undefined; x: number; y: number }>(
	mark: M,
	labels: readonly DrawnLabel[],
): M {
	const label = labels.find(({ adcode }) => adcode === mark.district);
	return label ? { ...mark, x: label.x, y: label.y } : mark;
}
