import type { NameMatch, NameQuestion } from './name_match.ts';
import type { Found, NameIndex } from './name_index.ts';
import type { NamedThing } from './names_file.ts';
import { suggestNames } from './suggest_names.ts';

/** Candidates that a reader is offered; a list of names has no more to say. */
const MOST_CANDIDATES = 20;

const EMPTY: NameMatch = { state: 'empty', reason: 'empty', thing: null, candidates: [] };

/**
 * What a row's name means. A name that several have, that lies elsewhere than the row says, or that is only like another, is never decided
 * here: then there are candidates.
 */
export function matchName(index: NameIndex, question: NameQuestion): NameMatch {
	const key = index.fold(question.name);
	if (key === '') return EMPTY;
	const units = readUnits(index, question);
	const read = readAddress(index, key, units ?? []);
	const all = read.flatMap(({ found }) => found);
	if (units === null) return none('unknown-unit', listThings(all));
	const fitting = read.flatMap(({ found, within }) =>
		found.filter(({ thing }) => liesIn(thing, within)),
	);
	const things = listThings(fitting);
	if (things.length > 1) {
		return { state: 'several', reason: 'same-name', thing: null, candidates: things };
	}
	if (things[0]) {
		return { state: 'matched', reason: fitting[0]!.by, thing: things[0], candidates: things };
	}
	if (all.length > 0) return none('elsewhere', listThings(all));
	const alike = suggestNames(index, key);
	return none(alike.length > 0 ? 'alike' : 'unknown', alike);
}

function none(reason: NameMatch['reason'], candidates: readonly NamedThing[]): NameMatch {
	return { state: 'none', reason, thing: null, candidates };
}

function listThings(found: readonly Found[]): NamedThing[] {
	return [...new Set(found.map(({ thing }) => thing))].slice(0, MOST_CANDIDATES);
}

/** Codes of the units that a row is said to lie in; null where one of them is none of the atlas's, or not in the other. */
function readUnits(index: NameIndex, { district, township }: NameQuestion): string[] | null {
	let within: string[] = [];
	for (const [cell, kind] of [
		[district, 'district'],
		[township, 'township'],
	] as const) {
		const key = index.fold(cell);
		if (key === '' || index.above.includes(key)) continue;
		const read = readAddress(index, key, within);
		const codes = read
			.flatMap((one) => one.found.filter(({ thing }) => liesIn(thing, one.within)))
			.filter(({ thing }) => thing.kind === kind)
			.map(({ thing }) => thing.id);
		if (codes.length === 0) return null;
		within = codes;
	}
	return within;
}

type Read = { found: readonly Found[]; within: readonly string[] };

/**
 * A folded name, or an address that ends in one: what stands before it are official names of units, the largest first. Shorter names count
 * where nothing bears the whole one.
 */
function readAddress(index: NameIndex, key: string, within: readonly string[]): Read[] {
	const exact = index.findExact(key);
	if (exact.some(({ thing }) => liesIn(thing, within))) return [{ found: exact, within }];
	const short = index.findShort(key);
	if (short.some(({ thing }) => liesIn(thing, within))) return [{ found: short, within }];
	const cut = cutUnit(index, key, within);
	const deeper = cut ? readAddress(index, cut.rest, cut.within) : [];
	if (deeper.length > 0) return deeper;
	const found = [...exact, ...short];
	return found.length > 0 ? [{ found, within }] : [];
}

/** Takes the unit away that an address begins with; null where it begins with none, or with one that contradicts. */
function cutUnit(
	index: NameIndex,
	key: string,
	within: readonly string[],
): { rest: string; within: readonly string[] } | null {
	const above = index.above.find((name) => key.startsWith(name) && key.length > name.length);
	if (above !== undefined) return { rest: key.slice(above.length), within };
	const units = index.units.filter(
		(unit) =>
			key.startsWith(unit.key) && key.length > unit.key.length && liesIn(unit.thing, within),
	);
	const longest = units[0]?.key;
	if (longest === undefined) return null;
	return {
		rest: key.slice(longest.length),
		within: units.filter((unit) => unit.key === longest).map(({ thing }) => thing.id),
	};
}

/** Whether a thing lies, or may lie, in one of the units; none given are all. A unit that holds one of them is no contradiction. */
function liesIn({ id, kind, parent }: NamedThing, within: readonly string[]): boolean {
	if (within.length === 0) return true;
	if (parent === 'outside') return false;
	const own = kind === 'place' || kind === 'site' ? parent : id;
	if (own === null) return true;
	return within.some((code) => own.startsWith(code) || code.startsWith(own));
}
