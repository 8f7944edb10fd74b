/** What of a drawing is shown: left, top, width and height in its own units. The frame's ratio is kept. */

import type { Frame } from '$lib/style/frame.ts';

export type MapWindow = readonly [left: number, top: number, width: number, height: number];

/** How many times closer than the whole city: half a metre to a pixel, for a city of 100 km. */
const CLOSEST = 512;
/** Sites may lie outside the city. */
const FARTHEST = 1 / 4;

export function showWhole({ width, height }: Frame): MapWindow {
	return [0, 0, width, height];
}

/** `factor` over 1 comes closer; what is at `fixed` (drawing units) stays where it is. */
export function zoomWindow(
	[left, top, width]: MapWindow,
	frame: Frame,
	factor: number,
	[x, y]: readonly [number, number],
): MapWindow {
	const zoom = Math.min(CLOSEST, Math.max(FARTHEST, (frame.width / width) * factor));
	const share = frame.width / zoom / width;
	return keepNear([x + (left - x) * share, y + (top - y) * share], zoom, frame);
}

/** Moves what is shown by drawing units. */
export function panWindow(
	[left, top, width]: MapWindow,
	frame: Frame,
	x: number,
	y: number,
): MapWindow {
	return keepNear([left + x, top + y], frame.width / width, frame);
}

export function findMiddle([left, top, width, height]: MapWindow): [number, number] {
	return [left + width / 2, top + height / 2];
}

/** The window with this position in its middle, where it does not show it. */
export function bringIn(window: MapWindow, frame: Frame, [x, y]: readonly [number, number]) {
	const [left, top, width, height] = window;
	if (x >= left && x <= left + width && y >= top && y <= top + height) return window;
	const middle = findMiddle(window);
	return panWindow(window, frame, x - middle[0], y - middle[1]);
}

/** The middle never goes farther from the city than the city is wide. */
function keepNear([left, top]: readonly [number, number], zoom: number, frame: Frame): MapWindow {
	const [width, height] = [frame.width / zoom, frame.height / zoom];
	const keep = (start: number, size: number, whole: number): number =>
		Math.min(2 * whole, Math.max(-whole, start + size / 2)) - size / 2;
	return [keep(left, width, frame.width), keep(top, height, frame.height), width, height];
}
