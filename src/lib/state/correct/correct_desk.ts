import { app_update } from '../app_update.svelte.ts';
import type { GeoFiles } from '$lib/domain/reading/geo_files.ts';
import type { Attempt, Item } from '$lib/domain/suggest/correct/correction_kind.ts';
import type { Outcome } from '$lib/domain/suggest/correct/try_correction.ts';

export type DeskRequest =
	| { type: 'files'; files: GeoFiles }
	| { type: 'open'; of: string }
	| { type: 'try'; of: string; attempt: Attempt };

/** `number`: of the request it answers. `null` for an address that leads nowhere. */
export type DeskReply = { number: number } & (
	| { type: 'files' }
	| { type: 'open'; item: Item | null }
	| { type: 'try'; outcome: Outcome }
	| { type: 'failed'; message: string }
);

export type NumberedRequest = DeskRequest & { number: number };

/** The worker that knows the data files, checks what is filled in and makes the patch; it goes with `stop`. */
export class CorrectDesk {
	#worker: Worker | null = null;
	#waiting = new Map<number, (reply: DeskReply) => void>();
	#last = 0;

	async setFiles(files: GeoFiles): Promise<void> {
		await this.#ask({ type: 'files', files });
	}

	async open(of: string): Promise<Item | null> {
		const reply = await this.#ask({ type: 'open', of });
		return reply.type === 'open' ? reply.item : null;
	}

	async try(of: string, attempt: Attempt): Promise<Outcome> {
		const reply = await this.#ask({ type: 'try', of, attempt });
		if (reply.type !== 'try') throw new Error('Another answer than was asked for');
		return reply.outcome;
	}

	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#waiting.clear();
	}

	/** Throws where the worker fails; never answers once stopped. */
	async #ask(request: DeskRequest): Promise<DeskReply> {
		const worker = (this.#worker ??= this.#start());
		const number = (this.#last += 1);
		const reply = await new Promise<DeskReply>((resolve) => {
			this.#waiting.set(number, resolve);
			worker.postMessage({ ...request, number } satisfies NumberedRequest);
		});
		if (reply.type === 'failed') throw new Error(reply.message);
		return reply;
	}

	#start(): Worker {
		const worker = new Worker(new URL('./correct_worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<DeskReply>) => {
			this.#waiting.get(data.number)?.(data);
			this.#waiting.delete(data.number);
		};
		worker.onerror = ({ message }) => {
			void app_update.explain();
			for (const [number, answer] of this.#waiting) answer({ number, type: 'failed', message });
			this.#waiting.clear();
		};
		return worker;
	}
}
