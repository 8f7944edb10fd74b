/** Ends a request that brings nothing for a while; one that is slow but goes on may take its time. */
export type Watch = {
	signal: AbortSignal;
	/** The body, each part of which proves that it goes on. */
	readBody: (response: Response) => Promise<Buffer>;
	done: () => void;
};

/** `patience_ms`: how long nothing may come; `signal` ends it as well. */
export function watchStall(patience_ms: number, signal?: AbortSignal): Watch {
	const stalled = new AbortController();
	const give_up = (): void => stalled.abort(new Error(`nothing for ${patience_ms / 1000} s`));
	let timer = setTimeout(give_up, patience_ms);
	return {
		signal: signal ? AbortSignal.any([signal, stalled.signal]) : stalled.signal,
		async readBody({ body }) {
			const parts: Uint8Array[] = [];
			for await (const part of body ?? []) {
				clearTimeout(timer);
				timer = setTimeout(give_up, patience_ms);
				parts.push(part);
			}
			return Buffer.concat(parts);
		},
		done: () => clearTimeout(timer),
	};
}
