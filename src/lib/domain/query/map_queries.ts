import type { MapPlace } from '../map_model/map_places.ts';
import type { Mark } from '../map_model/marks.ts';
import type { TilePlace } from '../own_layers/tiles/tile_layers.ts';
import type { Theme } from '../schema/vocabulary.ts';
import type { KeptMark, NamedIds } from './site_queries.ts';
import type { SiteQuery } from './site_query.ts';

/** A sign of the drawing, with what passes of its sites. */
export type ShownSign = { id: string; count: number; done: number; theme: Theme };

/** What a map says beside its marks. `tabs`: marks for whole districts, which hang from names, with the first of their sites. `tray`: sites that nothing draws. */
export type MapSummary = {
	tabs: Mark[];
	tray: number;
	/** null: all of them, as they are drawn. */
	signs: ShownSign[] | null;
};

/** Places with what they keep. */
export type FoundPlaces = { places: MapPlace[]; kept: KeptMark[] };

/** What a map in tiles is asked. */
export interface MapQueries {
	/** A vector tile of the places that keep what is asked for; null where there are none. */
	tile(query: SiteQuery, place: TilePlace): Promise<Uint8Array | null>;
	/** What is said beside them. */
	summary(query: SiteQuery): Promise<MapSummary>;
	/** The places of these sites and marks with all sites they had by the day. */
	places(ids: NamedIds, as_of: string | null): Promise<FoundPlaces>;
}
