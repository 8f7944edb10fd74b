import type { TilePlace } from '$lib/domain/own_layers/tiles/tile_layers.ts';

/** The marks of a map, where they come in tiles. */
export type MapTiles = {
	/** Another one for other marks. */
	key: string;
	/** The first zoom there are tiles of. */
	first_zoom: number;
	/** An MVT; null where nothing lies. */
	read: (place: TilePlace, signal: AbortSignal) => Promise<Uint8Array | null>;
};
