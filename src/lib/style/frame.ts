/** The rectangle that a drawing shows, in the Web-Mercator plane that MapLibre uses too. */

import type { Bounds, Position } from '../domain/schema/geojson.ts';
import { projectMercator, unprojectMercator, WORLD_PX } from '../geometry/mercator.ts';
import type { Camera } from '../view/view.ts';

/** Width over height. The style sheet of the drawing repeats them as aspect ratios. */
export const FRAME_RATIOS = { city: 3 / 5, small: 4 / 3 } as const;
export type FrameShape = keyof typeof FRAME_RATIOS;

/** Drawing units across a frame; about two to a pixel on a desktop screen. */
const FRAME_UNITS = 1000;

/** Share of the frame kept free around the content, so that marks on the edge stay whole. */
const MARGIN = 0.05;

export type Frame = {
	shape: FrameShape;
	/** Mercator coordinates (0 to 1, y down) of the upper left corner, and the frame's width there. */
	left: number;
	top: number;
	span: number;
	/** Size of the drawing in its own units. */
	width: number;
	height: number;
};

/** The smallest frame of that shape around `bounds` (`[west, south, east, north]`), with a margin. */
export function buildFrame(bounds: Bounds, shape: FrameShape): Frame {
	const [west, north] = projectMercator([bounds[0], bounds[3]]);
	const [east, south] = projectMercator([bounds[2], bounds[1]]);
	const ratio = FRAME_RATIOS[shape];
	const span = Math.max(east - west, (south - north) * ratio) / (1 - 2 * MARGIN);
	return {
		shape,
		left: (west + east) / 2 - span / 2,
		top: (north + south) / 2 - span / ratio / 2,
		span,
		width: FRAME_UNITS,
		height: FRAME_UNITS / ratio,
	};
}

/** `[lng, lat]` to drawing units, y down. */
export function projectToFrame(position: Position, frame: Frame): [number, number] {
	const [x, y] = projectMercator(position);
	const scale = frame.width / frame.span;
	return [(x - frame.left) * scale, (y - frame.top) * scale];
}

/** The camera under which MapLibre shows the frame exactly as a box of `width` x `height` CSS pixels does with `meet`. */
export function buildCamera(frame: Frame, width: number, height: number): Camera {
	const ratio = FRAME_RATIOS[frame.shape];
	const frame_px = Math.min(width, height * ratio);
	return {
		center: unprojectMercator([frame.left + frame.span / 2, frame.top + frame.span / ratio / 2]),
		zoom: Math.log2(frame_px / (frame.span * WORLD_PX)),
	};
}

/** Metres on the ground that one drawing unit covers in the middle of the frame. */
export function measureUnit(frame: Frame): number {
	const ratio = FRAME_RATIOS[frame.shape];
	const [, lat] = unprojectMercator([frame.left, frame.top + frame.span / ratio / 2]);
	const equator_m = 2 * Math.PI * 6378137;
	return ((frame.span * equator_m) / frame.width) * Math.cos((lat * Math.PI) / 180);
}

/** A point in percent of the frame's width and height to `[lng, lat]`. */
export function unprojectFromFrame(x: number, y: number, frame: Frame): Position {
	const height = frame.span / FRAME_RATIOS[frame.shape];
	return unprojectMercator([frame.left + (x / 100) * frame.span, frame.top + (y / 100) * height]);
}

/** How far out a map of the city goes: zoomed no further than where its longer side has this many CSS pixels. */
const LEAST_CITY_PX = 150;
const LEAST_ZOOM = 6.5;

/** The zoom at which MapLibre stops, for a city of these bounds. */
export function findLeastZoom([west, south, east, north]: Bounds): number {
	const [left, top] = projectMercator([west, north]);
	const [right, bottom] = projectMercator([east, south]);
	const span = Math.max(right - left, bottom - top);
	return Math.min(LEAST_ZOOM, Math.log2(LEAST_CITY_PX / (span * WORLD_PX)));
}

/** The first zoom of tiles that such a map comes to. */
export function findFirstTile(bounds: Bounds): number {
	return Math.floor(findLeastZoom(bounds));
}
