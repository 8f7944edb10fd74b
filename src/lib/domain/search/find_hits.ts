/** Where a query stands in a text, for the page to mark. */

import { foldUnits, isHan, readQuery, readRun, splitTerms } from './read_query.ts';
import { countTyped, listTypedSigns } from './typed_signs.ts';

/** A piece of a text; `is_hit` pieces are what was looked for. */
export type HitSegment = { text: string; is_hit: boolean };

type Range = [start: number, end: number];

/** Characters of a text in which initials still say something. */
const LONGEST_FOR_INITIALS = 40;

/**
 * Cuts a text around what a query finds in it. `pinyin` are the syllables of its Chinese characters, as prepared for
 * the index; without them only the characters themselves are compared.
 */
export function findHits(text: string, query: string, pinyin = ''): HitSegment[] {
	const { terms, pinyin: letters } = readQuery(query);
	const words = letters ? [...terms, letters] : terms;
	const ranges = words.flatMap((term) => findTerm(text, term));
	const pieces = letters ? [letters] : [query, ...query.trim().split(/\s+/)].map(readRun);
	for (const run of pinyin ? pieces : []) {
		if (run && /[a-z]/.test(run)) ranges.push(...findSpelled(text, run, pinyin));
	}
	return cut(text, ranges);
}

/** Chinese anywhere, other words from their beginning. */
function findTerm(text: string, term: string): Range[] {
	const units = foldUnits(text);
	const folded = units.join('');
	if (folded.length !== units.length) return [];
	const ranges: Range[] = [];
	for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
		const before = folded[at - 1] ?? ' ';
		const is_inside_word = !isHan(term) && splitTerms(before).length > 0 && !isHan(before);
		if (!is_inside_word) ranges.push([at, at + term.length]);
	}
	return ranges;
}

/** Initials alone say too little in a long text. */
function findSpelled(text: string, run: string, pinyin: string): Range[] {
	const signs = listTypedSigns(text, pinyin);
	const may_abbreviate = run.length >= 2 && text.length <= LONGEST_FOR_INITIALS;
	return signs.flatMap(({ at }, start): Range[] => {
		const whole = countTyped(signs, start, run, false);
		const count = whole || (may_abbreviate ? countTyped(signs, start, run, true) : 0);
		const last = signs[start + count - 1];
		return count > 0 && last ? [[at, last.at + last.sign.length]] : [];
	});
}

function cut(text: string, ranges: readonly Range[]): HitSegment[] {
	const segments: HitSegment[] = [];
	let done = 0;
	for (const [start, end] of joinOverlaps(ranges)) {
		if (start > done) segments.push({ text: text.slice(done, start), is_hit: false });
		segments.push({ text: text.slice(start, end), is_hit: true });
		done = end;
	}
	if (done < text.length) segments.push({ text: text.slice(done), is_hit: false });
	return segments;
}

function joinOverlaps(ranges: readonly Range[]): Range[] {
	const joined: Range[] = [];
	for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
		const last = joined.at(-1);
		if (last && start < last[1]) last[1] = Math.max(last[1], end);
		else joined.push([start, end]);
	}
	return joined;
}
