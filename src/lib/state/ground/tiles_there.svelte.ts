import type { ReliefPixel } from '$lib/domain/heights/relief_spot.ts';

/** Copies that are kept: a large window at two zooms. */
const MOST_TILES = 48;

type Address = ReliefPixel['tile'];

/** Pictures of heights that the live map has fetched: a pointer that moves over it asks for none of its own. */
class TilesThere {
	readonly #tiles = new Map<string, ArrayBuffer>();
	/** Changes with every tile that comes. */
	count = $state(0);

	keep(tile: Address, bytes: ArrayBuffer): void {
		const name = tile.join('/');
		this.#tiles.delete(name);
		this.#tiles.set(name, bytes);
		const [oldest] = this.#tiles.keys();
		if (this.#tiles.size > MOST_TILES && oldest !== undefined) this.#tiles.delete(oldest);
		this.count += 1;
	}

	find(tile: Address): ArrayBuffer | null {
		return this.#tiles.get(tile.join('/')) ?? null;
	}
}

export const tiles_there = new TilesThere();
