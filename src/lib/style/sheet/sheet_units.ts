/** Units of a sheet's drawing: whole hundredths of a millimetre, so that paths are short and exact enough for any printer. */

import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import type { SheetFrame } from '../../domain/sheet/sheet_frame.ts';
import { formatPath } from '../path.ts';

export const PER_MM = 100;

/** Units to a pixel of a sign, so that each stands some 4 mm high: badges with numbers, and what readers draw. */
export const SIGN_UNITS = { badge: 15, item: 22 } as const;

/** Drawn beyond the frame, so that no outline runs along its edge; millimetres. */
const BEYOND = 4;

/** What is drawn of a frame, in millimetres. */
export function boundDrawn({ width, height }: SheetFrame): Bounds {
	return [-BEYOND, -BEYOND, width + BEYOND, height + BEYOND];
}

/** Lines in millimetres as one path in units. */
export function formatMm(lines: readonly (readonly Position[])[], is_closed = false): string {
	return formatPath(
		lines.map((line) => line.map(([x, y]): [number, number] => [x * PER_MM, y * PER_MM])),
		is_closed,
	);
}

/** Millimetres to whole units. */
export function toUnits(mm: number): number {
	return Math.round(mm * PER_MM);
}

/** The vertex halfway along the longest of several pieces. */
export function findMiddleOf(pieces: readonly (readonly Position[])[]): Position | null {
	const [longest] = pieces.toSorted((a, b) => measureLength(b) - measureLength(a));
	if (!longest) return null;
	let left = measureLength(longest) / 2;
	for (const [index, to] of longest.slice(1).entries()) {
		const from = longest[index]!;
		const step = Math.hypot(to[0] - from[0], to[1] - from[1]);
		if (step >= left && step > 0) {
			const share = left / step;
			return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
		}
		left -= step;
	}
	return longest[0] ?? null;
}

function measureLength(line: readonly Position[]): number {
	return line.slice(1).reduce((sum, [x, y], index) => {
		const [from_x, from_y] = line[index]!;
		return sum + Math.hypot(x - from_x, y - from_y);
	}, 0);
}
