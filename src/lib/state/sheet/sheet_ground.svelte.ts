import { untrack } from 'svelte';
import type { GroundMap } from '$lib/domain/ground/ground_file.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import { chooseTiles } from '$lib/domain/sheet/ground_tiles.ts';
import type { SheetThing } from '$lib/style/sheet/sheet_ground.ts';

const map: GroundMap | undefined = __GROUND__?.map;

/** The operator's ground below some frames, read by parts from the own origin. An atlas without one reads nothing. */
export class SheetGround {
	/** The same list while the tiles are the same. */
	things: readonly SheetThing[] = $state.raw([]);
	/** It is being read. */
	is_busy = $state(false);
	/** It could not be read: what is drawn is without. */
	has_failed = $state(false);

	/** Call while a component starts. `frames`: bounds in degrees; `scale`: the N of 1:N. */
	constructor(frames: () => readonly Bounds[], scale: () => number) {
		if (!map) return;
		const { zooms } = map;
		const tiles = $derived(chooseTiles(frames(), scale(), zooms));
		const key = $derived(tiles.map((tile) => tile.join('/')).join());
		// Archives come from outside, and another place of the paper needs other parts of them.
		$effect(() => {
			if (key === '') return undefined;
			const stop = new AbortController();
			void this.#read(
				map,
				untrack(() => tiles),
				stop.signal,
			);
			return () => stop.abort();
		});
	}

	async #read(
		ground: GroundMap,
		tiles: readonly [number, number, number][],
		signal: AbortSignal,
	): Promise<void> {
		this.is_busy = true;
		try {
			const { readSheetTiles } = await import('./read_sheet_tiles.ts');
			const things = await readSheetTiles(ground, tiles, signal);
			if (signal.aborted) return;
			this.things = things;
			this.has_failed = false;
		} catch {
			if (signal.aborted) return;
			this.things = [];
			this.has_failed = true;
		}
		this.is_busy = false;
	}
}
