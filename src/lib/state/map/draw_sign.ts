import type { Sign } from '$lib/style/signs/sign.ts';
import type { SignColors } from '$lib/style/signs/write_sign.ts';

/** Free pixels around a sign, so that its edge is smooth. */
const MARGIN_PX = 1;

/** The sign as an image at the screen's density; its box is all of the image but a pixel on each side. */
export function drawSign(
	{ pieces, text, box }: Sign,
	colors: SignColors,
	pixel_ratio: number,
	family: string,
): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil((box.right - box.left + 2 * MARGIN_PX) * pixel_ratio);
	canvas.height = Math.ceil((box.bottom - box.top + 2 * MARGIN_PX) * pixel_ratio);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('No 2D canvas to draw a sign on');
	context.scale(pixel_ratio, pixel_ratio);
	context.translate(MARGIN_PX - box.left, MARGIN_PX - box.top);
	for (const { path, fill, stroke, stroke_width, dash, is_round } of pieces) {
		const outline = new Path2D(path);
		if (fill !== 'none') {
			context.fillStyle = colors[fill];
			context.fill(outline);
		}
		if (stroke === 'none') continue;
		context.strokeStyle = colors[stroke];
		context.lineWidth = stroke_width;
		context.lineCap = is_round ? 'round' : 'butt';
		context.setLineDash([...(dash ?? [])]);
		context.stroke(outline);
	}
	if (text) {
		context.font = `700 ${text.size}px ${family}`;
		context.textAlign = 'center';
		context.textBaseline = 'alphabetic';
		context.fillStyle = colors[text.tone];
		context.fillText(text.words, text.x, text.y + text.size * 0.36);
	}
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
