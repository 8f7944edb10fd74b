/** In the worker: layers in tiles, and the questions for them, one at a time so that what nobody waits for is never made. */

import type { FeatureCollection, Geometry } from 'geojson';
import type { OwnFeature } from '../../../domain/own_layers/own_reading.ts';
import { LayerTiles } from '../../../domain/own_layers/tiles/layer_tiles.ts';
import type { TileReply, TileRequest } from './tile_messages.ts';

type Question = Extract<TileRequest, { type: 'tile' }>;

export class TileDesk {
	#layers = new Map<string, Promise<LayerTiles>>();
	#waiting: Question[] = [];
	#is_busy = false;
	#post: (reply: TileReply, transfer: Transferable[]) => void;

	constructor(post: (reply: TileReply, transfer: Transferable[]) => void) {
		this.#post = post;
	}

	/** `built`: the features of the layer that was built here last. */
	take(request: TileRequest, built: () => readonly OwnFeature[]): void {
		switch (request.type) {
			case 'tiles-of':
				this.#hold(request.key, readFeatures(request.blob));
				return;
			case 'tiles-built':
				this.#hold(request.key, Promise.resolve(built()));
				return;
			case 'tile':
				this.#waiting.push(request);
				if (!this.#is_busy) void this.#work();
				return;
			case 'tile-dropped':
				this.#waiting = this.#waiting.filter(({ number }) => number !== request.number);
				return;
			case 'tiles-over':
				this.#layers.delete(request.key);
		}
	}

	#hold(key: string, features: Promise<readonly Pick<OwnFeature, 'geometry'>[]>): void {
		const layer = features.then((read) => new LayerTiles(read));
		// Who asks for a tile hears of it.
		layer.catch(() => {});
		this.#layers.set(key, layer);
	}

	async #work(): Promise<void> {
		this.#is_busy = true;
		for (;;) {
			await takeTurn();
			const question = this.#waiting.shift();
			if (!question) break;
			await this.#answer(question);
		}
		this.#is_busy = false;
	}

	async #answer({ key, number, place }: Question): Promise<void> {
		try {
			const tile = (await this.#layers.get(key))?.read(place);
			const bytes = tile ? (tile.slice().buffer as ArrayBuffer) : null;
			this.#post({ type: 'tile', number, bytes }, bytes ? [bytes] : []);
		} catch (error) {
			const problem = error instanceof Error ? error.message : String(error);
			this.#post({ type: 'tile', number, problem }, []);
		}
	}
}

/** What has been said meanwhile comes first. */
function takeTurn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

async function readFeatures(blob: Blob): Promise<readonly OwnFeature[]> {
	return (JSON.parse(await blob.text()) as FeatureCollection<Geometry | null>).features;
}
