import { app_update } from '../app_update.svelte.ts';

type Progress = { type: 'progress'; phase: string; share: number | null };
/** Where the program itself failed. */
type Failure = { type: 'problem'; problem: string };

/** A worker that is asked one thing at a time and tells how far it is; it goes with `stop`, in the middle of whatever it does. */
export class AskedWorker<Request, Reply extends { type: string }> {
	#start: () => Worker;
	#worker: Worker | null = null;
	#onprogress: (progress: Extract<Reply, Progress>) => void;

	/** `start`: makes the worker, when it is first asked. */
	constructor(start: () => Worker, onprogress: (progress: Extract<Reply, Progress>) => void) {
		this.#start = start;
		this.#onprogress = onprogress;
	}

	/** Answers with what was asked for, or with a `problem`. Never answers once stopped. */
	ask(request: Request): Promise<Exclude<Reply, Progress> | Failure> {
		const worker = (this.#worker ??= this.#start());
		return new Promise((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<Reply>) => {
				if (data.type === 'progress') this.#onprogress(data as Extract<Reply, Progress>);
				else resolve(data as Exclude<Reply, Progress>);
			};
			worker.onerror = (event) => {
				void app_update.explain();
				resolve({ type: 'problem', problem: event.message || 'worker failed' });
			};
			worker.postMessage(request);
		});
	}

	/** The worker goes on for somebody else; null where nothing was asked. */
	release(): Worker | null {
		const worker = this.#worker;
		this.#worker = null;
		return worker;
	}

	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
