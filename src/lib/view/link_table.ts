/** How a link is written and read from a table of entries. Parts of the atlas bring entries; a page's table is theirs, joined. */

import type { Readout } from '../domain/coordinates/readouts.ts';
import type { Facet } from '../domain/query/filters/filters.ts';
import { encodeValue, readValues, SENTENCE_END } from './link_values.ts';

/** Tells whether there is something of that name. */
export type KnownNames = Pick<ReadonlySet<string>, 'has'>;

/** What a link may name; anything else falls back and is reported. */
export type KnownIds = {
	sites: KnownNames;
	marks: KnownNames;
	/** Values of each filter. */
	facets: Readonly<Record<Facet, KnownNames>>;
	/** Codes; null where the page does not know them. */
	townships: ReadonlySet<string> | null;
	/** What positions can be read out in. */
	readouts: ReadonlySet<Readout>;
	/** ISO days, both meant, by which something may be asked for; left out where there is no choice of dates. */
	days?: { first: string; last: string };
	/** What an id of the past is called now. */
	moved?: ReadonlyMap<string, string>;
};

/** A part of a link that could not be used. */
export type ViewProblem = { key: string; found: string };

/** One key of a link to a view `V`, whose value there is a `T`. */
export type Entry<V, T> = {
	key: string;
	get: (view: V) => T;
	/** What a value changes in the view. */
	set: (view: V, value: T) => Partial<V>;
	/** Text for the link; null when the value is the default and is left out. */
	format: (value: T) => string | null;
	/** undefined when the text is no valid value. */
	parse: (text: string, known: KnownIds) => T | undefined;
	/** Several values stand between commas, and so may several of the key. */
	is_list?: boolean;
};

/** An entry of a table; its value is its own affair. */
export type AnyEntry<V> = Entry<V, unknown>;

export type LinkTable<V> = {
	/** In the order a link has them. */
	entries: readonly AnyEntry<V>[];
	/** What a link without keys means. */
	defaults: V;
};

/** Takes an entry into a table. */
export function anyEntry<V, T>(entry: Entry<V, T>): AnyEntry<V> {
	return entry as unknown as AnyEntry<V>;
}

/** A value that is a field of the view by itself. */
export function fieldEntry<V, K extends keyof V>(
	name: K,
	rest: Omit<Entry<V, V[K]>, 'get' | 'set'>,
): AnyEntry<V> {
	return anyEntry<V, V[K]>({
		...rest,
		get: (view) => view[name],
		set: (_, value) => ({ [name]: value }) as unknown as Partial<V>,
	});
}

export function formatList(values: readonly string[]): string | null {
	return values.length > 0 ? values.join(',') : null;
}

/** All or nothing: a list with one unknown name is reported whole. */
export function parseList(
	text: string,
	known: KnownNames,
	moved?: ReadonlyMap<string, string>,
): readonly string[] | undefined {
	const values = [...new Set(text.split(',').map((value) => moved?.get(value) ?? value))];
	return values.every((value) => known.has(value)) ? values : undefined;
}

/**
 * Reads a query string; never throws. Keys that are not ours are left alone; values that cannot be used, and a second one where
 * only one has room, are listed. What mail and chat programs do to a link is undone: ampersands as in a page's source, a full stop behind.
 */
export function parseLink<V>(
	{ entries, defaults }: LinkTable<V>,
	search: string,
	known: KnownIds,
): { view: V; problems: ViewProblem[] } {
	const values = readValues(search);
	const problems: ViewProblem[] = [];
	let view = defaults;
	for (const { key, parse, set, is_list } of entries) {
		const all = values.get(key) ?? [];
		const texts = is_list && all.length > 1 ? [all.join(',')] : all;
		const read = texts.map(
			(text) => parse(text, known) ?? parse(text.replace(SENTENCE_END, ''), known),
		);
		const used = read.findIndex((value) => value !== undefined);
		if (used >= 0) view = { ...view, ...set(view, read[used]) };
		for (const [index, found] of texts.entries()) {
			if (index !== used) problems.push({ key, found });
		}
	}
	return { view, problems };
}

/** A query string with a leading `?`, or an empty one. */
export function formatLink<V>({ entries }: LinkTable<V>, view: V): string {
	const parts = entries.flatMap(({ key, get, format }) => {
		const text = format(get(view));
		return text === null ? [] : [`${key}=${encodeValue(text)}`];
	});
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
