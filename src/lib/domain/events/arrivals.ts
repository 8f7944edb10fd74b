/** In which order the atlas came to know what it holds: not that of what was reported, as an older page may come later. */

import type { Source } from '../schema/source.ts';
import { compareSources } from '../reading/page_order.ts';

type Arrived = Pick<Source, 'id' | 'date' | 'added_on'>;

/** As they were taken in: first the one without a day, which the atlas began with; of one day as they were reported. */
export function compareArrivals(a: Arrived, b: Arrived): number {
	return compare(a.added_on ?? '', b.added_on ?? '') || compareSources(a, b);
}

/** ISO day on which what is of `date` came into the atlas with a source that was taken in on `added_on`. */
export function findAddedDay(date: string, added_on: string | undefined): string {
	return added_on !== undefined && added_on > date ? added_on : date;
}

/**
 * What became new as the atlas took in one day's sources after another: each event as it was known on the first day that made it, so that a page
 * which comes later changes and removes none. `build` makes all events of what is known by then.
 */
export function replayArrivals<T, E extends { id: string; date: string }>(
	items: readonly T[],
	findSource: (item: T) => Arrived,
	build: (known: readonly T[]) => E[],
): (E & { added: string })[] {
	const days = [...new Set(items.map((item) => findSource(item).added_on ?? ''))].toSorted();
	const events = new Map<string, E & { added: string }>();
	for (const day of days) {
		const known = items.filter((item) => (findSource(item).added_on ?? '') <= day);
		for (const event of build(known)) {
			if (events.has(event.id)) continue;
			events.set(event.id, { ...event, added: findAddedDay(event.date, day || undefined) });
		}
	}
	return [...events.values()];
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
