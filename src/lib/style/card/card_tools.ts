/** What a picture needs that is drawn without a browser. */

import type { Language } from '../../domain/schema/localized.ts';

export type Face = {
	family: 'serif' | 'sans';
	weight: number;
	size_px: number;
	/** Chinese quotation marks are as wide as a character, English ones are not. */
	language: Language;
};

export type Typesetter = {
	/** Width of one line in pixels. Throws a RangeError for a character that no font has. */
	measure(text: string, face: Face): number;
	/** SVG paths of one line; `x`, `y`: start of its baseline. */
	draw(text: string, face: Face, x: number, y: number): string;
};

/** An SVG as an element of another, drawn once however often it is used. `width`, `height`: pixels. */
export type Stamp = (svg: string, width: number, height: number) => string;

export type CardTools = { typesetter: Typesetter; stamp: Stamp };
