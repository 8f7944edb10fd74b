import { NUMBER_BOX_PX } from '$lib/style/signs/number_box.ts';
import type { Palette } from '$lib/style/tokens.ts';

export type NumberBox = {
	image: ImageData;
	/** What of it may be stretched, in its own pixels. */
	stretch: [[number, number]];
};

/** null where the browser draws nothing. */
export function drawNumberBox(
	palette: Pick<Palette, 'panel' | 'ink2'>,
	pixel_ratio: number,
): NumberBox | null {
	const { side, corner, radius, line } = NUMBER_BOX_PX;
	const size = Math.round(side * pixel_ratio);
	const canvas = document.createElement('canvas');
	canvas.width = size;
	canvas.height = size;
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.scale(size / side, size / side);
	context.beginPath();
	context.roundRect(line / 2, line / 2, side - line, side - line, radius);
	context.fillStyle = palette.panel;
	context.fill();
	context.strokeStyle = palette.ink2;
	context.lineWidth = line;
	context.stroke();
	const image = context.getImageData(0, 0, size, size);
	return { image, stretch: [[corner * (size / side), (side - corner) * (size / side)]] };
}
