import type { QueryCall, QueryReply } from './query_calls.ts';

/**
 * Questions that a worker has heard. One begins at a time, and between two the worker hears what else came: one that is dropped by then is
 * never begun, the answer of one that has begun is thrown away.
 */
export class CallQueue {
	#waiting: QueryCall[] = [];
	/** Begun and not answered; false once nobody wants the answer. */
	#begun = new Map<number, boolean>();
	#is_running = false;
	#answer: (call: QueryCall) => Promise<QueryReply>;
	#reply: (reply: QueryReply) => void;
	#rest: () => Promise<void>;

	/** `answer`: never rejects. `rest`: lets messages in. */
	constructor(
		answer: (call: QueryCall) => Promise<QueryReply>,
		reply: (reply: QueryReply) => void,
		rest: () => Promise<void>,
	) {
		this.#answer = answer;
		this.#reply = reply;
		this.#rest = rest;
	}

	add(call: QueryCall): void {
		this.#waiting.push(call);
		if (!this.#is_running) void this.#run();
	}

	drop(id: number): void {
		this.#waiting = this.#waiting.filter((call) => call.id !== id);
		if (this.#begun.has(id)) this.#begun.set(id, false);
	}

	async #run(): Promise<void> {
		this.#is_running = true;
		for (let call = this.#waiting.shift(); call; call = this.#waiting.shift()) {
			void this.#begin(call);
			await this.#rest();
		}
		this.#is_running = false;
	}

	async #begin(call: QueryCall): Promise<void> {
		this.#begun.set(call.id, true);
		const reply = await this.#answer(call);
		const is_wanted = this.#begun.get(call.id);
		this.#begun.delete(call.id);
		if (!is_wanted) return;
		try {
			this.#reply(reply);
		} catch (error) {
			// What cannot be sent would never be answered.
			const { name, message } = error as Error;
			this.#reply({ id: call.id, problem: { name, message } });
		}
	}
}
