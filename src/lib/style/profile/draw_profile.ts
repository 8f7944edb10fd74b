/** The picture of a profile, in CSS pixels. */

import type { HeightProfile, KnownSample } from '../../domain/heights/height_profile.ts';
import { formatPath } from '../path.ts';

export type ProfileTick = { at: number; metres: number };

export type ProfilePicture = {
	width: number;
	height: number;
	/** Of what is drawn inside the axes. */
	box: { left: number; right: number; top: number; bottom: number };
	/** The ground below the heights, and their line. */
	area: string;
	line: string;
	/** Where the relief has no height. */
	gaps: { x: number; width: number }[];
	/** Along the line, and of height. */
	across: ProfileTick[];
	up: ProfileTick[];
	highest: { x: number; y: number };
	lowest: { x: number; y: number };
	/** How often taller a height is drawn than a length. */
	stretch: number;
};

/** Room for the words of the axes. */
const ROOM = { left: 46, right: 14, top: 12, bottom: 22 };
/** CSS pixels from one tick to the next, at least. */
const TICK_PX = { across: 70, up: 34 };
/** The axis of height spans so many metres at least: a plain is no mountain. */
const LEAST_SPAN_M = 20;

/** null where no sample has a height, or the line has no length. */
export function drawProfile(
	{ stretches, gaps, known, length_m }: HeightProfile,
	width: number,
	height = 160,
): ProfilePicture | null {
	const box = {
		left: ROOM.left,
		right: width - ROOM.right,
		top: ROOM.top,
		bottom: height - ROOM.bottom,
	};
	const [wide, tall] = [box.right - box.left, box.bottom - box.top];
	if (!known || !(length_m > 0) || !(wide > 0)) return null;
	const { low, high, step } = spanHeights(
		known.lowest.height_m,
		known.highest.height_m,
		Math.max(1, Math.floor(tall / TICK_PX.up)),
	);
	const x = (along_m: number): number => box.left + (wide * along_m) / length_m;
	const y = (metres: number): number => box.bottom - (tall * (metres - low)) / (high - low);
	const place = ({ distance_m, height_m }: KnownSample): [number, number] => [
		x(distance_m),
		y(height_m),
	];
	const lines = stretches.map((stretch) => stretch.map(place));
	const areas = lines.map((line): [number, number][] => [
		[line[0]![0], box.bottom],
		...line,
		[line.at(-1)![0], box.bottom],
	]);
	const spot = (sample: KnownSample): { x: number; y: number } => {
		const [left, top] = place(sample);
		return { x: left, y: top };
	};
	const across_step = chooseStep(length_m, Math.max(1, Math.floor(wide / TICK_PX.across)));
	return {
		width,
		height,
		box,
		area: formatPath(areas, true),
		line: formatPath(lines),
		gaps: gaps.map(({ from_m, to_m }) => ({ x: x(from_m), width: x(to_m) - x(from_m) })),
		across: listTicks(0, length_m, across_step).map((metres) => ({ at: x(metres), metres })),
		up: listTicks(low, high, step).map((metres) => ({ at: y(metres), metres })),
		highest: spot(known.highest),
		lowest: spot(known.lowest),
		stretch: tall / (high - low) / (wide / length_m),
	};
}

/** Whole steps that hold all heights. */
function spanHeights(
	lowest: number,
	highest: number,
	most_ticks: number,
): { low: number; high: number; step: number } {
	const step = chooseStep(Math.max(LEAST_SPAN_M, highest - lowest), most_ticks);
	const low = Math.floor(lowest / step) * step;
	const least = low + Math.ceil(LEAST_SPAN_M / step) * step;
	return { low, high: Math.max(Math.ceil(highest / step) * step, least), step };
}

/** The least of 1, 2, 5, 10, … that goes into `span` at most `most` times. */
function chooseStep(span: number, most: number): number {
	const least = span / most;
	const ten = 10 ** Math.floor(Math.log10(least));
	return ([1, 2, 5].find((step) => step * ten >= least * (1 - 1e-9)) ?? 10) * ten;
}

function listTicks(from: number, to: number, step: number): number[] {
	return Array.from(
		{ length: Math.floor((to - from) / step + 1e-9) + 1 },
		(_, at) => from + at * step,
	);
}
