import { measureUnit, type Frame } from './frame.ts';

/** A round distance and its share of the frame's width in percent. */
export type ScaleBar = { km: number; width: number };

const STEPS_KM = [1, 2, 5, 10, 20, 50];

/** The longest round distance that takes at most a quarter of the frame. */
export function buildScaleBar(frame: Frame): ScaleBar {
	const frame_km = (measureUnit(frame) * frame.width) / 1000;
	const km = STEPS_KM.findLast((step) => step <= frame_km / 4) ?? STEPS_KM[0]!;
	return { km, width: Math.round((km / frame_km) * 10000) / 100 };
}
