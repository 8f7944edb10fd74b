import type { ExplorerView } from '$lib/data/explorer_view.ts';
import { listReadouts } from '$lib/domain/coordinates/readouts.ts';
import type { KnownIds } from '$lib/view/link_table.ts';
import { listFilterNames } from '$lib/data/filter_names.ts';
import { city } from '../city.ts';
import { today } from '../today.svelte.ts';
import { listKnownValues } from '$lib/domain/query/filters/filters.ts';

/** What a link to the explorer may name. */
export function listKnownIds(
	view: ExplorerView,
	townships: ReadonlySet<string> | null = null,
): KnownIds {
	return {
		sites: new Set(view.sites.map(({ id }) => id)),
		marks: new Set([...view.map.marks, ...view.map.lines].map(({ id }) => id)),
		facets: listKnownValues(listFilterNames(view, city)),
		townships,
		...(view.stops ? { days: { first: view.stops[0]!, last: findLastDay(view.stops) } } : {}),
		readouts: new Set(listReadouts(city.belt)),
		moved: new Map(Object.entries(view.moved ?? {})),
	};
}

/** Nothing is known of what comes: the last day to ask for is today, or that of a report dated after it. */
export function findLastDay(stops: readonly string[]): string {
	const last = stops.at(-1) ?? '';
	return last > today.day ? last : today.day;
}
