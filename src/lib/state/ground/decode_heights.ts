import type { GroundRelief } from '../../domain/ground/ground_file.ts';
import { READ_HEIGHT } from '../../domain/ground/relief_encodings.ts';

/** Metres, row by row; NaN where nothing was surveyed. */
export type Heights = Float32Array;

export type HeightPicture = Pick<GroundRelief, 'encoding' | 'tile_px'>;

/** Colours as they are in the file, as heights. Runs in workers, too. */
export async function decodeHeights(
	bytes: ArrayBuffer,
	{ encoding, tile_px }: HeightPicture,
): Promise<Heights> {
	const picture = await createImageBitmap(new Blob([bytes]), {
		colorSpaceConversion: 'none',
		premultiplyAlpha: 'none',
	});
	const context = openCanvas(tile_px);
	context.drawImage(picture, 0, 0);
	picture.close();
	const { data } = context.getImageData(0, 0, tile_px, tile_px);
	const toMetres = READ_HEIGHT[encoding];
	// Where nothing was surveyed a picture is clear.
	return Float32Array.from({ length: tile_px * tile_px }, (_, at) =>
		data[at * 4 + 3] === 255 ? toMetres(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!) : NaN,
	);
}

/** Whether this browser gives back the colours that were drawn: some change them a little, so that nobody is known by them. */
export function readsTrueColors(): boolean {
	const size = 8;
	const context = openCanvas(size);
	for (let at = 0; at < size * size; at += 1) {
		context.fillStyle = `rgb(${at} ${255 - at} ${at * 3})`;
		context.fillRect(at % size, Math.floor(at / size), 1, 1);
	}
	const { data } = context.getImageData(0, 0, size, size);
	return Array.from({ length: size * size }, (_, at) => at).every(
		(at) => data[at * 4] === at && data[at * 4 + 1] === 255 - at && data[at * 4 + 2] === at * 3,
	);
}

function openCanvas(size: number): OffscreenCanvasRenderingContext2D {
	const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No 2D canvas to read heights from');
	return context;
}
