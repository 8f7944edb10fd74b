/**
 * A drawing as the text of a link: a letter for the form, then base64. Inside: how many things, each with its look, corners as steps
 * from the one before and words; two bytes prove the rest. Links made with it are kept for good.
 */

import { deflateSync, inflateSync } from 'fflate';
import type { Position } from '../schema/geojson.ts';
import { ByteReader, ByteWriter, formatBytes, parseBytes } from './byte_text.ts';
import {
	CORNERS,
	cleanWords,
	ITEM_COLORS,
	ITEM_ICONS,
	ITEM_KINDS,
	isWhole,
	MOST_ITEMS,
	type Drawing,
	type DrawingItem,
} from './item.ts';

/** Characters that a link has for a drawing. */
export const MOST_LINK = 2048;

/** First letters: as it is, and packed where that is shorter. */
const PLAIN = 'a';
const PACKED = 'b';
/** Most bytes that unpacking may give: no link of ours comes near it. */
const MOST_BYTES = 200_000;
/** Steps in a degree. */
const SCALE = 1e7;

/** Why the text of a link is no drawing. `newer`: its form is not known here; `cut`: it ends too early; `damaged`: letters are missing or wrong. */
export type LinkFault = 'newer' | 'cut' | 'damaged';

export type LinkReading = { drawing: Drawing; fault: null } | { drawing: null; fault: LinkFault };

/** However long it is; the same drawing is always the same text. */
export function formatDrawing(drawing: Drawing): string {
	const body = writeItems(drawing);
	const [high, low] = proveBytes(body);
	const plain = Uint8Array.from([high, low, ...body]);
	const packed = deflateSync(plain, { level: 9 });
	return packed.length < plain.length ? PACKED + formatBytes(packed) : PLAIN + formatBytes(plain);
}

/** Never throws. */
export function parseDrawing(text: string): LinkReading {
	const [form, rest] = [text.slice(0, 1), text.slice(1)];
	if (form !== PLAIN && form !== PACKED) {
		return { drawing: null, fault: /^[c-z]/.test(form) ? 'newer' : 'damaged' };
	}
	const bytes = parseBytes(rest);
	if (!bytes) return { drawing: null, fault: /^[\w-]*$/.test(rest) ? 'cut' : 'damaged' };
	try {
		const [high, low, ...body] =
			form === PLAIN ? bytes : inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) });
		return readBody(Uint8Array.from(body), [high ?? -1, low ?? -1]);
	} catch (error) {
		const is_short = error instanceof RangeError || /EOF/.test(String(error));
		return { drawing: null, fault: is_short ? 'cut' : 'damaged' };
	}
}

function readBody(body: Uint8Array, proof: readonly [number, number]): LinkReading {
	const reader = new ByteReader(body);
	const drawing = readItems(reader);
	const [high, low] = proveBytes(body);
	const is_proved = high === proof[0] && low === proof[1] && reader.is_done;
	if (!is_proved || !drawing) return { drawing: null, fault: 'damaged' };
	return { drawing, fault: null };
}

function writeItems(drawing: Drawing): Uint8Array {
	const writer = new ByteWriter();
	let last: Position = [0, 0];
	writer.count(drawing.length);
	for (const { kind, color, icon, corners, words } of drawing) {
		writer.byte(ITEM_KINDS.indexOf(kind) * 16 + ITEM_COLORS.indexOf(color));
		if (kind === 'point') writer.byte(ITEM_ICONS.indexOf(icon));
		if (!hasFixedCount(kind)) writer.count(corners.length);
		for (const [lng, lat] of corners) {
			const next: Position = [Math.round(lng * SCALE), Math.round(lat * SCALE)];
			writer.step(next[0] - last[0]);
			writer.step(next[1] - last[1]);
			last = next;
		}
		writer.words(words);
	}
	return writer.finish();
}

/** null where something is in it that cannot be drawn. */
function readItems(reader: ByteReader): Drawing | null {
	const count = reader.count();
	if (count > MOST_ITEMS) return null;
	const items: DrawingItem[] = [];
	let last: Position = [0, 0];
	for (let index = 0; index < count; index += 1) {
		const look = reader.byte();
		const kind = ITEM_KINDS[look >> 4];
		const color = ITEM_COLORS[look & 15];
		const icon = kind === 'point' ? ITEM_ICONS[reader.byte()] : ITEM_ICONS[0];
		if (!kind || !color || !icon) return null;
		const corner_count = hasFixedCount(kind) ? CORNERS[kind][0] : reader.count();
		if (corner_count > CORNERS[kind][1]) return null;
		const corners = Array.from({ length: corner_count }, (): Position => {
			last = [last[0] + reader.step(), last[1] + reader.step()];
			return [last[0] / SCALE, last[1] / SCALE];
		});
		const item = { kind, color, icon, corners, words: cleanWords(reader.words()) };
		if (!isWhole(item) || !corners.every(isOnEarth)) return null;
		items.push(item);
	}
	return items;
}

function hasFixedCount(kind: DrawingItem['kind']): boolean {
	const [least, most] = CORNERS[kind];
	return least === most;
}

function isOnEarth([lng, lat]: Position): boolean {
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

/** J. G. Fletcher's sum: finds a letter that is missing, wrong or in another's place. */
function proveBytes(bytes: Uint8Array): [number, number] {
	let [low, high] = [1, 0];
	for (const byte of bytes) {
		low = (low + byte) % 255;
		high = (high + low) % 255;
	}
	return [high, low];
}
