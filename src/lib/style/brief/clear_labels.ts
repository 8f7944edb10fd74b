/** Moves names out from under signs. */

import type { Sign } from '../spread_signs.ts';

/** In the signs' units; `width` and `height` of the name as it is drawn around its middle. */
export type LabelBox = { x: number; y: number; width: number; height: number };

/**
 * How far each name moves down, or up where negative; in its own units. `reach`: radius of a sign. A name that no place
 * near its own frees stays where it is.
 */
export function clearLabels(
	labels: readonly LabelBox[],
	signs: readonly Sign[],
	reach: number,
): number[] {
	return labels.map(({ x, y, width, height }) => {
		const step = reach + height / 2;
		const isFree = (shift: number): boolean =>
			signs.every(
				(sign) => Math.abs(sign.x - x) >= width / 2 + reach || Math.abs(sign.y - y - shift) >= step,
			);
		return [0, step, -step, 2 * step, -2 * step].find(isFree) ?? 0;
	});
}
