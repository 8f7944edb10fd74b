/** What an atlas is cut up from. */

import type { Timeline } from '../as_of/timeline.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { SiteRecord } from '../query/site_query.ts';
import type { Language } from '../schema/localized.ts';
import type { SearchData } from '../search/search_text.ts';
import type { Table } from './table_file.ts';
import type { TilesMeta } from './tiles/tile_files.ts';

/** An atlas in one language. `timelines`: what was otherwise before; null where nothing was. */
export type AtlasWords = {
	/** In the order of the page; the same sites in every language. */
	sites: readonly SiteRecord[];
	timelines: ReadonlyMap<string, Timeline<SiteRecord>> | null;
};

export type LayoutSource = {
	words: ReadonlyMap<Language, AtlasWords>;
	details: readonly SiteExport[];
	/** ISO day of each article. */
	articles: Record<string, string>;
	/** What it can be searched by. */
	texts: SearchData;
	/** Bytes of a file of lists; left out: as many as are worth a request. */
	list_bytes?: number;
	/** The heading of each site in the list, in the order of the headings. */
	headings: ReadonlyMap<string, string>;
	/** What is said of each site, by id, where it has no page that says so; null where all have. */
	views?: ((language: Language, id: string) => unknown) | null;
	/** Lists that pages read as they are, by file. */
	lists: ReadonlyMap<string, readonly unknown[]>;
	/** Adcode of the area that an area is part of. */
	parents?: ReadonlyMap<string, string>;
	/** Sites that may lie in one region, and in one file of the front; left out: as many as are worth it. */
	sizes?: { region?: number; front?: number };
	/** The map's tiles by file, where it comes in tiles. */
	tiles?: ReadonlyMap<string, Table<TilesMeta>>;
};
