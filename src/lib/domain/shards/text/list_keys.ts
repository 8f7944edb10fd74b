/** What a text can be found by: keys with the position each stands at, so that neighbours are told from signs that only occur. */

import { LANGUAGE_CODES } from '../../language/languages.ts';
import type { Localized } from '../../schema/localized.ts';
import { foldText, isHan, splitTerms } from '../../search/read_query.ts';
import { listTypedSigns } from '../../search/typed_signs.ts';

/** Before the keys of each kind but signs and syllables. */
export const MARKS_OF_KEYS = { word: '@', mixed: '~', initials: '=', area: '#' } as const;
/** Initials of one key. */
export const INITIALS = 3;
/** A text is never longer: positions past it are left out. */
const MOST_POSITIONS = 0x8000;

export type Emit = (key: string, position: number) => void;
/** `pinyin`: as in `SearchText`. */
export type Spelled = Localized & { pinyin: string };

/** What a run of signs is looked for in; of an area that sites lie in it is all. */
export type AreaName = { zh: string; pinyin: string };

/** Two signs that stand side by side, or the last of a run. */
export const keyOfSigns = (one: string, next = ''): string => one + next;
/** Two syllables, or the last one. */
export const keyOfSyllables = (one: string, next = ''): string => `${one} ${next}`;
export const keyOfMixed = (one: string, next: string): string => MARKS_OF_KEYS.mixed + one + next;
export const keyOfInitials = (initials: string): string => MARKS_OF_KEYS.initials + initials;
export const keyOfWord = (word: string): string => MARKS_OF_KEYS.word + word;
export const keyOfArea = (area: number): string => `${MARKS_OF_KEYS.area}${area} `;

/** `start`: the position of its first sign. Returns the first position after it, with a gap. */
export function emitName(text: Spelled, start: number, emit: Emit): number {
	return emitText(text, start, emit, true);
}

/** Fewer ways: nobody looks for a sentence by its initials. */
export function emitQuotation(text: Spelled, emit: Emit): void {
	emitText(text, 0, emit, false);
}

function emitText(text: Spelled, start: number, emit: Emit, is_name: boolean): number {
	const signs = listTypedSigns(text.zh, text.pinyin).slice(0, MOST_POSITIONS);
	for (const [index, one] of signs.entries()) {
		const next = signs[index + 1];
		const at = start + index;
		const is_side_by_side = next !== undefined && next.at === one.at + one.sign.length;
		const [sign, next_sign] = [foldText(one.sign), next ? foldText(next.sign) : ''];
		emit(keyOfSigns(sign, is_side_by_side ? next_sign : ''), at);
		const readings = is_name ? one.readings : one.readings.slice(0, 1);
		const next_readings = is_name ? (next?.readings ?? []) : (next?.readings.slice(0, 1) ?? []);
		for (const reading of readings) {
			if (next_readings.length === 0) emit(keyOfSyllables(reading), at);
			for (const other of next_readings) emit(keyOfSyllables(reading, other), at);
			if (is_name && is_side_by_side) emit(keyOfMixed(reading, next_sign), at);
		}
		if (!is_name) continue;
		if (is_side_by_side) for (const other of next_readings) emit(keyOfMixed(sign, other), at);
		const following = signs.slice(index, index + INITIALS);
		const initials = following.map((sign_there) => sign_there.readings[0]?.[0] ?? '').join('');
		if (initials !== '') emit(keyOfInitials(initials), at);
	}
	for (const language of LANGUAGE_CODES) {
		const terms = splitTerms(foldText(text[language]));
		for (const [index, term] of terms.entries()) {
			if (!isHan(term)) emit(keyOfWord(term), start + Math.min(index, MOST_POSITIONS));
		}
	}
	return start + signs.length + 1;
}
