/** Chinese signs and the ways they may be typed: as themselves, by any of their readings, by the beginning of one. */

import { isHan } from './read_query.ts';

/** A sign of a text; `at` is its place in code units. */
export type TypedSign = { at: number; sign: string; readings: readonly string[] };

/** Signs of a text with their syllables as the build prepared them: "wu pi/bei/po", the usual reading first. */
export function listTypedSigns(text: string, pinyin: string): TypedSign[] {
	const syllables = pinyin.split(' ');
	const signs: TypedSign[] = [];
	let at = 0;
	for (const sign of text) {
		if (isHan(sign)) {
			const readings = (syllables[signs.length] ?? '').split('/').filter(Boolean);
			signs.push({ at, sign, readings });
		}
		at += sign.length;
	}
	return signs;
}

/** The usual reading of each sign alone. */
export function takeUsualReadings(pinyin: string): string {
	return pinyin.replaceAll(/\/[a-z/]+/g, '');
}

/**
 * How many signs from `start` on a run of signs and letters spells; 0 when it does not. The last may be spelled in part, and so may
 * one that is followed by a typed sign. `has_initials`: any sign may stand as its initial alone.
 */
export function countTyped(
	signs: readonly TypedSign[],
	start: number,
	run: string,
	has_initials: boolean,
): number {
	const one = signs[start];
	// Most signs fall out here; a list of names is read on every key.
	if (!one || (run[0] !== one.sign[0] && !one.readings.some((reading) => reading[0] === run[0]))) {
		return 0;
	}
	return spell(signs, start, run, has_initials) ?? 0;
}

/** null when the rest does not fit. */
function spell(
	signs: readonly TypedSign[],
	index: number,
	rest: string,
	has_initials: boolean,
): number | null {
	const one = signs[index];
	if (!one) return null;
	for (const length of listLengths(one, rest, has_initials)) {
		const left = rest.slice(length);
		if (left === '') return 1;
		const next = signs[index + 1];
		const is_next = next !== undefined && next.at === one.at + one.sign.length;
		const count = is_next ? spell(signs, index + 1, left, has_initials) : null;
		if (count !== null) return count + 1;
	}
	return null;
}

/** Lengths of what may stand for a sign at the beginning of `rest`, the longest first. */
function listLengths({ sign, readings }: TypedSign, rest: string, has_initials: boolean): number[] {
	if (rest.startsWith(sign)) return [sign.length];
	const letters = /^[a-z]+/.exec(rest)?.[0] ?? '';
	if (letters === '') return [];
	const lengths = readings.flatMap((reading) => {
		if (reading.startsWith(letters)) return [letters.length];
		const whole = letters.startsWith(reading) ? [reading.length] : [];
		const initial = /^[zcs]h|^./.exec(reading)?.[0] ?? '';
		const first = [initial, initial.slice(0, 1)].filter((part) => letters.startsWith(part));
		return has_initials ? [...whole, ...first.map((part) => part.length)] : whole;
	});
	return [...new Set(lengths)].filter((length) => length > 0).sort((a, b) => b - a);
}
