import { base } from '$app/paths';
import type { QueryReady, QueryReply } from '$lib/domain/query/query_calls.ts';
import type { PortListeners, QueryPort } from '$lib/domain/query/worker_queries.ts';
import type { LayoutStart, WorkerStart } from './layout_start.ts';

/** Starts the worker. Throws where the browser has none, or lets none be started. */
export function openWorker(
	start: LayoutStart,
	{ onready, onreply, onfail }: PortListeners,
): QueryPort {
	const worker = new Worker(new URL('./queries_worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<QueryReady | QueryReply>) =>
		'ready' in data ? onready() : onreply(data);
	worker.onerror = onfail;
	worker.onmessageerror = onfail;
	const data = new URL(`${base}/data/`, location.href).href;
	worker.postMessage({ ...start, data } satisfies WorkerStart);
	return { post: (call) => worker.postMessage(call), close: () => worker.terminate() };
}
