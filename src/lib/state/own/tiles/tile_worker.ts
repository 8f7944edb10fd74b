import type { TilePlace } from '$lib/domain/own_layers/tiles/tile_layers.ts';
import { app_update } from '../../app_update.svelte.ts';
import type { TileReply, TileRequest } from './tile_messages.ts';

type Waiting = { resolve: (bytes: ArrayBuffer | null) => void; reject: (error: unknown) => void };

/** A worker that is asked for many tiles at once. */
export class TileWorker {
	#worker: Worker;
	#waiting = new Map<number, Waiting>();
	#count = 0;
	/** Why nothing is answered any more. */
	#over: Error | null = null;

	constructor(worker: Worker) {
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<TileReply>) => this.#hear(data);
		worker.onerror = ({ message }) => {
			void app_update.explain();
			this.#giveUp(new Error(message || 'worker failed'));
		};
	}

	send(request: TileRequest): void {
		this.#worker.postMessage(request);
	}

	/** Rejects with the signal's reason once nobody waits. */
	ask(key: string, place: TilePlace, signal: AbortSignal): Promise<ArrayBuffer | null> {
		signal.throwIfAborted();
		if (this.#over) return Promise.reject(this.#over);
		this.#count += 1;
		const number = this.#count;
		return new Promise((resolve, reject) => {
			this.#waiting.set(number, { resolve, reject });
			signal.addEventListener('abort', () => {
				if (!this.#waiting.delete(number)) return;
				this.send({ type: 'tile-dropped', number });
				reject(signal.reason as Error);
			});
			this.send({ type: 'tile', key, number, place });
		});
	}

	stop(): void {
		this.#worker.terminate();
		this.#giveUp(new Error('over'));
	}

	#giveUp(error: Error): void {
		this.#over = error;
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}

	#hear(reply: TileReply): void {
		const waiting = this.#waiting.get(reply.number);
		this.#waiting.delete(reply.number);
		if ('problem' in reply) waiting?.reject(new Error(reply.problem));
		else waiting?.resolve(reply.bytes);
	}
}
