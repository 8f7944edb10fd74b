/** How a reader wants the operator's ground under the map. */

/** `opacity` in percent, 10 to 100. */
export type GroundChoice = { is_on: boolean; opacity: number };

export const DEFAULT_GROUND: GroundChoice = { is_on: true, opacity: 100 };

/** `60`, `-` (off), `-60` (off, and so pale once it is on again); nothing where it is as it comes. Every page with a map has it: it is short. */
export function formatGround({ is_on, opacity }: GroundChoice): string | null {
	return (is_on ? '' : '-') + (opacity < 100 ? opacity : '') || null;
}

export function parseGroundChoice(text: string): GroundChoice | undefined {
	const match = /^(-?)([1-9]\d)?$/.exec(text);
	return match && text ? { is_on: !match[1], opacity: Number(match[2] ?? 100) } : undefined;
}
