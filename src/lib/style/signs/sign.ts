/** What a sign is made of, whoever draws it: the page's SVG, the map's images, the cards. */

/** Which colour a part takes: the theme's, the ground of a panel, a breath of the theme, or none. */
export type Tone = 'theme' | 'panel' | 'tint' | 'none';

/** One outline in CSS pixels around the sign's place, y down; drawn in order. */
export type SignPiece = {
	path: string;
	fill: Tone;
	stroke: Tone;
	stroke_width: number;
	/** Lengths of dash and gap along the outline. */
	dash?: readonly number[];
	is_round?: boolean;
};

/** What stands on a sign: the middle of its letters, and their size. */
export type SignText = { words: string; x: number; y: number; size: number; tone: Tone };

export type Sign = {
	pieces: readonly SignPiece[];
	text: SignText | null;
	/** All that is drawn, around the place. */
	box: { left: number; top: number; right: number; bottom: number };
	/** A circle that lies around it when it is chosen. */
	halo: { y: number; radius: number };
};

/** A closed outline that starts in the middle of its upper edge and runs clockwise, with its length. */
export type Outline = { path: string; length: number };

export function outlineCircle(radius: number, x = 0, y = 0): Outline {
	return {
		path: `M${x} ${y - radius}a${radius} ${radius} 0 0 1 0 ${2 * radius}a${radius} ${radius} 0 0 1 0 ${-2 * radius}Z`,
		length: 2 * Math.PI * radius,
	};
}

/** A circle pulled to `width`, around the place. */
export function outlinePill(width: number, height: number): Outline {
	const radius = height / 2;
	const straight = Math.max(0, width - height) / 2;
	return {
		path: `M0 ${-radius}h${straight}a${radius} ${radius} 0 0 1 0 ${height}h${-2 * straight}a${radius} ${radius} 0 0 1 0 ${-height}Z`,
		length: 2 * Math.PI * radius + 4 * straight,
	};
}

/** A tab that hangs from `top`: corners above, round below. */
export function outlineTab(width: number, height: number, top: number, corner: number): Outline {
	const half = width / 2;
	const side = height - corner;
	return {
		path: `M0 ${top}h${half}v${side}a${corner} ${corner} 0 0 1 ${-corner} ${corner}h${2 * corner - width}a${corner} ${corner} 0 0 1 ${-corner} ${-corner}v${-side}Z`,
		length: 2 * (width - corner) + 2 * side + Math.PI * corner,
	};
}

/** How wide words are, as a share of the em: Chinese characters are square, figures and Latin letters narrower. */
export function measureWords(words: string): number {
	let width = 0;
	for (const sign of words) width += sign.charCodeAt(0) > 0x2e80 ? 1 : sign === ' ' ? 0.28 : 0.58;
	return width;
}
