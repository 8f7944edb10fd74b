/** What both kinds of files say of a drawing, and how it is read back. */

import type { Position } from '../schema/geojson.ts';
import { FILE_COLORS } from './file_colors.ts';
import {
	CORNERS,
	cleanWords,
	ITEM_COLORS,
	ITEM_ICONS,
	ITEM_KINDS,
	isWhole,
	roundCorner,
	type Drawing,
	type DrawingItem,
	type ItemColor,
	type ItemKind,
} from './item.ts';

/** Most bytes of a file that is read: a full drawing takes far less. */
export const MOST_FILE = 5_000_000;

/** Why a file is no drawing. `foreign`: it can be read, and nothing of it was drawn here. */
export type FileFault =
	| { code: 'too-large'; size: number; limit: number }
	| { code: 'unreadable'; found: string }
	| { code: 'foreign' };

/** Why one thing of a file was not taken. */
export type LeftOutReason = 'geometry' | 'position' | 'corners' | 'words';

export type LeftOut = { /** Place in the file, from 1. */ number: number; reason: LeftOutReason };

export type FileReading =
	| { drawing: Drawing; left_out: readonly LeftOut[]; fault: null }
	| { drawing: null; left_out: readonly []; fault: FileFault };

/** A thing as a file has it. `path`: corners, an area's without its last; null where the geometry is none that can be drawn. */
export type FoundItem = {
	kind: string | undefined;
	color: string | undefined;
	icon: string | undefined;
	words: string | undefined;
	path: { kind: 'point' | 'line' | 'area'; corners: readonly (readonly number[])[] } | null;
};

/** Count in, count out: every thing is taken or named. */
export function takeItems(found: readonly FoundItem[]): FileReading {
	const items: DrawingItem[] = [];
	const left_out: LeftOut[] = [];
	for (const [at, one] of found.entries()) {
		const item = takeItem(one);
		if (typeof item === 'string') left_out.push({ number: at + 1, reason: item });
		else items.push(item);
	}
	return { drawing: items, left_out, fault: null };
}

function takeItem({ path, ...said }: FoundItem): DrawingItem | LeftOutReason {
	if (!path) return 'geometry';
	const corners = path.corners.map(([lng = NaN, lat = NaN]) => roundCorner([lng, lat]));
	if (!corners.every(isOnEarth)) return 'position';
	const kind = chooseKind(said.kind, path.kind);
	const [least, most] = CORNERS[kind];
	if (corners.length < least || corners.length > most) return 'corners';
	const item: DrawingItem = {
		kind,
		corners,
		words: cleanWords(said.words ?? ''),
		color: chooseColor(said.color),
		icon: ITEM_ICONS.find((icon) => icon === said.icon) ?? ITEM_ICONS[0],
	};
	return isWhole(item) ? item : 'words';
}

/** What it says it is, where its shape can be that; else what its shape is. */
function chooseKind(said: string | undefined, shape: 'point' | 'line' | 'area'): ItemKind {
	const kinds: Record<typeof shape, readonly ItemKind[]> = {
		point: ['point', 'text'],
		line: ['line', 'arrow', 'dimension'],
		area: ['area'],
	};
	return kinds[shape].find((kind) => kind === said) ?? ITEM_KINDS.find((kind) => kind === shape)!;
}

/** By its name, or the nearest to any colour that other programs gave it; black where it has none. */
function chooseColor(said: string | undefined): ItemColor {
	const named = ITEM_COLORS.find((color) => color === said);
	const wanted = readHex(said ?? '');
	if (named || !wanted) return named ?? 'black';
	const distance = (color: ItemColor): number =>
		Math.hypot(...readHex(FILE_COLORS[color])!.map((part, at) => part - wanted[at]!));
	return ITEM_COLORS.toSorted((a, b) => distance(a) - distance(b))[0]!;
}

function readHex(text: string): number[] | null {
	const long = text.replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');
	const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(long);
	return parts && parts.slice(1).map((part) => parseInt(part, 16));
}

/** Corners of a ring without the one that closes it. */
export function openRing(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
	const [first, last] = [ring[0], ring.at(-1)];
	const is_closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
	return is_closed ? ring.slice(0, -1) : ring;
}

function isOnEarth([lng, lat]: Position): boolean {
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
