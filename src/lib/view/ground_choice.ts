/** How a reader wants the operator's ground under the map. */

/** How the relief is looked at: degrees down from straight above, and clockwise from north. Whole numbers. */
export type Tilt = { pitch: number; bearing: number };

/** `opacity` in percent, 10 to 100. `tilt`: left out while the map is flat. */
export type GroundChoice = { is_on: boolean; opacity: number; tilt?: Tilt };

export const DEFAULT_GROUND: GroundChoice = { is_on: true, opacity: 100 };

/** Beyond it the far end of a map is all haze. */
export const MOST_PITCH = 60;
/** How a relief is first seen. */
export const FIRST_TILT: Tilt = { pitch: 50, bearing: 0 };

/**
 * `60`, `-` (off), `-60` (off, and so pale once it is on again), each with `~3d50,-20` behind it for a relief that is tilted by 50° and turned by -20°; nothing where it is
 * as it comes. Every page with a map has it: it is short.
 */
export function formatGround({ is_on, opacity, tilt }: GroundChoice): string | null {
	const relief = tilt ? `~3d${tilt.pitch},${tilt.bearing}` : '';
	return (is_on ? '' : '-') + (opacity < 100 ? opacity : '') + relief || null;
}

export function parseGroundChoice(text: string): GroundChoice | undefined {
	const match = /^(-?)([1-9]\d)?(?:~3d(\d+),(-?\d+))?$/.exec(text);
	const [, off, opacity = 100, pitch, bearing] = match ?? [];
	if (!match || !text || Number(pitch) > MOST_PITCH || Math.abs(Number(bearing)) > 180)
		return undefined;
	return {
		is_on: !off,
		opacity: Number(opacity),
		...(pitch && { tilt: { pitch: Number(pitch), bearing: Number(bearing) } }),
	};
}
