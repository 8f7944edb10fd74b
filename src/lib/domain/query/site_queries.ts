import type { Bounds } from '../schema/geojson.ts';
import type { Origin, SiteDistance } from '../near/site_distance.ts';
import type { FoundTexts } from '../search/search_text.ts';
import type { Advice, FacetCounts } from './facets.ts';
import type { SiteQuery, SiteRecord } from './site_query.ts';

/** Everything the page shows after a question. */
export type SiteAnswer = {
	/** Sites in the asked order. */
	ids: string[];
	counts: FacetCounts;
	/** Empty without an origin; sites without a place have none. */
	distances: ReadonlyMap<string, SiteDistance>;
	/** null without a text. */
	found: FoundTexts | null;
	/** Best first; empty when something was found. */
	advice: Advice[];
};

/**
 * All that the atlas asks of its sites. Every answer is a promise, so that an implementation may fetch the ranges of a
 * file that it needs. All reject when their data cannot be loaded.
 */
export interface SiteQueries {
	/** As they are now, in the order asked for; unknown ids are left out. */
	byId(ids: readonly string[]): Promise<SiteRecord[]>;
	/** Ids of the sites drawn in the bounds, whenever they were reported. */
	inView(bounds: Bounds): Promise<ReadonlySet<string>>;
	/** Distances of all sites that have a place, whenever they were reported, or of the nearest `limit`; nearest first. */
	near(origin: Origin, limit?: number): Promise<ReadonlyMap<string, SiteDistance>>;
	/** Sites, articles, excerpts and places with the words, best first. */
	search(text: string): Promise<FoundTexts>;
	/** How many sites each value of each filter would leave. */
	countFacets(query: SiteQuery): Promise<FacetCounts>;
	/** Sites that pass everything, sorted, with what the page shows beside them. */
	find(query: SiteQuery): Promise<SiteAnswer>;
}
