/** The one table of what a link carries: key, format, parse. Links made with it are kept for good. */

import { READOUTS } from '../domain/coordinates/readouts.ts';
import { FACETS, type Facet } from '../domain/query/filters/filters.ts';
import { encodeValue, readValues, SENTENCE_END } from './link_values.ts';
import { TOOLS, type PlanView } from './plan_view.ts';
import {
	formatArea,
	formatOverlays,
	formatShapes,
	parseArea,
	parseOverlays,
	parseShapes,
	SURVEY_DIGITS,
} from './plan_values.ts';
import { DEFAULT_VIEW, type View } from './view.ts';
import {
	formatCamera,
	formatNear,
	formatPosition,
	parseCamera,
	parseNear,
	parsePosition,
	parseSort,
	parseText,
} from './view_values.ts';

/** What a link may name; anything else falls back and is reported. */
export type KnownIds = {
	sites: ReadonlySet<string>;
	marks: ReadonlySet<string>;
	/** Values of each filter. */
	facets: Readonly<Record<Facet, ReadonlySet<string>>>;
	/** Codes; null where the page does not know them. */
	townships: ReadonlySet<string> | null;
	/** What an id of the past is called now. */
	moved?: ReadonlyMap<string, string>;
};

/** A part of a link that could not be used. */
export type ViewProblem = { key: string; found: string };

type Entry<V> = {
	key: string;
	/** Where the value stands in a view. */
	get: (view: View) => V;
	set: (view: View, value: V) => View;
	/** Text for the link; null when the value is the default and is left out. */
	format: (value: V) => string | null;
	/** undefined when the text is no valid value. */
	parse: (text: string, known: KnownIds) => V | undefined;
	/** Several values stand between commas, and so may several of the key. */
	is_list?: boolean;
};

function field<K extends keyof View>(
	name: K,
	rest: Omit<Entry<View[K]>, 'get' | 'set'>,
): Entry<unknown> {
	const entry: Entry<View[K]> = {
		...rest,
		get: (view) => view[name],
		set: (view, value) => ({ ...view, [name]: value }),
	};
	return entry as Entry<unknown>;
}

/** Several values of one filter stand between commas. */
function filter(facet: Facet): Entry<unknown> {
	const entry: Entry<readonly string[]> = {
		key: facet,
		get: (view) => view.filters[facet],
		set: (view, values) => ({ ...view, filters: { ...view.filters, [facet]: values } }),
		format: formatList,
		parse: (text, known) => parseList(text, known.facets[facet]),
		is_list: true,
	};
	return entry as Entry<unknown>;
}

/** A part of the workbench. */
function plan<K extends keyof PlanView>(
	name: K,
	rest: Pick<Entry<PlanView[K]>, 'key' | 'format' | 'parse'>,
): Entry<unknown> {
	const entry: Entry<PlanView[K]> = {
		...rest,
		get: (view) => view.plan[name],
		set: (view, value) => ({ ...view, plan: { ...view.plan, [name]: value } }),
	};
	return entry as Entry<unknown>;
}

/** In the order a link has them. */
const TABLE: readonly Entry<unknown>[] = [
	field('site', {
		key: 'site',
		format: (id) => id,
		parse: (text, known) => (known.sites.has(text) ? text : undefined),
	}),
	field('marks', {
		key: 'at',
		format: formatList,
		parse: (text, known) => parseList(text, known.marks, known.moved),
		is_list: true,
	}),
	field('text', { key: 'q', format: (text) => text.trim() || null, parse: parseText }),
	...FACETS.map(filter),
	field('near', { key: 'near', format: formatNear, parse: parseNear }),
	field('sort', { key: 'sort', format: (sort) => sort, parse: parseSort }),
	field('is_in_view', {
		key: 'only',
		format: (is_in_view) => (is_in_view ? 'view' : null),
		parse: (text) => (text === 'view' ? true : undefined),
	}),
	plan('tool', {
		key: 'tool',
		format: (tool) => (tool === DEFAULT_VIEW.plan.tool ? null : tool),
		parse: (text) => TOOLS.find((tool) => tool === text),
	}),
	plan('point', {
		key: 'point',
		format: (point) => point && formatPosition(point, SURVEY_DIGITS),
		parse: parsePosition,
	}),
	plan('readout', {
		key: 'crs',
		format: (readout) => (readout === DEFAULT_VIEW.plan.readout ? null : readout),
		parse: (text) => READOUTS.find((readout) => readout === text),
	}),
	plan('suggest', {
		key: 'suggest',
		format: (id) => id,
		parse: (text, known) => (known.sites.has(text) ? text : undefined),
	}),
	plan('area', {
		key: 'area',
		format: formatArea,
		parse: (text, { facets, townships, moved }) =>
			parseArea(text, { districts: facets.district, townships, moved }),
	}),
	plan('shapes', { key: 'draw', format: formatShapes, parse: parseShapes }),
	plan('overlays', { key: 'overlays', format: formatOverlays, parse: parseOverlays }),
	field('camera', { key: 'map', format: formatCamera, parse: parseCamera }),
];

/** Keys of the table. */
export const VIEW_KEYS: readonly string[] = TABLE.map(({ key }) => key);

function formatList(values: readonly string[]): string | null {
	return values.length > 0 ? values.join(',') : null;
}

/** All or nothing: a list with one unknown name is reported whole. */
function parseList(
	text: string,
	known: ReadonlySet<string>,
	moved?: ReadonlyMap<string, string>,
): readonly string[] | undefined {
	const values = [...new Set(text.split(',').map((value) => moved?.get(value) ?? value))];
	return values.every((value) => known.has(value)) ? values : undefined;
}

/**
 * Reads a query string; never throws. Keys that are not ours are left alone; values that cannot be used, and a second one where
 * only one has room, are listed. What mail and chat programs do to a link is undone: ampersands as in a page's source, a full stop behind.
 */
export function parseView(
	search: string,
	known: KnownIds,
): { view: View; problems: ViewProblem[] } {
	const values = readValues(search);
	const problems: ViewProblem[] = [];
	let view = DEFAULT_VIEW;
	for (const { key, parse, set, is_list } of TABLE) {
		const all = values.get(key) ?? [];
		const texts = is_list && all.length > 1 ? [all.join(',')] : all;
		const read = texts.map(
			(text) => parse(text, known) ?? parse(text.replace(SENTENCE_END, ''), known),
		);
		const used = read.findIndex((value) => value !== undefined);
		if (used >= 0) view = set(view, read[used]);
		for (const [index, found] of texts.entries()) {
			if (index !== used) problems.push({ key, found });
		}
	}
	return { view, problems };
}

/** A query string with a leading `?`, or an empty one. */
export function formatView(view: View): string {
	const parts = TABLE.flatMap(({ key, get, format }) => {
		const text = format(get(view));
		return text === null ? [] : [`${key}=${encodeValue(text)}`];
	});
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
