/** What a reader asks of the list, and what a site offers to be asked about. */

import type { Bounds, Position } from '../schema/geojson.ts';
import type { DrawnWhereabouts } from '../map_model/whereabouts.ts';
import type { Origin } from '../near/site_distance.ts';
import type { Filters } from './filters/filters.ts';
import type { SiteSummary } from './site_summary.ts';

/** Orders a list can have; `district` is the list under headings. */
export const SORTS = ['district', 'nearest', 'page', 'amount', 'silence', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export type SiteQuery = {
	/** As typed; blank finds everything. */
	text: string;
	filters: Filters;
	/** Keeps the list to what is drawn in these bounds. */
	bounds: Bounds | null;
	/** ISO day: sites as they were reported by then, silence counted to it; null for all that was reported. */
	as_of: string | null;
	/** Adds distances. */
	origin: Origin | null;
	sort: Sort;
};

/** What a query can see of a site: what a list says of it, and where it is. */
export type SiteRecord = SiteSummary & {
	/** Place on the page, from 0. */
	order: number;
	/** Where it may be; a district known by its adcode is filled in when distances are asked for. */
	whereabouts: DrawnWhereabouts | null;
	/** Where it is drawn: the sign of its place, or its line. */
	drawn: Position[];
};
