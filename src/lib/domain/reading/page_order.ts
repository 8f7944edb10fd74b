/** The one order of what was reported: date of the source, source, place on the page. */

import type { Source } from '../schema/source.ts';

type Dated = Pick<Source, 'id' | 'date'>;
type Placed = { source: Dated; order: number };

/** Older first; two of one day by their ids. */
export function compareSources(a: Dated, b: Dated): number {
	return compare(a.date, b.date) || compare(a.id, b.id);
}

/** As they were reported: oldest source first, within it the order of the page. */
export function compareReports(a: Placed, b: Placed): number {
	return compareSources(a.source, b.source) || a.order - b.order;
}

/** As lists show them: newest source first, within it the order of the page. */
export function compareNewestFirst(a: Placed, b: Placed): number {
	return compareSources(b.source, a.source) || a.order - b.order;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
