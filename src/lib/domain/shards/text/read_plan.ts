/** From what a reader types to the keys that are looked up. Each way of meaning it is an attempt; the next one is made where one finds nothing. */

import { foldText, isHan, readQuery, readRun } from '../../search/read_query.ts';
import { soften, softenLetters } from '../../search/scan_names.ts';
import { countTyped, listTypedSigns } from '../../search/typed_signs.ts';
import { probeKey, probePrefix, type Probe } from './key_lists.ts';
import {
	INITIALS,
	keyOfInitials,
	keyOfMixed,
	keyOfSigns,
	keyOfSyllables,
	keyOfWord,
	type AreaName,
} from './list_keys.ts';
import type { Syllables, Unit } from './split_syllables.ts';
import type { IndexName } from './text_files.ts';

type Check = (text: AreaName) => boolean;

/** Probes that must all stand where their offsets say. `check`: what they leave open, asked of the text; `instead`: where that costs less than to read on; `is_late`: the first round leaves it. */
export type Way = { probes: Probe[]; check?: Check; instead?: Check; is_late?: true };

/** One thing that is looked for: in any of these ways. `isArea`: whether an area has such a name. */
export type Term = Record<IndexName, Way[]> & { isArea: (area: AreaName) => boolean };

/** Sites and texts that have all terms of any of these lists. */
export type Attempt = Term[][];

/** Keys of one run that are looked up; what is longer is compared with the text. */
const MOST_PROBES = 4;
/** A longer run of letters is no row of initials. */
const MOST_INITIALS = 12;
/** A longer query is a text, no name. */
const LONGEST_NAME = 40;
/** Letters from which on pinyin is looked for in quotations too. */
const LETTERS_FOR_QUOTATIONS = 4;
/** Signs that a row of initials must spell. */
const LEAST_SIGNS = 2;

/** None for what has no sign or letter. `asked`: in the signs of the atlas. */
export function readPlan(asked: string, syllables: Syllables): Attempt[] {
	const { terms, pinyin } = readQuery(asked);
	if (terms.length === 0) return [];
	const pieces = asked.trim().split(/\s+/).map(readRun);
	const runs = pieces.filter((run) => run !== null);
	const whole = runs.join('');
	const may_be_name = runs.length === pieces.length && asked.length <= LONGEST_NAME;
	const is_mixed = may_be_name && isHan(whole) && /[a-z]/.test(whole);
	const read = { syllables, has_initials: true };

	const attempts: Attempt[] = [[terms.map(readTerm)]];
	if (pinyin && pinyin.length > 1) attempts[0]!.push([spell(pinyin, read)]);
	if (is_mixed) {
		attempts[0]!.push([mix(whole, syllables)]);
		if (runs.length > 1) attempts.push([runs.map((run) => readPiece(run, syllables))]);
	}
	if (pinyin && terms.length > 1) {
		attempts.push([terms.map((term) => spell(term, { syllables, has_initials: false }))]);
	}
	if (pinyin && pinyin.length > 1 && may_be_name) {
		attempts.push([[abbreviate(pinyin, syllables, false)]]);
		attempts.push([[abbreviate(softenLetters(pinyin), syllables.map(softenLetters), true)]]);
	}
	return attempts;
}

function readTerm(term: string): Term {
	if (isHan(term)) {
		const way = findSigns([...term]);
		const isArea = ({ zh }: AreaName): boolean => foldText(zh).includes(term);
		return { names: [way], texts: [way], isArea };
	}
	const way = { probes: [probePrefix(keyOfWord(term))] };
	return { names: [way], texts: [way], isArea: () => false };
}

/** Pairs that cover the run; of a long one some, and the text is compared. */
function findSigns(signs: readonly string[]): Way {
	if (signs.length === 1) return { probes: [probePrefix(signs[0]!)] };
	const pairs = coverPairs(signs.length);
	const probes = pairs.map((at) => probeKey(keyOfSigns(signs[at]!, signs[at + 1]), at));
	const run = signs.join('');
	const has = ({ zh }: AreaName): boolean => foldText(zh).includes(run);
	return probes.length <= MOST_PROBES
		? { probes, instead: has }
		: { probes: pickSome(probes), check: has };
}

/** "tongmu", "tm". */
function spell(run: string, read: { syllables: Syllables; has_initials: boolean }): Term {
	const ways = read.syllables.split(run).map((units) => findSyllables(units, run));
	const names = read.has_initials ? [...ways, ...findInitials(run, read.syllables)] : ways;
	const isArea = (area: AreaName): boolean => isSpelled(area, run, read.has_initials);
	return { names, texts: run.length >= LETTERS_FOR_QUOTATIONS ? ways : [], isArea };
}

function findSyllables(units: readonly Unit[], run: string): Way {
	const [first] = units;
	if (units.length === 1) return { probes: [probePrefix(first!.letters)] };
	const probes = coverPairs(units.length).map((at) => {
		const key = keyOfSyllables(units[at]!.letters, units[at + 1]!.letters);
		return at + 2 === units.length ? probePrefix(key, at) : probeKey(key, at);
	});
	if (probes.length <= MOST_PROBES) return { probes };
	return { probes: pickSome(probes), check: (text) => isSpelled(text, run, false) };
}

function findInitials(run: string, syllables: Syllables): Way[] {
	const letters = [...run];
	if (letters.length < LEAST_SIGNS || letters.length > MOST_INITIALS) return [];
	if (!letters.every((letter) => syllables.hasBeginning(letter))) return [];
	return [{ probes: probeInitials(letters) }];
}

function probeInitials(letters: readonly string[]): Probe[] {
	const last = letters.length - INITIALS;
	if (last < 0) return [probePrefix(keyOfInitials(letters.join('')))];
	const starts = new Set([...letters.keys()].filter((at) => at % INITIALS === 0 && at <= last));
	return [...starts.add(last)].map((at) =>
		probeKey(keyOfInitials(letters.slice(at, at + INITIALS).join('')), at),
	);
}

/** "tongmumk", "tmmeikuang"; `is_soft`: as southern speakers type. */
function abbreviate(run: string, syllables: Syllables, is_soft: boolean): Term {
	const rows = new Map(
		syllables
			.split(run, !is_soft)
			.filter((units) => units.length >= LEAST_SIGNS)
			.map((units) => units.map(({ letters }) => letters.slice(0, 1)))
			.map((initials) => [initials.join(''), initials]),
	);
	const check = ({ zh, pinyin }: AreaName): boolean => {
		const typed = listTypedSigns(zh, pinyin);
		const signs = is_soft ? soften(typed) : typed;
		return signs.some((_, at) => countTyped(signs, at, run, !is_soft) >= LEAST_SIGNS);
	};
	const names = [...rows.values()].map((initials) => ({
		probes: pickSome(probeInitials(initials)),
		check,
	}));
	return { names, texts: [], isArea: check };
}

/** "桐mu", "tong木": whole syllables, or initials alone. In quotations by what is neighbours in one script. */
function mix(run: string, syllables: Syllables): Term {
	const check = (text: AreaName): boolean => isSpelled(text, run, true);
	const ways = splitMixed(run, syllables).map((units) => {
		const pairs = units.slice(1).map((unit, at) => ({ at, one: units[at]!, next: unit }));
		const probes = pairs.flatMap(({ one, next, at }) => probePair(one, next, at) ?? []);
		// Syllables are neighbours across a gap too, which nobody types into a name.
		const has_gaps = pairs.some(({ one, next }) => !isHan(one.letters) && !isHan(next.letters));
		const has_parts = units.slice(0, -1).some((unit) => unit.is_part);
		const is_sure = !has_gaps && !has_parts && probes.length <= MOST_PROBES;
		return {
			name: { probes: pickSome(probes), ...(is_sure ? {} : { check }) },
			// Who types two scripts at once is at a name; quotations are many to compare.
			text: {
				is_late: true as const,
				probes: pickSome(probeAlike(units)),
				check: (text: AreaName): boolean => isSpelled(text, run, false),
			},
		};
	});
	const hasProbes = ({ probes }: Way): boolean => probes.length > 0;
	return {
		names: ways.map(({ name }) => name).filter(hasProbes),
		texts: ways.map(({ text }) => text).filter(hasProbes),
		isArea: check,
	};
}

/** Quotations have no keys of two scripts: neighbours in one, else the signs. */
function probeAlike(units: readonly Unit[]): Probe[] {
	const pairs = units.slice(1).flatMap((next, at) => {
		const one = units[at]!;
		const is_alike = isHan(one.letters) === isHan(next.letters) && !one.is_part;
		return (is_alike && probePair(one, next, at)) || [];
	});
	if (pairs.length > 0) return pairs;
	return units.flatMap(({ letters }, at) => (isHan(letters) ? probePrefix(letters, at) : []));
}

function probePair(one: Unit, next: Unit, at: number): Probe | null {
	const [is_sign, is_next_sign] = [isHan(one.letters), isHan(next.letters)];
	if (is_sign && is_next_sign) return probeKey(keyOfSigns(one.letters, next.letters), at);
	if (is_sign && next.is_part) return probePrefix(keyOfMixed(one.letters, next.letters), at);
	if (is_sign || (is_next_sign && !one.is_part)) {
		return probeKey(keyOfMixed(one.letters, next.letters), at);
	}
	if (is_next_sign) return null;
	if (!one.is_part && !next.is_part) {
		return probeKey(keyOfSyllables(one.letters, next.letters), at);
	}
	if (!one.is_part) return probePrefix(keyOfSyllables(one.letters, next.letters), at);
	return probePrefix(keyOfInitials(one.letters.slice(0, 1) + next.letters.slice(0, 1)), at);
}

/** Every run of letters read as syllables; what cannot be is a row of initials. */
function splitMixed(run: string, syllables: Syllables): Unit[][] {
	const parts = run.match(/\p{Script=Han}|[a-z]+/gu) ?? [];
	const choices = parts.map((part, index): Unit[][] => {
		if (isHan(part)) return [[{ letters: part, is_part: false }]];
		const is_last = index === parts.length - 1;
		const ways = syllables
			.split(part)
			.map((units) =>
				units.map((unit) =>
					is_last || !syllables.has(unit.letters) ? unit : { ...unit, is_part: false },
				),
			);
		if (ways.length > 0) return ways.slice(0, 4);
		return [[...part].map((letters) => ({ letters, is_part: true }))];
	});
	return choices
		.reduce<Unit[][]>(
			(ways, choice) => ways.flatMap((way) => choice.map((units) => [...way, ...units])),
			[[]],
		)
		.slice(0, 8);
}

function readPiece(run: string, syllables: Syllables): Term {
	if (!/[a-z]/.test(run)) return readTerm(run);
	return isHan(run) ? mix(run, syllables) : spell(run, { syllables, has_initials: false });
}

function isSpelled({ zh, pinyin }: AreaName, run: string, has_initials: boolean): boolean {
	const signs = listTypedSigns(zh, pinyin);
	return signs.some(
		(_, at) =>
			countTyped(signs, at, run, false) > 0 ||
			(has_initials && countTyped(signs, at, run, true) >= LEAST_SIGNS),
	);
}

/** Where pairs begin that cover a run of at least two. */
function coverPairs(length: number): number[] {
	const starts = Array.from({ length: Math.floor(length / 2) }, (_, at) => at * 2);
	return length % 2 === 0 ? starts : [...starts, length - 2];
}

/** The first, the last and some between. */
function pickSome(probes: readonly Probe[]): Probe[] {
	if (probes.length <= MOST_PROBES) return [...probes];
	const step = (probes.length - 1) / (MOST_PROBES - 1);
	return Array.from({ length: MOST_PROBES }, (_, at) => probes[Math.round(at * step)]!);
}
