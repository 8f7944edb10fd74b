import type { Position } from '../domain/schema/geojson.ts';
import { NO_FILTERS, type Filters } from '../domain/query/filters/filters.ts';
import type { Sort } from '../domain/query/site_query.ts';

/** Where a map looks: `center` is `[lng, lat]`, `zoom` counts like MapLibre's (512 px world at 0). */
export type Camera = { center: Position; zoom: number };

/** Where "nearest" counts from: an entry of the gazetteer, or a point the reader chose to share. */
export type NearRef =
	| { kind: 'place'; id: string }
	/** `[lng, lat]`. */
	| { kind: 'point'; position: Position };

/** What a link carries of the explorer. Everything a reader would share, nothing else. */
export type View = {
	/** Id of the open site. */
	site: string | null;
	/** Ids of the marks whose sites are open as a list. */
	marks: readonly string[];
	/** null: the whole city. */
	camera: Camera | null;
	/** What is looked for. */
	text: string;
	filters: Filters;
	/** null: nearest with a place to count from, else by district. */
	sort: Sort | null;
	/** The list shows only what the map does. */
	is_in_view: boolean;
	near: NearRef | null;
	/** ISO day by which what is shown was reported; null: everything. */
	as_of: string | null;
};

export const DEFAULT_VIEW: View = {
	site: null,
	marks: [],
	camera: null,
	text: '',
	filters: NO_FILTERS,
	sort: null,
	is_in_view: false,
	near: null,
	as_of: null,
};
