import type { GroundRelief } from '../../domain/ground/ground_file.ts';
import { OWN_PLACE } from '../../domain/heights/frame_heights.ts';
import type { GroundColors } from '../../style/layers/ground/ground_colors.ts';
import type { ReliefPixel } from '../../domain/heights/relief_spot.ts';
import type { ShadeCall } from './shade_calls.ts';

type Address = ReliefPixel['tile'];
type Around = ShadeCall['around'];

export type ShadeSources = {
	relief: Pick<GroundRelief, 'zooms' | 'encoding' | 'tile_px'>;
	/** Bytes of a tile's picture; null where the archive has none. */
	fetch: (tile: Address, stop: AbortSignal) => Promise<ArrayBuffer | null>;
	/** Bytes that are there already. */
	find: (tile: Address) => ArrayBuffer | null;
	/** null where the tile is spoilt. */
	shade: (call: Omit<ShadeCall, 'number'>) => Promise<ImageBitmap | null>;
};

/**
 * Tiles of light and shade. An edge needs the heights beyond it: those of neighbours that are there, or were asked for. No tile is fetched for its
 * neighbours' sake; when one comes later, those that were drawn without it are named, to be drawn again.
 */
export class ShadeTiles {
	/** Is told of tiles whose edges can be drawn better than they were. */
	onlate: (tiles: Address[]) => void = () => {};
	readonly #sources: ShadeSources;
	readonly #coming = new Map<string, Promise<ArrayBuffer | null>>();
	/** Tiles that were drawn without one, by the name of that one. */
	readonly #lacking = new Map<string, Map<string, Address>>();
	/** Tiles that came once: one that is fetched again makes nothing better. */
	readonly #seen = new Set<string>();
	readonly #late = new Map<string, Address>();
	#at_work = 0;

	constructor(sources: ShadeSources) {
		this.#sources = sources;
	}

	/** null where the archive has no such tile. Throws where it cannot be had. */
	async draw(
		tile: Address,
		colors: GroundColors['relief'],
		stop: AbortSignal,
	): Promise<ImageBitmap | null> {
		this.#at_work += 1;
		try {
			const own = await this.#load(tile, stop);
			if (!own) return null;
			const around = await Promise.all(
				listAround(tile).map((there, place) =>
					place === OWN_PLACE
						? Promise.resolve({ name: tile.join('/'), bytes: own })
						: this.#await(there, tile),
				),
			);
			stop.throwIfAborted();
			const { zooms, encoding, tile_px } = this.#sources.relief;
			const picture = await this.#sources.shade({
				around,
				zoom: tile[0],
				row: tile[2],
				// The finest are drawn larger than they are.
				scale: tile[0] === zooms[1] && tile_px === 256 ? 2 : 1,
				colors,
				picture: { encoding, tile_px },
			});
			if (!picture) throw new Error(`Heights of tile ${tile.join('/')} cannot be read`);
			return picture;
		} finally {
			this.#at_work -= 1;
			if (this.#at_work === 0) this.#tellLate();
		}
	}

	async #load(tile: Address, stop: AbortSignal): Promise<ArrayBuffer | null> {
		const there = this.#sources.find(tile);
		if (there) return there;
		const name = tile.join('/');
		const coming = this.#sources.fetch(tile, stop);
		this.#coming.set(name, coming);
		try {
			const bytes = await coming;
			if (bytes) this.#arrive(name);
			return bytes;
		} finally {
			if (this.#coming.get(name) === coming) this.#coming.delete(name);
		}
	}

	/** A neighbour, where it is there or on its way; what it is missing from is remembered. */
	async #await(tile: Address, from: Address): Promise<Around[number]> {
		const name = tile.join('/');
		const there = this.#sources.find(tile);
		if (there) return { name, bytes: there };
		const coming = this.#coming.get(name);
		if (!coming) this.#miss(name, from);
		const bytes = await coming?.catch(() => null);
		if (bytes) return { name, bytes };
		if (coming) this.#miss(name, from);
		return null;
	}

	#miss(name: string, from: Address): void {
		if (this.#seen.has(name)) return;
		const lacking = this.#lacking.get(name) ?? new Map<string, Address>();
		this.#lacking.set(name, lacking.set(from.join('/'), from));
	}

	#arrive(name: string): void {
		this.#seen.add(name);
		for (const [other, address] of this.#lacking.get(name) ?? []) this.#late.set(other, address);
		this.#lacking.delete(name);
	}

	#tellLate(): void {
		const late = [...this.#late.values()];
		this.#late.clear();
		if (late.length > 0) this.onlate(late);
	}
}

/** Row by row; its own in the middle. */
function listAround([z, x, y]: Address): Address[] {
	return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx): Address => [z, x + dx, y + dy]));
}
