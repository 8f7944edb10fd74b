let context: CanvasRenderingContext2D | null = null;

/** How wide words are in the letters of this page, as a share of their height: devices have other fonts. */
export function measureText(words: string): number {
	if (!context) {
		context = document.createElement('canvas').getContext('2d')!;
		context.font = `100px ${getComputedStyle(document.body).fontFamily}`;
	}
	return context.measureText(words).width / 100;
}
