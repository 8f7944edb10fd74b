import type { Theme } from '$lib/domain/schema/vocabulary.ts';
import type { Palette } from '$lib/style/tokens.ts';

const WIDTH = 24;
const HEIGHT = 32;

/** The pin of a theme, at the screen's density; its tip is the middle of the lower edge. */
export function drawPin(theme: Theme, palette: Palette, pixel_ratio: number): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = WIDTH * pixel_ratio;
	canvas.height = HEIGHT * pixel_ratio;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('No 2D canvas to draw a pin on');
	context.scale(pixel_ratio, pixel_ratio);
	const body = new Path2D(
		'M12 31C5.5 22 1.5 17 1.5 11.5a10.5 10.5 0 0 1 21 0C22.5 17 18.5 22 12 31Z',
	);
	context.fillStyle = palette.theme[theme];
	context.fill(body);
	context.strokeStyle = palette.panel;
	context.lineWidth = 1.5;
	context.stroke(body);
	context.beginPath();
	context.arc(12, 11.5, 4, 0, 2 * Math.PI);
	context.fillStyle = palette.panel;
	context.fill();
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
