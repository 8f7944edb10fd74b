import { untrack } from 'svelte';
import type { TiledStop } from '$lib/domain/map_model/find_neighbour.ts';
import type { MapModel } from '$lib/domain/map_model/marks.ts';
import type { TilePlace } from '$lib/domain/own_layers/tiles/tile_layers.ts';
import type { MapSummary } from '$lib/domain/query/map_queries.ts';
import { isNarrow } from '$lib/domain/query/narrowing.ts';
import type { NamedIds } from '$lib/domain/query/site_queries.ts';
import type { SiteQuery } from '$lib/domain/query/site_query.ts';
import type { Drawing } from '$lib/style/drawing.ts';
import { findFirstTile } from '$lib/style/frame.ts';
import { keepSigns } from '$lib/style/grown/light_drawing.ts';
import { city } from '../city.ts';
import type { MapTiles } from '../map/map_tiles.ts';
import type { GrownAtlas } from './grown_atlas.svelte.ts';
import type { Troubles } from './troubles.svelte.ts';

/** Counts the questions that maps of this page show. */
let asked = 0;

type Options = {
	atlas: GrownAtlas;
	/** The same object for the same question. */
	question: () => SiteQuery;
	/** What is open, and what is pointed at in the list. */
	opened: () => NamedIds;
	/** The live map is wanted. */
	isSeen: () => boolean;
	troubles: Troubles;
};

/** The map of an atlas with too many places for a page: marks come in tiles, and the page knows what is open alone. */
export class TiledMap {
	/** What the live map has in its picture; null without one. */
	stops: readonly TiledStop[] | null = $state.raw(null);
	#summary: { query: SiteQuery; value: MapSummary } | null = $state.raw(null);
	/** What `atlas.opened` was asked by. */
	#opened_key: string | null = $state(null);
	#atlas: GrownAtlas;
	#options: Options;
	#key = $derived.by(() => {
		const { sites, marks } = this.#options.opened();
		return JSON.stringify([sites, marks, this.#options.question().as_of]);
	});

	/** For the live map. */
	tiles: MapTiles = $derived.by(() => {
		const query = this.#options.question();
		return {
			...{ key: String(++asked), first_zoom: findFirstTile(city.bounds) },
			read: (place, signal) => this.#read(query, place, signal),
		};
	});
	/** What is open, drawn wherever it stands with others, and what hangs from names. */
	model: MapModel = $derived.by(() => {
		const { opened_model } = this.#atlas;
		const tabs = this.#summary?.value.tabs ?? [];
		const open = new Map(opened_model.marks.map((mark) => [mark.id, mark]));
		return {
			...opened_model,
			marks: [
				...tabs.map((tab) => open.get(tab.id) ?? tab),
				...opened_model.marks.filter(({ id }) => tabs.every((tab) => tab.id !== id)),
			],
		};
	});
	/** What is open is here. */
	is_ready = $derived.by(() => this.#opened_key === this.#key);

	/** Call while a component starts. */
	constructor(options: Options) {
		const { atlas, question, opened, isSeen, troubles } = options;
		this.#atlas = atlas;
		this.#options = options;
		$effect(() => {
			const query = question();
			if (!isSeen() && !isNarrow(query) && query.as_of === null) return undefined;
			const given_up = new AbortController();
			const asking = atlas.queries.until(given_up.signal).summary(query);
			void troubles.watch(
				'map',
				asking.then((value) => void (this.#summary = { query, value })),
			);
			return () => given_up.abort();
		});
		$effect(() => {
			const key = this.#key;
			const { sites, marks } = untrack(opened);
			if (sites.length + marks.length === 0) {
				atlas.opened = null;
				this.#opened_key = key;
				return undefined;
			}
			const given_up = new AbortController();
			const day = untrack(question).as_of;
			const asking = atlas.queries.until(given_up.signal).places({ sites, marks }, day);
			void troubles.watch(
				'map',
				asking.then((found) => {
					atlas.opened = { ...found, day };
					this.#opened_key = key;
				}),
			);
			return () => given_up.abort();
		});
	}

	/** Sites that pass and that nothing draws. */
	get tray(): number {
		return this.#summary?.value.tray ?? 0;
	}

	/** The drawing with what passes. */
	draw(drawing: Drawing): Drawing {
		const signs = this.#summary?.value.signs;
		return signs ? keepSigns(drawing, signs) : drawing;
	}

	#read(query: SiteQuery, place: TilePlace, signal: AbortSignal): Promise<Uint8Array | null> {
		return new Promise((resolve, reject) => {
			signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
			const { queries } = this.#atlas;
			queries
				.until(signal)
				.tile(query, place)
				.then(resolve, (error: Error) => {
					this.#options.troubles.tell('map', error);
					reject(error);
				});
		});
	}
}
