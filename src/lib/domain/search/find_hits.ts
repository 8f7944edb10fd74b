/** Where a query stands in a text, for the page to mark. */

import { foldUnits, isHan, readQuery, splitTerms } from './read_query.ts';

/** A piece of a text; `is_hit` pieces are what was looked for. */
export type HitSegment = { text: string; is_hit: boolean };

type Range = [start: number, end: number];

/** Initials alone say too little in a long text. */
const LONGEST_FOR_INITIALS = 40;

/**
 * Cuts a text around what a query finds in it. `pinyin` are the syllables of its Chinese characters, as prepared for
 * the index; without them only the characters themselves are compared.
 */
export function findHits(text: string, query: string, pinyin = ''): HitSegment[] {
	const { terms, pinyin: letters } = readQuery(query);
	const words = letters ? [...terms, letters] : terms;
	const ranges = words.flatMap((term) => findTerm(text, term));
	if (letters && pinyin) ranges.push(...findSyllables(text, letters, pinyin.split(' ')));
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

function findSyllables(text: string, letters: string, syllables: readonly string[]): Range[] {
	const characters: { at: number; syllable: string }[] = [];
	for (const [at, character] of [...text].entries()) {
		if (isHan(character)) characters.push({ at, syllable: syllables[characters.length] ?? '' });
	}
	const ranges: Range[] = [];
	for (const [first, { at }] of characters.entries()) {
		const length =
			countSpelled(characters.slice(first), letters) ||
			(text.length <= LONGEST_FOR_INITIALS ? countInitials(characters.slice(first), letters) : 0);
		if (length > 0) ranges.push([at, at + length]);
	}
	return ranges;
}

type Spelled = readonly { at: number; syllable: string }[];

/** Characters that the letters spell, the last of them perhaps in part; 0 when they do not. */
function countSpelled(characters: Spelled, letters: string): number {
	let rest = letters;
	for (const [count, { at, syllable }] of characters.entries()) {
		if (syllable === '' || at !== characters[0]!.at + count) return 0;
		if (syllable.startsWith(rest)) return count + 1;
		if (!rest.startsWith(syllable)) return 0;
		rest = rest.slice(syllable.length);
	}
	return 0;
}

function countInitials(characters: Spelled, letters: string): number {
	if (letters.length < 2 || letters.length > characters.length) return 0;
	const is_match = [...letters].every((letter, count) => {
		const { at, syllable } = characters[count]!;
		return syllable.startsWith(letter) && at === characters[0]!.at + count;
	});
	return is_match ? letters.length : 0;
}

function cut(text: string, ranges: readonly Range[]): HitSegment[] {
	const segments: HitSegment[] = [];
	let done = 0;
	for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
		if (end <= done) continue;
		const from = Math.max(start, done);
		if (from > done) segments.push({ text: text.slice(done, from), is_hit: false });
		segments.push({ text: text.slice(from, end), is_hit: true });
		done = end;
	}
	if (done < text.length) segments.push({ text: text.slice(done), is_hit: false });
	return segments;
}
