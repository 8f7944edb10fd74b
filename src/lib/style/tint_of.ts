import type { City } from '../domain/city/city.ts';

/** The colour of a district as the page's style sheet has it, also where colours are forced; nothing for a neighbour. */
export function tintOf({ tints }: Pick<City, 'tints'>, adcode: number): string | undefined {
	const tint = tints[adcode];
	return tint ? `var(--tint-${tint})` : undefined;
}
