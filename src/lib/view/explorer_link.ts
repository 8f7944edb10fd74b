/** What a link carries of the explorer. */

import { FACETS, type Facet } from '../domain/query/filters/filters.ts';
import {
	anyEntry,
	fieldEntry,
	formatList,
	parseList,
	type AnyEntry,
	type LinkTable,
} from './link_table.ts';
import { DEFAULT_VIEW, type View } from './view.ts';
import {
	formatCamera,
	formatNear,
	parseCamera,
	parseNear,
	parseSort,
	parseText,
} from './view_values.ts';

function filter(facet: Facet): AnyEntry<View> {
	return anyEntry<View, readonly string[]>({
		key: facet,
		get: ({ filters }) => filters[facet],
		set: ({ filters }, values) => ({ filters: { ...filters, [facet]: values } }),
		format: formatList,
		parse: (text, known) => parseList(text, known.facets[facet]),
		is_list: true,
	});
}

/** What is open, asked for and counted from. */
export const EXPLORER_ENTRIES: readonly AnyEntry<View>[] = [
	fieldEntry('site', {
		key: 'site',
		format: (id) => id,
		parse: (text, known) => (known.sites.has(text) ? text : undefined),
	}),
	fieldEntry('marks', {
		key: 'at',
		format: formatList,
		parse: (text, known) => parseList(text, known.marks, known.moved),
		is_list: true,
	}),
	fieldEntry('text', { key: 'q', format: (text) => text.trim() || null, parse: parseText }),
	...FACETS.map(filter),
	fieldEntry('near', { key: 'near', format: formatNear, parse: parseNear }),
	fieldEntry('sort', { key: 'sort', format: (sort) => sort, parse: parseSort }),
	fieldEntry('is_in_view', {
		key: 'only',
		format: (is_in_view) => (is_in_view ? 'view' : null),
		parse: (text) => (text === 'view' ? true : undefined),
	}),
];

/** Where the map looks; the last of every link. */
export const CAMERA_ENTRY: AnyEntry<View> = fieldEntry('camera', {
	key: 'map',
	format: formatCamera,
	parse: parseCamera,
});

/** The explorer by itself, as embeds have it. */
export const EXPLORER_LINK: LinkTable<View> = {
	entries: [...EXPLORER_ENTRIES, CAMERA_ENTRY],
	defaults: DEFAULT_VIEW,
};
