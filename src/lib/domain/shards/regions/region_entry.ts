/** What is known of a region without its files: enough to pass over it, and to count what one filter leaves of it. */

import { FACETS, FILTERS, type Facet } from '../../query/filters/filters.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import type { Bounds } from '../../schema/geojson.ts';

export type RegionEntry = {
	/** Names its files. */
	key: string;
	/** Regions that the file of this key tells of, where it stands for several. */
	parts?: number;
	/** Its first row, and how many it has. */
	start: number;
	count: number;
	/** The place of its newest site on the page. */
	page: number;
	/** Around all that is drawn of it, outwards to some 10 m; null where nothing is. */
	bounds: Bounds | null;
	/** Around all that distances are measured to. */
	around: Bounds | null;
	/** ISO day of the last report of the site that has been silent longest, by any day that can be asked about. */
	reported: string;
	/** The largest amount that any of them has or had, yuan. */
	most_cny: number | null;
	/** Sites by value of each filter; one whose values are many is left out. */
	facets: Partial<Record<Facet, Record<string, number>>>;
	/** Values that no site has now but some had. */
	before: Partial<Record<Facet, string[]>>;
};

/** Filters that one short list of values covers. */
export const SHORT_FACETS = FACETS.filter(
	(facet) => !FILTERS[facet].is_long && !('ofDay' in FILTERS[facet]),
);

/** Filters that no site of it can pass, as far as is known. */
export function listFailing(entry: RegionEntry, { filters, as_of }: SiteQuery): Facet[] {
	return FACETS.filter((facet) => {
		const known = entry.facets[facet];
		if (filters[facet].length === 0 || !known) return false;
		const past = as_of === null ? [] : (entry.before[facet] ?? []);
		return !filters[facet].some((value) => value in known || past.includes(value));
	});
}

/** Whether something of it may be drawn in the bounds that are asked for. */
export function isInSight({ bounds }: RegionEntry, query: SiteQuery): boolean {
	if (!query.bounds) return true;
	if (!bounds) return false;
	const [west, south, east, north] = bounds;
	const [left, bottom, right, top] = query.bounds;
	return west <= right && east >= left && south <= top && north >= bottom;
}
