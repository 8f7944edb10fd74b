/** Where a name begins whose end is known. */

import { isLeftWord, STOP_SIGNS } from './left_words.ts';
import type { Mention } from './mention.ts';
import type { Suffix } from './suffixes.ts';

export type Setting = {
	/** The shadow. */
	text: string;
	/** Where the part begins that is looked through. */
	first: number;
	/** For each character of the part where its word begins, counted from the part's start. */
	words: readonly number[];
	/** What was found there already. */
	cover: ReadonlyMap<number, Mention>;
	found: readonly Mention[];
};

/** Before a name, whatever is left of it. */
const BEFORE = /^[沿据在]/;
/** Verbs and prepositions of one sign before a name of two and more. */
const VERBS =
	/^[沿据出进入驻过敢好跨绕环护治渡自经靠距离依傍顺登爬望游建修挖拦围守看访赴返游逛住属归管辖含达去来用给把按]/;
/** Behind what stands before it: 大坝下, 村里. */
const BEHIND = /^[上下里内外旁边前后侧]/;
const COUNTED = /^[一二三四五六七八九十两几数半每]+[片座条道个块处]/;
/** Words with these hold no name. */
const HARD = /[的了在与和或对把被将变]/;

/** null where nothing can be a name. */
export function findStart(at: number, suffix: Suffix, setting: Setting): number | null {
	const { text, first, words, cover, found } = setting;
	let start = at;
	while (start > first && at - start < suffix.most) {
		const before = cover.get(start - 1) ?? found.findLast(({ span }) => span.end === start);
		if (before !== undefined) {
			const is_part = before.form === 'short' && before.span.end === start;
			return is_part ? before.span.start : trim(start, at, suffix, text, first);
		}
		const sign = text[start - 1]!;
		const is_number = suffix.level === 'road' && /[A-Z0-9]/.test(sign);
		if (!is_number && !/[\u3400-\u9fff]/.test(sign)) break;
		const word_start = Math.max(first, first + (words[start - 1 - first] ?? 0));
		const word = text.slice(word_start, start);
		if (word.length === 1 || word_start < first) {
			if (STOP_SIGNS.has(sign) || sign === '变') break;
			start--;
			continue;
		}
		if (isLeftWord(word) || HARD.test(word) || (!suffix.is_descriptive && at - start >= 2)) break;
		if (at - word_start > suffix.most || isCovered(word_start, start, cover)) break;
		start = word_start;
		if (!suffix.is_descriptive) break;
	}
	return start < at ? trim(start, at, suffix, text, first) : null;
}

/** Takes off what is no part of a name at its beginning. */
function trim(
	from: number,
	at: number,
	{ least }: Suffix,
	text: string,
	first: number,
): number | null {
	let start = from;
	const counted = COUNTED.exec(text.slice(start, at))?.[0].length ?? 0;
	if (counted > 0 && at - start - counted < least) return null;
	start += counted;
	while (
		at - start > least &&
		(BEFORE.test(text[start]!) || (at - start > 2 && VERBS.test(text[start]!)))
	)
		start++;
	if (at - start > least && /^[亩米吨元]/u.test(text.slice(start, at))) start++;
	if (at - start > 2 && /^.[进入到出至]/u.test(text.slice(start, at))) start += 2;
	if (/^[曾正已仍再][沿经过跨绕]/u.test(text.slice(start, at))) start += 2;
	const is_behind =
		start > first && BEHIND.test(text[start]!) && /[\u3400-\u9fff]/.test(text[start - 1]!);
	if (is_behind && at - start > least && !STOP_SIGNS.has(text[start - 1]!)) start++;
	return start < at ? start : null;
}

function isCovered(start: number, end: number, cover: ReadonlyMap<number, Mention>): boolean {
	for (let at = start; at < end; at++) if (cover.has(at)) return true;
	return false;
}
