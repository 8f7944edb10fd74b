/** The small map on which a sheet's frame is moved: how far it looks around, and where. */

import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import { boundInMetres, type SheetFrame } from '../../domain/sheet/sheet_frame.ts';

/** Of the overview in its own millimetres; as wide as half a screen. */
export const OVERVIEW = { width: 180, height: 135 } as const;

/** Times a frame that an overview shows around it, unless the city is smaller. */
const AROUND = 5;
/** Closest: the frame with a margin. */
const LEAST = 1.3;
/** Around the city. */
const CITY_ROOM = 1.06;

type Look = {
	/** All frames, in metres of the plane. */
	frames: Bounds;
	/** The city, in metres of the plane. */
	city: Bounds;
	/** Steps closer (over 0) or farther. */
	closer: number;
	/** Where it looked last, metres of the plane. */
	last: Position | null;
};

/** The frame of the overview: around the last middle while the frames are in sight from there, else around the frames. */
export function lookAround(
	plane: SheetFrame['plane'],
	{ frames, city, closer, last }: Look,
): SheetFrame {
	const whole = measureStep(city) * CITY_ROOM;
	const own = measureStep(frames);
	const wanted = Math.max(own * LEAST, Math.min(whole, own * AROUND) / 2 ** closer);
	const is_whole = wanted >= whole;
	const step = Math.max(wanted, 1e-6);
	const at = (middle: Position): SheetFrame => ({
		...{ plane, middle, scale: step * 1000 },
		...OVERVIEW,
	});
	const whole_view = at(findMiddle(city));
	if (is_whole && holds(whole_view, frames)) return whole_view;
	if (last && holds(at(last), frames)) return at(last);
	return at(findMiddle(frames));
}

/** Metres to a millimetre at which bounds just fit. */
function measureStep([west, south, east, north]: Bounds): number {
	return Math.max((east - west) / OVERVIEW.width, (north - south) / OVERVIEW.height);
}

function findMiddle([west, south, east, north]: Bounds): Position {
	return [(west + east) / 2, (south + north) / 2];
}

function holds(frame: SheetFrame, [west, south, east, north]: Bounds): boolean {
	const [left, low, right, high] = boundInMetres(frame);
	return west >= left && east <= right && south >= low && north <= high;
}
