import type { TilePlace } from '$lib/domain/own_layers/tiles/tile_layers.ts';
import { startFilesWorker } from '../start_files_worker.ts';
import { TileWorker } from './tile_worker.ts';

/** So long the features of a layer that was just added wait for a map. */
const PATIENCE_MS = 20_000;

type Seat = { worker: TileWorker; key: string };

/** Which worker has which layer. One that was just read stays where it was read; those kept earlier share a worker. */
class OwnTiles {
	#seats = new Map<Blob, Seat>();
	#shared: TileWorker | null = null;
	#count = 0;
	/** What each map shows or may show again. */
	#drawn = new Map<symbol, readonly Blob[]>();

	/** The worker has built the layer. */
	adopt(blob: Blob, worker: Worker): void {
		const key = this.#nextKey();
		const seat = { worker: new TileWorker(worker), key };
		this.#seats.set(blob, seat);
		seat.worker.send({ type: 'tiles-built', key });
		// Where no map comes, nobody would let it go.
		setTimeout(() => {
			if (!this.#isDrawn(blob)) this.#forget(blob);
		}, PATIENCE_MS);
	}

	/** The key under which a map asks for tiles of a layer. */
	open(blob: Blob): string {
		const known = this.#seats.get(blob);
		if (known) return known.key;
		const key = this.#nextKey();
		const worker = (this.#shared ??= new TileWorker(startFilesWorker()));
		this.#seats.set(blob, { worker, key });
		worker.send({ type: 'tiles-of', key, blob });
		return key;
	}

	/** An MVT, null where nothing lies. Rejects where the layer cannot be read, or nobody waits any more. */
	async read(key: string, place: TilePlace, signal: AbortSignal): Promise<ArrayBuffer | null> {
		const seat = [...this.#seats.values()].find((one) => one.key === key);
		return seat ? seat.worker.ask(key, place, signal) : null;
	}

	/** The layers that a map has now; none when it goes. What no map has is let go. */
	keepFor(map: symbol, blobs: readonly Blob[]): void {
		this.#drawn.set(map, blobs);
		if (blobs.length === 0) this.#drawn.delete(map);
		for (const blob of [...this.#seats.keys()]) if (!this.#isDrawn(blob)) this.#forget(blob);
	}

	#isDrawn(blob: Blob): boolean {
		return [...this.#drawn.values()].some((blobs) => blobs.includes(blob));
	}

	#forget(blob: Blob): void {
		const seat = this.#seats.get(blob);
		if (!seat) return;
		this.#seats.delete(blob);
		const is_last = [...this.#seats.values()].every(({ worker }) => worker !== seat.worker);
		if (!is_last) seat.worker.send({ type: 'tiles-over', key: seat.key });
		else this.#stop(seat.worker);
	}

	#stop(worker: TileWorker): void {
		worker.stop();
		if (this.#shared === worker) this.#shared = null;
	}

	#nextKey(): string {
		this.#count += 1;
		return String(this.#count);
	}
}

export const own_tiles = new OwnTiles();
