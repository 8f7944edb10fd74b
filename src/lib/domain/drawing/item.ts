/** What a reader draws on the map to say something: a list of things with words, the lowest first. */

import type { Position } from '../schema/geojson.ts';

export const ITEM_KINDS = ['point', 'line', 'area', 'text', 'arrow', 'dimension'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Few, and each has an ink for light, dark and paper. The order is that of links: new ones come last. */
export const ITEM_COLORS = ['red', 'brown', 'green', 'blue', 'purple', 'black'] as const;
export type ItemColor = (typeof ITEM_COLORS)[number];

/** Signs of points. The order is that of links: new ones come last. */
export const ITEM_ICONS = [
	'dot',
	'square',
	'triangle',
	'star',
	'flag',
	'cross',
	'house',
	'warning',
] as const;
export type ItemIcon = (typeof ITEM_ICONS)[number];

export type DrawingItem = {
	kind: ItemKind;
	/** `[lng, lat]`, WGS-84; an area's are not closed. */
	corners: readonly Position[];
	/** May be empty, but for a text. */
	words: string;
	color: ItemColor;
	/** Only points show it. */
	icon: ItemIcon;
};

export type Drawing = readonly DrawingItem[];

/** How many corners a thing of each kind has, least and most. */
export const CORNERS: Record<ItemKind, readonly [least: number, most: number]> = {
	point: [1, 1],
	text: [1, 1],
	dimension: [2, 2],
	line: [2, 500],
	arrow: [2, 500],
	area: [3, 500],
};

export const MOST_ITEMS = 300;
/** Characters of the words of one thing. */
export const MOST_WORDS = 200;

/** Decimals of degrees that are kept, in links and files alike: a typed corner stays where it is to a centimetre. */
const DIGITS = 7;

/** The position as it is kept. */
export function roundCorner([lng, lat]: Position): Position {
	return [Number(lng.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];
}

/** One line, without signs that nobody sees, as long as there is room for. */
export function cleanWords(text: string): string {
	const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
	return [...line].slice(0, MOST_WORDS).join('').trim();
}

/** Whether there is enough of it to be drawn, and no more than its kind can have. */
export function isWhole({ kind, corners, words }: DrawingItem): boolean {
	const [least, most] = CORNERS[kind];
	return corners.length >= least && corners.length <= most && (kind !== 'text' || words !== '');
}

/** Whether it would still be whole with a corner less. */
export function hasSpareCorner(item: DrawingItem | undefined): boolean {
	return item !== undefined && item.corners.length > CORNERS[item.kind][0];
}
