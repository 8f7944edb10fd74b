/** How a reader wants the operator's ground under the map. */

/** `opacity` in percent, 10 to 100. */
export type GroundChoice = { is_on: boolean; opacity: number };

export const DEFAULT_GROUND: GroundChoice = { is_on: true, opacity: 100 };

/** `60`, `-` (off), `-60` (off, and so pale once it is on again); nothing where it is as it comes. */
export function formatGround({ is_on, opacity }: GroundChoice): string | null {
	const text = `${is_on ? '' : '-'}${opacity === DEFAULT_GROUND.opacity ? '' : opacity}`;
	return text === '' ? null : text;
}

export function parseGroundChoice(text: string): GroundChoice | undefined {
	const match = /^(-?)(\d{2,3})?$/.exec(text);
	const opacity = Number(match?.[2] ?? DEFAULT_GROUND.opacity);
	if (!match || text === '' || opacity < 10 || opacity > 100) return undefined;
	return { is_on: match[1] === '', opacity };
}
