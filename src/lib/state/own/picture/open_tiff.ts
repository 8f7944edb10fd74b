import { MOST_SIDE } from '../../../domain/own_pictures/picture_problem.ts';
import { readTiff } from '../../../domain/own_pictures/tiff/read_tiff.ts';
import { encodePixels } from './draw_pixels.ts';
import type { PicturePhase, Scan } from './picture_reader.ts';

/** A GeoTIFF, of which only what is drawn is read. Throws a `PictureError`. */
export async function openTiff(
	file: Blob,
	tell: (phase: PicturePhase, share: number | null) => void,
): Promise<Scan> {
	tell('reading', null);
	const { pixels, ...picture } = await readTiff(file, MOST_SIDE, (share) => tell('reading', share));
	const format = picture.reference ? 'GeoTIFF' : 'TIFF';
	const size: [number, number] = [pixels.width, pixels.height];
	return { format, blob: await encodePixels(pixels), size, laid: null, ...picture };
}
