/** The rectangle of a sheet's map: where paper lies on the ground. */

import type { Bounds, Position } from '../../geometry/position.ts';
import {
	fromPlane,
	measureScaleFactor,
	toPlane,
	type PlaneId,
} from '../../geometry/systems/plane.ts';

export type SheetFrame = {
	/** Its edges run along the axes of this plane. */
	plane: PlaneId;
	/** `[easting, northing]` of its middle, metres. */
	middle: Position;
	/** The N of 1:N: metres of the plane to a metre of paper. */
	scale: number;
	/** Of the map on the paper, millimetres. */
	width: number;
	height: number;
};

export const SCALES = { least: 500, most: 500_000 } as const;
/** Those that are offered and fitted to. */
export const ROUND_SCALES = [
	500, 1000, 2000, 5000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000,
] as const;

/** What a frame that comes back from a link may have grown by rounding. */
const SLACK = 1e-4;

/** Positions of an edge between corners: a straight edge of paper is a curve in degrees. */
const EDGE_STEPS = 8;

/** `center`: `[lng, lat]`. */
export function frameSheet(
	center: Position,
	rest: Pick<SheetFrame, 'plane' | 'scale' | 'width' | 'height'>,
): SheetFrame {
	return { ...rest, middle: toPlane(center, rest.plane) };
}

/** Metres of the plane to a millimetre of paper. */
export function metresPerMm({ scale }: Pick<SheetFrame, 'scale'>): number {
	return scale / 1000;
}

/** Metres of the plane to millimetres from the map's upper left corner, y down. */
export function metresToPaper([east, north]: Position, frame: SheetFrame): Position {
	const step = metresPerMm(frame);
	return [
		(east - frame.middle[0]) / step + frame.width / 2,
		(frame.middle[1] - north) / step + frame.height / 2,
	];
}

/** `[lng, lat]` to millimetres. */
export function toPaper(position: Position, frame: SheetFrame): Position {
	return metresToPaper(toPlane(position, frame.plane), frame);
}

export function paperToMetres([x, y]: Position, frame: SheetFrame): Position {
	const step = metresPerMm(frame);
	return [
		frame.middle[0] + (x - frame.width / 2) * step,
		frame.middle[1] - (y - frame.height / 2) * step,
	];
}

/** Millimetres to `[lng, lat]`. */
export function fromPaper(point: Position, frame: SheetFrame): Position {
	return fromPlane(paperToMetres(point, frame), frame.plane);
}

/** `[west, south, east, north]` in metres of the plane. */
export function boundInMetres(frame: SheetFrame): Bounds {
	const [west, north] = paperToMetres([0, 0], frame);
	const [east, south] = paperToMetres([frame.width, frame.height], frame);
	return [west, south, east, north];
}

/** Around bounds in degrees, in metres of a plane: their edges are curves there. */
export function boundInPlane([west, south, east, north]: Bounds, plane: PlaneId): Bounds {
	const shares = Array.from({ length: EDGE_STEPS + 1 }, (_, step) => step / EDGE_STEPS);
	const edge = shares.flatMap((share): Position[] => {
		const [lng, lat] = [west + (east - west) * share, south + (north - south) * share];
		return [
			[lng, south],
			[lng, north],
			[west, lat],
			[east, lat],
		];
	});
	const metres = edge.map((position) => toPlane(position, plane));
	const [xs, ys] = [metres.map(([x]) => x), metres.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The frame's edge as `[lng, lat]`, closed, counter-clockwise from its lower left corner. */
export function outlineFrame(frame: SheetFrame, steps = EDGE_STEPS): Position[] {
	const { width, height } = frame;
	const corners: Position[] = [
		[0, height],
		[width, height],
		[width, 0],
		[0, 0],
	];
	const ring = corners.flatMap(([x, y], index) => {
		const [to_x, to_y] = corners[(index + 1) % corners.length]!;
		return Array.from({ length: steps }, (_, step) =>
			fromPaper([x + ((to_x - x) * step) / steps, y + ((to_y - y) * step) / steps], frame),
		);
	});
	return [...ring, ring[0]!];
}

/** `[west, south, east, north]`, degrees. */
export function boundInDegrees(frame: SheetFrame): Bounds {
	const ring = outlineFrame(frame);
	const lngs = ring.map(([lng]) => lng);
	const lats = ring.map(([, lat]) => lat);
	return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Whether a place on paper lies within the frame, at least `room` millimetres from its edge. */
export function isOnPaper([x, y]: Position, { width, height }: SheetFrame, room = 0): boolean {
	return x >= room && y >= room && x <= width - room && y <= height - room;
}

/**
 * How much longer a line across the whole sheet is on paper than 1:N of the way on the ellipsoid would be, millimetres, and metres of the plane to
 * a metre there. The farthest corner from the middle counts, where a projection is furthest from true.
 */
export function measureDistortion(frame: SheetFrame): { factor: number; off_mm: number } {
	const factors = [
		[frame.width / 2, frame.height / 2],
		[0, 0],
		[frame.width, frame.height],
	].map(([x = 0, y = 0]) => measureScaleFactor(fromPaper([x, y], frame), frame.plane));
	const factor = factors.toSorted((a, b) => Math.abs(b - 1) - Math.abs(a - 1))[0]!;
	const longest = Math.hypot(frame.width, frame.height);
	return { factor, off_mm: longest - longest / factor };
}

/** The nearest round scale at which metres of the plane fit; null where even the smallest scale is too large. */
export function fitScale(
	size: { width_m: number; height_m: number },
	paper: { width: number; height: number },
	scales: readonly number[] = ROUND_SCALES,
): number | null {
	const needed = Math.max(size.width_m / paper.width, size.height_m / paper.height) * 1000;
	return scales.find((scale) => scale * (1 + SLACK) >= needed) ?? null;
}
