/** Signs of a drawing's points, and the inks of all its things. */

import {
	ITEM_COLORS,
	ITEM_ICONS,
	type ItemColor,
	type ItemIcon,
} from '../../domain/drawing/item.ts';
import type { Theme } from '../../domain/schema/vocabulary.ts';
import type { Sign } from '../signs/sign.ts';
import { outlineCircle } from '../signs/sign.ts';
import type { Palette } from '../tokens.ts';

/** Inks that hold their contrast in light, dark and on paper, and give way where a reader's system has its own. */
const INKS: Record<Exclude<ItemColor, 'black'>, Theme> = {
	red: 'tourism',
	brown: 'industry',
	green: 'ecology',
	blue: 'water',
	purple: 'innovation',
};

export function inkOf(color: ItemColor, palette: Pick<Palette, 'ink' | 'theme'>): string {
	return color === 'black' ? palette.ink : palette.theme[INKS[color]];
}

/** Class of the style sheet that sets `--theme` to the ink. */
export function nameInk(color: ItemColor): string {
	return color === 'black' ? 'ink-black' : `theme-${INKS[color]}`;
}

/** Around the place in CSS pixels, y down; a flag stands on it. */
const OUTLINES: Record<ItemIcon, string> = {
	dot: outlineCircle(6.5).path,
	square: 'M-6 -6H6V6H-6Z',
	triangle: 'M0 -7.5L7.5 5.5H-7.5Z',
	star: 'M0 -9L2.3 -3.1 8.6 -2.8 3.7 1.2 5.3 7.3 0 3.9 -5.3 7.3 -3.7 1.2 -8.6 -2.8 -2.3 -3.1Z',
	flag: 'M-1.2 1V-18H12L8.5 -13.5 12 -9H1.2V1Z',
	cross: 'M-7 -4.5L-4.5 -7 0 -2.5 4.5 -7 7 -4.5 2.5 0 7 4.5 4.5 7 0 2.5 -4.5 7 -7 4.5 -2.5 0Z',
	house: 'M0 -9L9.5 -0.5H6.5V7.5H-6.5V-0.5H-9.5Z',
	warning: 'M0 -9.5L9.5 7H-9.5Z',
};

/** As wide as high around the place: whoever sets it by its middle sets it right. */
const BOX = { left: -20, top: -20, right: 20, bottom: 20 };

export function buildItemSign(icon: ItemIcon): Sign {
	const outline = {
		path: OUTLINES[icon],
		fill: 'theme',
		stroke: 'panel',
		stroke_width: 1.6,
	} as const;
	const call = {
		path: 'M0 -3.8V1.4M0 3.6V4.8',
		fill: 'none',
		stroke: 'panel',
		stroke_width: 2,
	} as const;
	return {
		pieces: icon === 'warning' ? [outline, call] : [outline],
		text: null,
		box: BOX,
		halo: { y: 0, radius: 12 },
	};
}

const PREFIX = 'drawing';

/** `drawing|flag|red`: the sign as the name of an image. */
export function nameItemImage(icon: ItemIcon, color: ItemColor): string {
	return [PREFIX, icon, color].join('|');
}

/** null for an image that is none of these. */
export function readItemImage(name: string): { sign: Sign; color: ItemColor } | null {
	const [prefix, icon_word, color_word] = name.split('|');
	const icon = ITEM_ICONS.find((word) => word === icon_word);
	const color = ITEM_COLORS.find((word) => word === color_word);
	return prefix === PREFIX && icon && color ? { sign: buildItemSign(icon), color } : null;
}
