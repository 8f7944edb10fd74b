/** Names that are typed in ways no index has keys for: other readings, signs and letters mixed, initials and syllables mixed. */

import { foldText, isHan, readRun } from './read_query.ts';
import type { SearchText } from './search_text.ts';
import { countTyped, listTypedSigns, type TypedSign } from './typed_signs.ts';

/** A longer query is a text, no name. */
const LONGEST = 40;
/** Signs a run of letters must spell: one alone stands everywhere. */
const LEAST_SIGNS = 2;

export type NameScan = {
	texts: readonly SearchText[];
	/** Signs of each text: of its name, and of the areas it lies in. */
	signs: WeakMap<SearchText, TypedSign[][]>;
};

/** Texts that the query spells and `found` has not, the closest first. */
export function scanNames(
	{ texts, signs }: NameScan,
	query: string,
	found: ReadonlySet<SearchText>,
): SearchText[] {
	const pieces = query.trim().split(/\s+/).map(readRun);
	const runs = pieces.filter((run) => run !== null);
	if (runs.length < pieces.length || query.length > LONGEST || !/[a-z]/.test(runs.join('')))
		return [];
	const whole = runs.join('');
	const is_mixed = isHan(whole);
	const listOf = (text: SearchText): TypedSign[][] => {
		const known = signs.get(text) ?? listRuns(text);
		signs.set(text, known);
		return known;
	};
	const rest = texts.filter((text) => !found.has(text) && (is_mixed || text.kind !== 'excerpt'));
	const attempts: ((text: SearchText) => number)[] = [
		(text) => rank(listOf(text), whole, is_mixed && text.kind !== 'excerpt'),
	];
	const has_name = [...found].some(({ kind }) => kind !== 'excerpt');
	if (!is_mixed && !has_name) attempts.push((text) => rank(listOf(text), whole, true));
	if (is_mixed && runs.length > 1) attempts.push((text) => rankPieces(text, listOf(text), runs));
	if (!is_mixed && found.size === 0) {
		attempts.push((text) => rank(listOf(text).map(soften), softenLetters(whole), false));
	}
	for (const attempt of attempts) {
		const ranked = rest.map((text) => ({ text, place: attempt(text) }));
		const hits = ranked.filter(({ place }) => Number.isFinite(place));
		if (hits.length > 0) return hits.toSorted((a, b) => a.place - b.place).map(({ text }) => text);
	}
	return [];
}

function listRuns(text: SearchText): TypedSign[][] {
	const areas = text.more ? text.more.pinyin.split('\n').filter(Boolean) : [];
	const names = text.more?.zh.split(' ') ?? [];
	return [
		listTypedSigns(text.zh, text.pinyin),
		...areas.map((pinyin, index) => listTypedSigns(names[index] ?? '', pinyin)),
	];
}

/** Names before areas, beginnings before the rest; not finite when nothing is spelled. */
function rank(lists: readonly TypedSign[][], run: string, has_initials: boolean): number {
	for (const [list, signs] of lists.entries()) {
		const start = signs.findIndex(
			(_, index) => countTyped(signs, index, run, has_initials) >= LEAST_SIGNS,
		);
		if (start >= 0) return list * 1000 + Math.min(start, 100) * 10 + Math.min(signs.length, 9);
	}
	return Infinity;
}

/** "桐木 meikuang": each piece stands somewhere in the name, the areas or the summary. */
function rankPieces(
	text: SearchText,
	lists: readonly TypedSign[][],
	runs: readonly string[],
): number {
	if (text.kind === 'excerpt') return Infinity;
	const words = foldText([text.zh, text.more?.zh ?? ''].join(' '));
	const ranks = runs.map((run) =>
		/[a-z]/.test(run) ? rank(lists, run, isHan(run)) : words.includes(run) ? 0 : Infinity,
	);
	return ranks.reduce((sum, place) => sum + place, 0);
}

/** As southern speakers type: z for zh, c for ch, s for sh, n for ng. */
export function softenLetters(letters: string): string {
	return letters.replaceAll(/([zcs])h/g, '$1').replaceAll(/([aei]n)g/g, '$1');
}

export function soften(signs: readonly TypedSign[]): TypedSign[] {
	return signs.map((sign) => ({ ...sign, readings: sign.readings.map(softenLetters) }));
}
