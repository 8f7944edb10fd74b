import { hashText } from '../../domain/reading/hash_text.ts';
import type { Drawing } from '../../style/drawing.ts';
import type { OnSharedGround, SharedGround } from './shared_ground.ts';

/** Length of a key, hexadecimal digits. */
const KEY_LENGTH = 12;

/** Texts by key: of the pages that were built so far. */
const written = new Map<string, string>();

export function shareGround<T extends { drawing: Drawing }>(view: T): OnSharedGround<T> {
	const { districts, ground, ...rest } = view.drawing;
	const text = JSON.stringify({ districts, ...(ground && { ground }) } satisfies SharedGround);
	const ground_key = hashText(text).slice(0, KEY_LENGTH);
	written.set(ground_key, text);
	return { ...view, drawing: { ...rest, districts: [] }, ground_key };
}

/** JSON; null for a key that no page has. */
export function writeSharedGround(key: string): string | null {
	return written.get(key) ?? null;
}
