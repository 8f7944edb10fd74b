import type { OverlayState } from '../../view/overlays.ts';

/** Tints are so much paler where they lie on a ground. */
export const TINT_ON_GROUND = 0.4;

/**
 * How much of a ground, 0 to 1, the districts' tints cover where they are the lowest of all overlays. They are drawn below it then, in opaque colours, and the ground takes
 * its colours from under them: the same picture, without a pass over all of it in every frame.
 */
export function findVeil(overlays: readonly OverlayState[]): number {
	const [first] = overlays;
	return first?.id === 'tints' && first.is_on ? (TINT_ON_GROUND * first.opacity) / 100 : 0;
}
