import { MOST_SIDE } from '../../../domain/own_pictures/picture_problem.ts';
import type { Pixels } from '../../../geometry/fit/warp_pixels.ts';

/** What a canvas writes: WebP where the browser can, else PNG. Lines of a plan stay sharp at this quality. */
const WRITTEN = { type: 'image/webp', quality: 0.92 } as const;

/** The size within what a graphics card holds in one piece. */
export function shrinkSize([width, height]: readonly [number, number]): [number, number] {
	const share = Math.min(1, MOST_SIDE / Math.max(width, height));
	return [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))];
}

/** The bitmap in another size, as a file. */
export async function encodeBitmap(
	bitmap: ImageBitmap,
	[width, height]: readonly [number, number],
): Promise<Blob> {
	const { canvas, context } = openCanvas(width, height);
	context.drawImage(bitmap, 0, 0, width, height);
	return encodeCanvas(canvas);
}

export async function encodePixels({ data, width, height }: Pixels): Promise<Blob> {
	const { canvas, context } = openCanvas(width, height);
	context.putImageData(new ImageData(data, width, height), 0, 0);
	return encodeCanvas(canvas);
}

export async function decodePixels(blob: Blob): Promise<Pixels> {
	const bitmap = await createImageBitmap(blob);
	const { width, height } = bitmap;
	const { context } = openCanvas(width, height);
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	return { width, height, data: context.getImageData(0, 0, width, height).data as Pixels['data'] };
}

export function encodeCanvas(canvas: OffscreenCanvas): Promise<Blob> {
	return canvas.convertToBlob(WRITTEN);
}

export function openCanvas(width: number, height: number) {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('no canvas');
	context.imageSmoothingQuality = 'high';
	return { canvas, context };
}
