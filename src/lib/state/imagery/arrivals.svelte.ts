import type { LaidTile } from '$lib/geometry/tile_view.ts';

/** Of the tiles that are shown now. */
export type Arrival = { all: number; failed: number; waiting: number };

export function keyTile({ z, x, y }: Pick<LaidTile, 'z' | 'x' | 'y'>): string {
	return `${z}/${x}/${y}`;
}

/** What became of the tiles of one year. */
export class Arrivals {
	#outcomes: ReadonlyMap<string, 'came' | 'failed'> = $state.raw(new Map());

	note(key: string, outcome: 'came' | 'failed'): void {
		this.#outcomes = new Map([...this.#outcomes, [key, outcome]]);
	}

	forget(): void {
		this.#outcomes = new Map();
	}

	count(tiles: readonly LaidTile[]): Arrival {
		const outcomes = tiles.map((tile) => this.#outcomes.get(keyTile(tile)));
		return {
			all: tiles.length,
			failed: outcomes.filter((outcome) => outcome === 'failed').length,
			waiting: outcomes.filter((outcome) => outcome === undefined).length,
		};
	}
}
