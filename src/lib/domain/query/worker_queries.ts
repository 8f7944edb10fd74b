import {
	answerCall,
	QUERY_NAMES,
	type QueryCall,
	type QueryDrop,
	type QueryName,
	type QueryReply,
	type Questions,
} from './query_calls.ts';
import type { MapQueries } from './map_queries.ts';
import type { SiteQueries } from './site_queries.ts';

/** A worker, or what stands for one: what comes back is a copy. */
export type QueryPort = {
	post(call: QueryCall | QueryDrop): void;
	close(): void;
};

/** What a port tells: that it hears, an answer, or that it fails and will give none. */
export type PortListeners = {
	onready: () => void;
	onreply: (reply: QueryReply) => void;
	onfail: () => void;
};

/** Within which a worker must have begun, milliseconds: its script may come over a slow network, but one that was stopped never says so. */
const PATIENCE_MS = 20_000;

type Waiting = {
	call: QueryCall;
	resolve: (answer: unknown) => void;
	reject: (error: Error) => void;
};

const ERRORS: Readonly<Record<string, new (message: string) => Error>> = { RangeError, TypeError };

/** Questions that are answered elsewhere, so that no answer holds up the page. Where nobody answers there, they are answered here. */
export class WorkerQueries implements SiteQueries, MapQueries {
	readonly find = this.#ask('find');
	readonly count = this.#ask('count');
	readonly marks = this.#ask('marks');
	readonly headings = this.#ask('headings');
	readonly records = this.#ask('records');
	readonly details = this.#ask('details');
	readonly parts = this.#ask('parts');
	readonly measure = this.#ask('measure');
	readonly inArea = this.#ask('inArea');
	readonly known = this.#ask('known');
	readonly place = this.#ask('place');
	readonly search = this.#ask('search');
	readonly measureCity = this.#ask('measureCity');
	readonly warmUp = this.#ask('warmUp');
	readonly tile = this.#ask('tile');
	readonly summary = this.#ask('summary');
	readonly places = this.#ask('places');
	#open: (listeners: PortListeners) => QueryPort;
	#loadHere: () => Promise<Questions>;
	#onproblem: () => void;
	/** null before the first question, and once it has failed. */
	#port: QueryPort | null = null;
	#state: 'asking' | 'here' | 'closed' = 'asking';
	#is_retired = false;
	/** Runs out where a worker never begins. */
	#late: ReturnType<typeof setTimeout> | undefined;
	#waiting = new Map<number, Waiting>();
	#count = 0;

	/** `open`: starts the worker, with the first question; it may throw. `loadHere`: who answers in the page when the worker cannot. `onproblem`: a question could not be answered. */
	constructor(
		open: (listeners: PortListeners) => QueryPort,
		loadHere: () => Promise<Questions>,
		onproblem: () => void = () => {},
	) {
		this.#open = open;
		this.#loadHere = loadHere;
		this.#onproblem = onproblem;
	}

	/** The same questions, for as long as somebody wants the answers: what waits when the signal comes is given up and never answered. */
	until(signal: AbortSignal): Required<Questions> {
		const asks = [...QUERY_NAMES].map((name) => [name, this.#ask(name, signal)] as const);
		return Object.fromEntries(asks) as unknown as Required<Questions>;
	}

	/** Questions that wait are never answered; call when the page goes. */
	close(): void {
		this.#state = 'closed';
		this.#waiting.clear();
		this.#letGo();
	}

	/** What waits is answered, then the worker goes; call when somebody else is asked from now on. */
	retire(): void {
		this.#is_retired = true;
		this.#restIfRetired();
	}

	#restIfRetired(): void {
		if (this.#is_retired && this.#waiting.size === 0) this.#letGo();
	}

	#ask<K extends QueryName>(name: K, signal?: AbortSignal): Required<Questions>[K] {
		const ask = (...args: unknown[]): Promise<unknown> =>
			new Promise((resolve, reject) => {
				const call = { id: ++this.#count, name, args };
				if (this.#state === 'closed' || signal?.aborted) return;
				this.#waiting.set(call.id, { call, resolve, reject });
				signal?.addEventListener('abort', () => this.#drop(call.id), { once: true });
				this.#send(call);
			});
		return ask as Required<Questions>[K];
	}

	#drop(id: number): void {
		if (this.#waiting.delete(id)) this.#port?.post({ drop: id });
		this.#restIfRetired();
	}

	#send(call: QueryCall): void {
		if (this.#state === 'here') return void this.#answerHere(call);
		try {
			this.#port ??= this.#start();
		} catch {
			return this.#fail();
		}
		this.#port.post(call);
	}

	#start(): QueryPort {
		this.#late = setTimeout(() => this.#fail(), PATIENCE_MS);
		return this.#open({
			onready: () => clearTimeout(this.#late),
			onreply: (reply) => this.#take(reply),
			onfail: () => this.#fail(),
		});
	}

	#letGo(): void {
		clearTimeout(this.#late);
		this.#port?.close();
		this.#port = null;
	}

	/** An answer that nobody waits for any more is dropped. */
	#take(reply: QueryReply): void {
		clearTimeout(this.#late);
		const waiting = this.#waiting.get(reply.id);
		if (!waiting) return;
		this.#waiting.delete(reply.id);
		this.#restIfRetired();
		if ('answer' in reply) return waiting.resolve(reply.answer);
		const { name, message } = reply.problem;
		this.#onproblem();
		waiting.reject(new (ERRORS[name] ?? Error)(message));
	}

	#fail(): void {
		if (this.#state !== 'asking') return;
		this.#state = 'here';
		this.#letGo();
		for (const { call } of this.#waiting.values()) void this.#answerHere(call);
	}

	async #answerHere(call: QueryCall): Promise<void> {
		this.#take(await answerCall(call, this.#loadHere));
	}
}
