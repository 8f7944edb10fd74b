import { app_update } from '../app_update.svelte.ts';
import type { NamesReply, NamesRequest } from './names_messages.ts';

/** The worker that holds a list of names; it goes with `stop`, in the middle of whatever it does. */
export class NamesFiles {
	#worker: Worker | null = null;
	#onprogress: (share: number) => void;

	constructor(onprogress: (share: number) => void) {
		this.#onprogress = onprogress;
	}

	/** Answers with what was asked for, or with a `problem`. Never answers once stopped. */
	ask(request: NamesRequest): Promise<Exclude<NamesReply, { type: 'progress' }>> {
		this.#worker ??= new Worker(new URL('./names_worker.ts', import.meta.url), { type: 'module' });
		const worker = this.#worker;
		return new Promise((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<NamesReply>) => {
				if (data.type === 'progress') this.#onprogress(data.share);
				else resolve(data);
			};
			worker.onerror = (event) => {
				void app_update.explain();
				resolve({ type: 'problem', problem: event.message || 'worker failed' });
			};
			worker.postMessage(request);
		});
	}

	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
