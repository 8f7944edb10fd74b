import type { MapPlace } from '../../map_model/map_places.ts';
import type { TilePlace } from '../../own_layers/tiles/tile_layers.ts';
import type { FoundPlaces, MapQueries, MapSummary } from '../../query/map_queries.ts';
import { isNarrow } from '../../query/narrowing.ts';
import type { KeptMark, NamedIds } from '../../query/site_queries.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import type { Language } from '../../schema/localized.ts';
import { MAP } from '../layout_files.ts';
import { loadList } from '../pick_rows.ts';
import { ShardQueries, type ShardSources } from '../shard_queries.ts';
import type { ShardStore } from '../shard_store.ts';
import { decodeTable } from '../table_file.ts';
import { summarise, type TilesHead } from './map_summary.ts';
import type { MarkTiles } from './mark_tiles.ts';
import { readTile, type TilesMeta } from './tile_files.ts';
import { nameTileFile, TOP_FILE } from './tile_plan.ts';
import { tilePlaces, type TiledPlace } from './tiled_places.ts';

/** Questions whose places stay cut up: the one that is shown, and the one before. */
const MOST_KEPT = 2;

/** `loadTiles`: cuts them with the first that is asked for. */
type Cut = { tiled: TiledPlace[]; kept: KeptMark[]; loadTiles: () => Promise<MarkTiles> };

/** The files of a layout for a page that has its map in tiles: as they were cut where all is shown, else cut here of what passes. */
export class MapShards extends ShardQueries implements MapQueries {
	#store: ShardStore;
	/** By question, the one asked for longest ago first. */
	#cut = new Map<string, Promise<Cut>>();

	constructor(store: ShardStore, sources: ShardSources, language: Language, today: string) {
		super(store, sources, language, today);
		this.#store = store;
	}

	async tile(query: SiteQuery, place: TilePlace): Promise<Uint8Array | null> {
		if (isSome(query)) return (await (await this.#cutUp(query)).loadTiles()).read(place);
		const file = nameTileFile(place);
		if (!(await this.#head()).files.includes(file)) return null;
		const table = await this.#store.get(file, decodeTable<TilesMeta>);
		return readTile(table, place);
	}

	async summary(query: SiteQuery): Promise<MapSummary> {
		if (!isSome(query)) {
			const { tabs, tray } = await this.#head();
			return { tabs, tray, signs: null };
		}
		const { tiled, kept } = await this.#cutUp(query);
		return summarise(tiled, kept);
	}

	async places(named: NamedIds, as_of: string | null): Promise<FoundPlaces> {
		const [kept, all] = await Promise.all([this.marksOf(named, as_of), this.#places()]);
		const found = new Set(kept.map(({ id }) => id));
		return { places: all.filter((place) => found.has((place.mark ?? place.line).id)), kept };
	}

	#cutUp(query: SiteQuery): Promise<Cut> {
		const { text, filters, bounds, as_of } = query;
		const key = JSON.stringify([text, filters, bounds, as_of]);
		const cut = this.#cut.get(key) ?? this.#build(query);
		this.#cut.delete(key);
		this.#cut.set(key, cut);
		cut.catch(() => this.#cut.delete(key));
		for (const known of [...this.#cut.keys()].slice(0, -MOST_KEPT)) this.#cut.delete(known);
		return cut;
	}

	async #build(query: SiteQuery): Promise<Cut> {
		const [kept, places, { looks }] = await Promise.all([
			this.marks(query),
			this.#places(),
			this.#head(),
		]);
		const how = { asked: query.filters.theme, is_past: query.as_of !== null };
		const tiled = tilePlaces(places, kept, looks, how);
		let tiles: Promise<MarkTiles> | null = null;
		const cut = async (): Promise<MarkTiles> => {
			const { MarkTiles } = await import('./mark_tiles.ts');
			return new MarkTiles(tiled);
		};
		return { tiled, kept, loadTiles: () => (tiles ??= cut()) };
	}

	#places(): Promise<MapPlace[]> {
		return loadList(this.#store, MAP);
	}

	async #head(): Promise<TilesHead> {
		const [head] = await loadList<TilesHead>(this.#store, TOP_FILE);
		return head!;
	}
}

/** Not everything, or not as it is now. */
function isSome(query: SiteQuery): boolean {
	return isNarrow(query) || query.as_of !== null;
}
