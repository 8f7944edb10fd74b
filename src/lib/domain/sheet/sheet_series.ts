/** Series of sheets: a grid of them over an area, or one around each of several places. */

import { clipRings } from '../../geometry/clip.ts';
import {
	listPolygons,
	type Bounds,
	type Polygonal,
	type Position,
} from '../../geometry/position.ts';
import { toPlane } from '../../geometry/systems/plane.ts';
import { boundInMetres, metresPerMm, ROUND_SCALES, type SheetFrame } from './sheet_frame.ts';

/** A frame of the series; `number` counts from 1. */
export type SeriesSheet = { number: number; frame: SheetFrame };

export type SeriesResult =
	| { kind: 'sheets'; sheets: SeriesSheet[] }
	/** `fits`: the first round scale at which there are few enough; null where none is. */
	| { kind: 'too-many'; count: number; fits: number | null };

export const MOST_SHEETS = 60;

/** Frames alike but for their middle. */
export type SheetFormat = Omit<SheetFrame, 'middle'>;

/**
 * Rows from the north, sheets of a row from the west, around the area's middle; those that no part of the area lies on are left out.
 * `overlap`: millimetres of paper that neighbours share.
 */
export function coverWithSheets(
	area: Polygonal,
	format: SheetFormat,
	overlap: number,
): SeriesResult {
	const polygons = listPolygons(area).map((rings) =>
		rings.map((ring) => ring.map((position) => toPlane(position, format.plane))),
	);
	const bounds = boundMetres(polygons.flat(2));
	const { count } = countSheets(bounds, format, overlap);
	// A grid far beyond the limit is not laid out to be counted.
	if (count > 20 * MOST_SHEETS) return refuse(count, bounds, format, overlap);
	const frames = layGrid(bounds, format, overlap).filter((frame) =>
		polygons.some((rings) => clipRings(rings, boundInMetres(frame)).length > 0),
	);
	if (frames.length > MOST_SHEETS) return refuse(frames.length, bounds, format, overlap);
	return { kind: 'sheets', sheets: frames.map((frame, index) => ({ number: index + 1, frame })) };
}

/** One sheet around each place, in the order given. Positions are `[lng, lat]`. */
export function centerSheets(places: readonly Position[], format: SheetFormat): SeriesResult {
	if (places.length > MOST_SHEETS) {
		return { kind: 'too-many', count: places.length, fits: null };
	}
	const sheets = places.map((place, index) => ({
		number: index + 1,
		frame: { ...format, middle: toPlane(place, format.plane) },
	}));
	return { kind: 'sheets', sheets };
}

/** The bounds, in metres, that all frames share. */
export function boundSheets(sheets: readonly Pick<SeriesSheet, 'frame'>[]): Bounds {
	const all = sheets.map(({ frame }) => boundInMetres(frame));
	return [
		Math.min(...all.map(([west]) => west)),
		Math.min(...all.map(([, south]) => south)),
		Math.max(...all.map(([, , east]) => east)),
		Math.max(...all.map(([, , , north]) => north)),
	];
}

function refuse(count: number, bounds: Bounds, format: SheetFormat, overlap: number): SeriesResult {
	const fits = ROUND_SCALES.find(
		(scale) =>
			scale > format.scale &&
			countSheets(bounds, { ...format, scale }, overlap).count <= MOST_SHEETS,
	);
	return { kind: 'too-many', count, fits: fits ?? null };
}

type Counted = { columns: number; rows: number; count: number };

function countSheets(
	[west, south, east, north]: Bounds,
	format: SheetFormat,
	overlap: number,
): Counted {
	const step = metresPerMm(format);
	const along = (size_m: number, size_mm: number): number =>
		Math.max(1, Math.ceil((size_m / step - overlap) / (size_mm - overlap) - 1e-9));
	const columns = along(east - west, format.width);
	const rows = along(north - south, format.height);
	return { columns, rows, count: columns * rows };
}

function layGrid(bounds: Bounds, format: SheetFormat, overlap: number): SheetFrame[] {
	const [west, south, east, north] = bounds;
	const { columns, rows } = countSheets(bounds, format, overlap);
	const step = metresPerMm(format);
	const [across, down] = [(format.width - overlap) * step, (format.height - overlap) * step];
	const [x, y] = [(west + east) / 2, (south + north) / 2];
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column): SheetFrame => ({
			...format,
			middle: [x + (column - (columns - 1) / 2) * across, y - (row - (rows - 1) / 2) * down],
		})),
	).flat();
}

function boundMetres(positions: readonly Position[]): Bounds {
	let bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of positions) {
		const [west, south, east, north] = bounds;
		bounds = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
	}
	return bounds;
}
