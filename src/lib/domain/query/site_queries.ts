/**
 * All that the pages ask of the sites. Questions and answers are plain data that can be cloned between a page and a worker. Positions are
 * `[lng, lat]`, bounds `[west, south, east, north]`, both WGS-84; distances are metres, days ISO dates.
 */

import type { AreaSelection } from '../area/select_sites.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { Origin, SiteDistance } from '../near/site_distance.ts';
import type { Polygonal } from '../../geometry/position.ts';
import type { Position } from '../schema/geojson.ts';
import type { FoundTexts, SearchText } from '../search/search_text.ts';
import type { Advice, FacetCounts } from './facets.ts';
import type { Facet } from './filters/filters.ts';
import type { SiteQuery } from './site_query.ts';
import type { SiteSummary } from './site_summary.ts';
import type { Total } from './total.ts';

/** Which rows of the list: after `cursor`, null from the first on, `limit` of them at most, 1 or more; Infinity takes all that are left. */
export type FindStep = { cursor: string | null; limit: number };

/** `distance`: null without an origin, and of a site without a place. */
export type FoundRow = { id: string; distance: SiteDistance | null };

/** `cursor`: for the rows that follow, of the same question alone; null where these are the last. */
export type FoundRows = { rows: FoundRow[]; cursor: string | null };

/** What stands beside the rows of a question. */
export type SiteCount = {
	/** Sites that pass. */
	total: Total;
	/** How many sites each value of each filter would leave: at least, where the total is not exact. */
	facets: FacetCounts;
	/** Filters of which the values are counted at least, whatever the total is; left out where there are none. */
	partly?: readonly Facet[];
	/** Best first; empty when something was found. */
	advice: Advice[];
};

/**
 * A mark or line that keeps a site, by its id; null for the sites that nothing draws: `tray` says whether they are known to be in the city.
 * `site_ids`: those that pass, in the order of the page. `themes`: theirs, those of the first site first. `done_ids`: whose work is finished.
 */
export type KeptMark = {
	id: string | null;
	tray: 'city' | 'unplaced' | null;
	site_ids: string[];
	themes: string[];
	done_ids: string[];
};

/** A heading of the list that keeps a site. `crossing`: sites of other headings that lie in its district too. */
export type KeptHeading = { key: string; count: number; crossing: number; site_ids: string[] };

/** Ids of sites, and of marks and lines. */
export type NamedIds = { sites: string[]; marks: string[] };

/** An area, and what is asked for besides. `adcode`: the area is that district, and what the page says counts before the border. */
export type AreaQuestion = { area: Polygonal; adcode: number | null; query: SiteQuery };

/** What can be fetched ahead: for words, for distances, for an earlier day. */
export type WarmUp = 'search' | 'near' | 'past';

/**
 * Every answer is a promise, so that an implementation may fetch what it needs for it. All reject with an Error whose message names the file
 * that could not be had; the next question tries again. Unknown ids are left out of every answer, the others stay in the order asked for.
 */
export interface SiteQueries {
	/**
	 * Rows of the sites that pass, sorted. Steps of any length, one after the other, have each site once.
	 * Rejects with a RangeError for a limit below 1 or a cursor that no step gave.
	 */
	find(query: SiteQuery, step: FindStep): Promise<FoundRows>;
	/** How many pass, under each filter, and what to give up where none does. Not of the order. */
	count(query: SiteQuery): Promise<SiteCount>;
	/** What the map keeps: by the first site of each in the order of the page. */
	marks(query: SiteQuery): Promise<KeptMark[]>;
	/** The list under its headings, in their order: of each the first `limit` sites that pass, in the order of the page. */
	headings(query: SiteQuery, limit: number): Promise<KeptHeading[]>;
	/** What a list says of sites, as they were reported by a day; null: as they are now. One that was not reported by then is left out. */
	records(ids: readonly string[], as_of: string | null): Promise<SiteSummary[]>;
	/** What cards, files and briefs say of sites, with claims and citations, as they are now. */
	details(ids: readonly string[]): Promise<SiteExport[]>;
	/** The ids, each once, in groups whose details are fetched together: many are asked for a group at a time. */
	parts(ids: readonly string[]): Promise<string[][]>;
	/** Distances of these sites, whenever they were reported; those without a place are left out. */
	measure(origin: Origin, ids: readonly string[]): Promise<ReadonlyMap<string, SiteDistance>>;
	/** How each site that passes stands to an area. */
	inArea(question: AreaQuestion): Promise<AreaSelection>;
	/** Those of the ids that there are, for the check of links. */
	known(ids: NamedIds): Promise<NamedIds>;
	/** A district, township or place of the gazetteer; null where there is none of that id. */
	place(id: string): Promise<SearchText | null>;
	/**
	 * Sites, articles, excerpts and places with the words, best first; of articles what was printed by the day. A blank text finds nothing.
	 * `most`: how many sites, how many places, and how many articles and excerpts together are wanted, all where it is left out; there may be
	 * more in the answer.
	 */
	search(text: string, as_of: string | null, most?: number): Promise<FoundTexts>;
	/** Metres from the nearest of the city's districts; 0 inside. */
	measureCity(position: Position): Promise<number>;
	/** Fetches ahead what questions of a kind will need. */
	warmUp(what: WarmUp): Promise<void>;
}
