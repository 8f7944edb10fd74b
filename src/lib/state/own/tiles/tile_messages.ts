import type { TilePlace } from '$lib/domain/own_layers/tiles/tile_layers.ts';

/** What a page says to the worker that has layers in tiles. `key` names a layer, `number` a question. */
export type TileRequest =
	/** A layer that was kept. */
	| { type: 'tiles-of'; key: string; blob: Blob }
	/** The layer that has just been built. */
	| { type: 'tiles-built'; key: string }
	| { type: 'tile'; key: string; number: number; place: TilePlace }
	/** Nobody waits for this tile any more. */
	| { type: 'tile-dropped'; number: number }
	| { type: 'tiles-over'; key: string };

export type TileReply = { type: 'tile'; number: number } & (
	| { bytes: ArrayBuffer | null }
	| { problem: string }
);
