/** From folded text to two numbers and what is said about each; whose system they are in is decided elsewhere. */

import {
	listItems,
	type Axis,
	type AxisWord,
	type NumberItem,
	type PairItem,
} from './pair_items.ts';

/** One number of a pair: degrees (signed, south and west below zero) or metres. */
export type PairPart = { value: number; axis: Axis | null; has_degrees: boolean };

export type PairFault =
	/** Not two numbers. */
	| 'no-pair'
	/** Minutes or seconds of 60 or more. */
	| 'sixty'
	/** Both are named longitude, or both latitude. */
	| 'same-axis'
	/** A minus stands beside north or east, or two words beside one number contradict each other. */
	| 'sign-and-word';

export type Pair = {
	parts: [PairPart, PairPart];
	/** A third number stood behind. */
	has_third: boolean;
};

/** Decimals from which on a number amid other words may be a coordinate. */
const TELLING_DECIMALS = 3;

/** Each way the words between the numbers may belong to them; one, where that is clear. */
export function readPair(text: string): Pair[] | PairFault {
	const items = listItems(text);
	return items ? readItems(items) : 'no-pair';
}

/** As `readPair`, from a sentence that holds one pair and no other number. */
export function findPair(text: string): Pair[] | PairFault {
	const items = listItems(text, true) ?? [];
	const numbers = items.filter((item) => item.kind === 'number');
	const is_telling = numbers.every(
		({ decimals, has_degrees }) => has_degrees || decimals >= TELLING_DECIMALS,
	);
	return numbers.length === 2 && is_telling ? readItems(items) : 'no-pair';
}

function readItems(items: readonly PairItem[]): Pair[] | PairFault {
	const joined = joinSpaced(items);
	const places = joined.flatMap((item, index) => (item.kind === 'number' ? [index] : []));
	const [first, second, third] = places;
	if (first === undefined || second === undefined || places.length > 3) return 'no-pair';
	const has_words = joined.some(({ kind }) => kind === 'word');
	if (third !== undefined && (has_words || third !== joined.length - 1)) return 'no-pair';
	const [a, b] = [joined[first], joined[second]] as [NumberItem, NumberItem];
	const numbers = [a, b];
	if (numbers.some(({ parts }) => parts.slice(1).some((part) => part >= 60))) return 'sixty';
	if (numbers.some(hasFractionAbove)) return 'no-pair';
	const last = third ?? joined.length;
	const ways = splitWords(joined.slice(first + 1, second), {
		before: pickWords(joined.slice(0, first)),
		after: pickWords(joined.slice(second + 1, last)),
		next: b,
	});
	const read = ways.map(([of_a, of_b]) => readWay([a, of_a], [b, of_b]));
	const pairs = read.filter((way) => typeof way !== 'string');
	if (pairs.length === 0) return read.find((way) => typeof way === 'string') ?? 'no-pair';
	return pairs.map((parts) => ({ parts, has_third: third !== undefined }));
}

/** "27 37 32.88 N": two or three bare numbers with spaces between them are one; four or six are a pair. */
function joinSpaced(items: readonly PairItem[]): PairItem[] {
	const count = items.filter(({ kind }) => kind === 'number').length;
	const joined: PairItem[] = [];
	let run: NumberItem[] = [];
	const flush = (): void => {
		const size = run.length === 4 || run.length === 6 ? run.length / 2 : run.length;
		const are_all = run.length <= 3 && run.length === count;
		if (size === 1 || are_all || size > 3) joined.push(...run);
		else {
			for (let at = 0; at < run.length; at += size) {
				const degrees = run.slice(at, at + size);
				joined.push({
					...degrees[0]!,
					parts: degrees.flatMap(({ parts }) => parts),
					has_degrees: true,
				});
			}
		}
		run = [];
	};
	for (const item of items) {
		const is_bare = item.kind === 'number' && item.parts.length === 1 && !item.has_degrees;
		const goes_on = is_bare && (run.length === 0 || (item.is_apart && !item.is_negative));
		if (!goes_on) flush();
		if (is_bare) run.push(item);
		else joined.push(item);
	}
	flush();
	return joined;
}

/** "27.5° 30′" is no angle: only the last part may have a fraction. */
function hasFractionAbove({ parts }: NumberItem): boolean {
	return parts.slice(0, -1).some((part) => !Number.isInteger(part));
}

function pickWords(items: readonly PairItem[]): AxisWord[] {
	return items.filter((item) => item.kind === 'word');
}

type Way = [of_first: AxisWord[], of_second: AxisWord[]];

/**
 * Words between two numbers belong to the side of the divider they stand on. Without one, they belong where the words outside say:
 * "N27 W113" has them in front, "27N 113W" behind; "lat, lng: 27, 113" names both at once.
 */
function splitWords(
	between: readonly PairItem[],
	{ before, after, next }: { before: AxisWord[]; after: AxisWord[]; next: NumberItem },
): Way[] {
	const divider = between.findIndex(({ kind }) => kind === 'divider');
	const words = between.filter((item) => item.kind === 'word');
	const way = (count: number): Way => [
		[...before, ...words.slice(0, count)],
		[...words.slice(count), ...after],
	];
	const header = [before, after].find((side) => side.length === 2);
	if (header && words.length === 0 && before.length + after.length === 2) {
		const [one, other] = header as [AxisWord, AxisWord];
		if (one.axis !== other.axis) return [[[one], [other]]];
	}
	if (divider >= 0) return [way(pickWords(between.slice(0, divider)).length)];
	const [word] = words;
	if (words.length !== 1 || !word) {
		return words.length === 0 ? [way(0)] : words.slice(1).map((_, index) => way(index + 1));
	}
	if (before.length > 0 && after.length === 0) return [way(0)];
	if (after.length > 0 && before.length === 0) return [way(1)];
	if (before.length === 0 && word.is_apart !== next.is_apart) return [way(word.is_apart ? 0 : 1)];
	return [way(1), way(0)];
}

function readWay(
	first: [NumberItem, AxisWord[]],
	second: [NumberItem, AxisWord[]],
): [PairPart, PairPart] | PairFault {
	const [a, b] = [first, second].map(([number, words]) => readPart(number, words));
	if (a === undefined || b === undefined) return 'sign-and-word';
	if (a.axis !== null && a.axis === b.axis) return 'same-axis';
	return [a, b];
}

/** undefined when the words and the sign contradict each other. */
function readPart(number: NumberItem, words: readonly AxisWord[]): PairPart | undefined {
	const axes = new Set(words.flatMap(({ axis }) => axis ?? []));
	const signs = new Set(words.flatMap(({ sign }) => sign ?? []));
	if (axes.size > 1 || signs.size > 1) return undefined;
	const [sign] = signs;
	if (number.is_negative && sign === 1) return undefined;
	const [whole = 0, minutes = 0, seconds = 0] = number.parts;
	const size = whole + minutes / 60 + seconds / 3600;
	return {
		value: number.is_negative || sign === -1 ? -size : size,
		axis: [...axes][0] ?? null,
		has_degrees: number.has_degrees,
	};
}
