/** Moves names out from under signs. */

import type { Sign } from '../spread_signs.ts';

/** In the signs' units; `width` and `height` of the name as it is drawn around its middle. */
export type LabelBox = { x: number; y: number; width: number; height: number };

/**
 * How far each name moves down, or up where negative; in its own units. `reach`: radius of a sign. A name that no place
 * near its own frees stays where it is. `holds`: whether there is paper for a name at such a place.
 */
export function clearLabels(
	labels: readonly LabelBox[],
	signs: readonly Sign[],
	reach: number,
	holds: (label: LabelBox) => boolean = () => true,
): number[] {
	return labels.map((label) => {
		const { x, y, width, height } = label;
		const step = reach + height / 2;
		const isFree = (shift: number): boolean =>
			holds({ ...label, y: y + shift }) &&
			signs.every(
				(sign) => Math.abs(sign.x - x) >= width / 2 + reach || Math.abs(sign.y - y - shift) >= step,
			);
		return [0, step, -step, 2 * step, -2 * step].find(isFree) ?? 0;
	});
}
