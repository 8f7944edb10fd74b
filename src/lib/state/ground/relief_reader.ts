import { PMTiles } from 'pmtiles';
import type { GroundRelief } from '$lib/domain/ground/ground_file.ts';
import {
	interpolateHeight,
	locateSpot,
	type ReliefPixel,
} from '$lib/domain/heights/relief_spot.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { ArchiveSource } from './archive_source.ts';
import { decodeHeights, type Heights } from './decode_heights.ts';

/** Tiles that are kept decoded: a line leads back to few. */
const MOST_TILES = 24;

/** The picture of a tile; null where there is none. */
export type FetchTile = (tile: ReliefPixel['tile']) => Promise<ArrayBuffer | null>;

/** Heights of the relief's finest tiles: no map is needed. */
export class ReliefReader {
	readonly #relief: GroundRelief;
	readonly #fetch: FetchTile;
	/** The one that was used last stands last. */
	readonly #tiles = new Map<string, Promise<Heights | null>>();

	constructor(relief: GroundRelief, fetchTile: FetchTile) {
		this.#relief = relief;
		this.#fetch = fetchTile;
	}

	/** Metres at `[lng, lat]`; null where there are none. Throws where a tile cannot be had. */
	async read(position: Position): Promise<number | null> {
		const spot = locateSpot(position, this.#relief);
		if (!spot) return null;
		const named = new Map(
			[spot.own, ...spot.around].map(({ tile }) => [tile.join('/'), tile] as const),
		);
		const tiles = new Map(
			await Promise.all(
				[...named].map(async ([name, tile]) => [name, await this.#load(name, tile)] as const),
			),
		);
		return interpolateHeight(spot, ({ tile, column, row }) => {
			const metres = tiles.get(tile.join('/'))?.[row * this.#relief.tile_px + column];
			return metres === undefined || Number.isNaN(metres) ? null : metres;
		});
	}

	#load(name: string, address: ReliefPixel['tile']): Promise<Heights | null> {
		const kept = this.#tiles.get(name);
		this.#tiles.delete(name);
		const tile =
			kept ??
			this.#fetch(address).then((bytes) => (bytes ? decodeHeights(bytes, this.#relief) : null));
		this.#tiles.set(name, tile);
		if (!kept) {
			// What could not be had, or was not there, may be another time.
			const forget = (): unknown => this.#tiles.delete(name);
			tile.then((heights) => heights ?? forget(), forget);
			const [oldest] = this.#tiles.keys();
			if (this.#tiles.size > MOST_TILES && oldest !== undefined) this.#tiles.delete(oldest);
		}
		return tile;
	}
}

const readers = new Map<string, ReliefReader>();

/** One for a relief: its directory and its tiles are asked for with every height. */
export function openRelief(relief: GroundRelief): ReliefReader {
	const known = readers.get(relief.file);
	if (known) return known;
	const archive = new PMTiles(new ArchiveSource(relief.file));
	const reader = new ReliefReader(
		relief,
		async ([z, x, y]) => (await archive.getZxy(z, x, y))?.data ?? null,
	);
	readers.set(relief.file, reader);
	return reader;
}
