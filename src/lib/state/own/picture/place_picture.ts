import { MOST_SIDE } from '../../../domain/own_pictures/picture_problem.ts';
import { buildLocator, flattenPlace } from '../../../geometry/fit/picture_place.ts';
import { frameWarp, warpRows, type Pixels } from '../../../geometry/fit/warp_pixels.ts';
import { decodePixels, encodePixels } from './draw_pixels.ts';
import type { Placed, PicturePhase, PictureRequest } from './picture_reader.ts';

/** A parallelogram that is off by less than this many pixels is drawn as it is. */
const NEAR_ENOUGH_PX = 0.5;
/** Rows between two words about how far it is. */
const ROWS = 128;

/** The picture as maps draw it: with its own pixels between four corners, or drawn anew where that would be off. */
export async function placePicture(
	{ blob, size, place }: Extract<PictureRequest, { type: 'place' }>,
	tell: (phase: PicturePhase, share: number | null) => void,
): Promise<Placed> {
	tell('placing', null);
	const locator = buildLocator(place);
	const { corners, error_px } = flattenPlace(size, locator);
	if (error_px <= NEAR_ENOUGH_PX) {
		return { blob, pixels: size, corners, notes: [{ code: 'flat', error_px }] };
	}
	const frame = frameWarp(size, locator, MOST_SIDE);
	const source = await decodePixels(blob);
	const { width, height } = frame;
	const target: Pixels = { width, height, data: new Uint8ClampedArray(width * height * 4) };
	for (let row = 0; row < height; row += ROWS) {
		warpRows(source, locator, frame, target, [row, Math.min(height, row + ROWS)]);
		tell('placing', row / height);
	}
	return {
		blob: await encodePixels(target),
		pixels: [width, height],
		corners: frame.corners,
		notes: [{ code: 'warped' }],
	};
}
