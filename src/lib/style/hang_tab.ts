import type { DrawnMark } from './drawing.ts';
import type { DrawnLabel } from './ground/place_labels.ts';

/** A district's mark stands where its name does; without a name, where it stood. */
export function hangTab(mark: DrawnMark, labels: readonly DrawnLabel[]): DrawnMark {
	const label = labels.find(({ adcode }) => adcode === mark.district);
	return label ? { ...mark, x: label.x, y: label.y } : mark;
}
