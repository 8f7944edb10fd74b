/** Lines of a sheet's grid and the numbers at its frame, in millimetres on the paper. */

import { clipLine } from '../../geometry/clip.ts';
import type { Position } from '../../geometry/position.ts';
import {
	boundInDegrees,
	boundInMetres,
	metresPerMm,
	metresToPaper,
	toPaper,
	type SheetFrame,
} from './sheet_frame.ts';

export type SheetSide = 'top' | 'bottom' | 'left' | 'right';

export type SheetGridLine = {
	axis: 'east' | 'north';
	/** Metres of the plane, or degrees. */
	value: number;
	/** Millimetres from the map's upper left corner. */
	points: Position[];
	label: string;
	/** Where it meets the frame. */
	ends: { side: SheetSide; at: number }[];
};

export type SheetGrid = {
	lines: SheetGridLine[];
	/** Between lines: metres, or degrees. */
	step: number;
	/** What the labels count in. */
	unit: 'm' | 'km' | 'degrees';
};

/** Lines are no closer on paper, millimetres. */
const LEAST_MM = 25;
const METRES = [1, 2, 5].flatMap((digit) =>
	Array.from({ length: 6 }, (_, power) => digit * 10 ** power),
);
/** Seconds of arc. */
const SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000] as const;
const METRES_PER_DEGREE = 111_195;
/** Points of a meridian or a parallel, which are curves on paper. */
const POINTS = 33;
/** An end lies on an edge that is no farther away, millimetres. */
const NEAR_MM = 0.01;

/** Eastings and northings of the frame's own plane: straight, square and whole metres. */
export function buildMetreGrid(frame: SheetFrame): SheetGrid {
	const step = METRES.toSorted((a, b) => a - b).find(
		(metres) => metres / metresPerMm(frame) >= LEAST_MM,
	)!;
	const [west, south, east, north] = boundInMetres(frame);
	const unit = step < 1000 ? 'm' : 'km';
	const format = (value: number): string => groupDigits(unit === 'm' ? value : value / 1000);
	return {
		step,
		unit,
		lines: [
			...listValues(west, east, step).map((value): SheetGridLine => {
				const [x] = metresToPaper([value, south], frame);
				const points: Position[] = [
					[x, frame.height],
					[x, 0],
				];
				return {
					...{ axis: 'east' as const, value, points, label: format(value) },
					ends: [
						{ side: 'bottom', at: x },
						{ side: 'top', at: x },
					],
				};
			}),
			...listValues(south, north, step).map((value): SheetGridLine => {
				const [, y] = metresToPaper([west, value], frame);
				const points: Position[] = [
					[0, y],
					[frame.width, y],
				];
				return {
					...{ axis: 'north' as const, value, points, label: format(value) },
					ends: [
						{ side: 'left', at: y },
						{ side: 'right', at: y },
					],
				};
			}),
		],
	};
}

/** Meridians and parallels as they run through the frame. */
export function buildDegreeGrid(frame: SheetFrame): SheetGrid {
	const [west, south, east, north] = boundInDegrees(frame);
	const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const metres = LEAST_MM * metresPerMm(frame);
	const seconds =
		SECONDS.find((arc) => (arc / 3600) * METRES_PER_DEGREE * narrowing >= metres) ??
		SECONDS.at(-1)!;
	const axes = [
		{ axis: 'east', low: west, high: east },
		{ axis: 'north', low: south, high: north },
	] as const;
	const lines = axes.flatMap(({ axis, low, high }) =>
		listValues(low * 3600, high * 3600, seconds).flatMap((arc): SheetGridLine[] => {
			const value = arc / 3600;
			const path = Array.from({ length: POINTS }, (_, index): Position => {
				const share = index / (POINTS - 1);
				const position: Position =
					axis === 'east'
						? [value, south + (north - south) * share]
						: [west + (east - west) * share, value];
				return toPaper(position, frame);
			});
			const points = clipLine(path, [0, 0, frame.width, frame.height])[0];
			if (!points) return [];
			const ends = [points[0]!, points.at(-1)!].flatMap((end) => findSide(end, axis, frame));
			return [{ axis, value, points, label: formatArc(arc, axis, seconds), ends }];
		}),
	);
	return { lines, step: seconds / 3600, unit: 'degrees' };
}

/** Only the sides that a line of this axis crosses: what runs out at another has no number there. */
function findSide(
	[x, y]: Position,
	axis: SheetGridLine['axis'],
	{ width, height }: SheetFrame,
): SheetGridLine['ends'] {
	if (axis === 'east') {
		if (y < NEAR_MM) return [{ side: 'top', at: x }];
		return y > height - NEAR_MM ? [{ side: 'bottom', at: x }] : [];
	}
	if (x < NEAR_MM) return [{ side: 'left', at: y }];
	return x > width - NEAR_MM ? [{ side: 'right', at: y }] : [];
}

/** 113°51′, and seconds where lines are closer than a minute. */
function formatArc(arc: number, axis: SheetGridLine['axis'], step: number): string {
	const whole = Math.round(Math.abs(arc));
	const pad = (value: number): string => String(value).padStart(2, '0');
	const side = axis === 'east' ? (arc < 0 ? 'W' : 'E') : arc < 0 ? 'S' : 'N';
	const seconds = step < 60 ? `${pad(whole % 60)}″` : '';
	return `${Math.floor(whole / 3600)}°${pad(Math.floor(whole / 60) % 60)}′${seconds}${side}`;
}

/** Thousands apart, as numbers at a frame are read. */
function groupDigits(value: number): string {
	return String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
}

function listValues(low: number, high: number, step: number): number[] {
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}
