/** The sizes a drawing is labelled for: names keep their size, so a small picture has other room than a large one. */

import { FRAME_RATIOS, type FrameShape } from './frame.ts';
import type { Box } from './box.ts';

type NameFace = { font_px: number; /** Share of the em between letters. */ spacing: number };

export type FrameSize = {
	/** The narrowest frame it is for, CSS pixels. */
	width_px: number;
	names: Record<'district' | 'neighbour', NameFace>;
	/** Share of their size that signs have. */
	sign_scale: number;
	/** Kept free along the edge of the frame, CSS pixels; 0 where it is left out. */
	edge_px?: number;
	/** What lies over a frame of that width and height: buttons, legend, scale. */
	controls: (width: number, height: number) => Box[];
};

export type FrameSizeName = 'wide' | 'narrow';

const LARGE = {
	district: { font_px: 17, spacing: 0.12 },
	neighbour: { font_px: 13, spacing: 0 },
} as const;
const SMALL = {
	district: { font_px: 14, spacing: 0.06 },
	neighbour: { font_px: 12, spacing: 0 },
} as const;

/** Where the scale bar stands, and where a page's legend and list of other sites may. */
const scale = (width: number, height: number): Box => ({
	left: width * 0.7,
	top: height - 22,
	right: width,
	bottom: height,
});

/**
 * The style sheet of the drawing switches between the two where the frame is narrower than `wide.width_px` or, as the frame
 * keeps its ratio, lower than that gives.
 */
export const FRAME_SIZES: Record<FrameShape, Record<FrameSizeName, FrameSize>> = {
	city: {
		wide: {
			...{ width_px: 380, names: LARGE, sign_scale: 1 },
			controls: (width, height) => [
				scale(width, height),
				{ left: 0, top: height - 78, right: width * 0.42, bottom: height },
			],
		},
		narrow: {
			...{ width_px: 186, names: SMALL, sign_scale: 0.8 },
			controls: (width, height) => [
				scale(width, height),
				{ left: 0, top: height - 74, right: width, bottom: height },
			],
		},
	},
	small: {
		wide: {
			...{ width_px: 400, names: SMALL, sign_scale: 1 },
			controls: (width, height) => [scale(width, height)],
		},
		narrow: {
			...{ width_px: 270, names: SMALL, sign_scale: 0.8 },
			controls: (width, height) => [scale(width, height)],
		},
	},
};

/** Of a frame `width_px` wide. */
export function chooseFrameSize(shape: FrameShape, width_px: number): FrameSizeName {
	return width_px < FRAME_SIZES[shape].wide.width_px ? 'narrow' : 'wide';
}

/** Those of a drawing's two sets of names that it shows in a pane of this size, CSS pixels. */
export function chooseLabels<L>(
	drawing: { frame: { shape: FrameShape }; labels: L; narrow_labels: L },
	width_px: number,
	height_px: number,
): L {
	const { shape } = drawing.frame;
	const frame_px = Math.min(width_px, height_px * FRAME_RATIOS[shape]);
	const size = chooseFrameSize(shape, frame_px);
	return size === 'narrow' ? drawing.narrow_labels : drawing.labels;
}
