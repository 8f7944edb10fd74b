import type { Polygonal } from '../../geometry/position.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { SearchIndex } from '../search/search_index.ts';
import type { Past } from './reported_sites.ts';

/** What is fetched when it is first needed; a failure is tried again with the next question. */
export type MemorySources = {
	loadIndex: () => Promise<Pick<SearchIndex, 'search' | 'findPlace'>>;
	/** District polygons by adcode. */
	loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>;
	/** For questions about an earlier day. */
	loadPast: () => Promise<Past>;
	/** Every site with its claims and citations. */
	loadSites: () => Promise<readonly SiteExport[]>;
};
