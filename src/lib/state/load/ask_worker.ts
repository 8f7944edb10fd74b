import { WorkerQueries } from '$lib/domain/query/worker_queries.ts';
import type { LayoutStart } from './layout_start.ts';
import { app_update } from '../app_update.svelte.ts';
import { loadDataFile } from './load_data_file.ts';
import { buildQuerySources } from './query_sources.ts';

/** Asks a worker that reads the files; where it cannot be had, the page reads them itself. Nothing is fetched before the first question. */
export function askWorker(start: LayoutStart): WorkerQueries {
	return new WorkerQueries(
		(listeners) => {
			const opening = import('./open_worker.ts').then(({ openWorker }) =>
				openWorker(start, listeners),
			);
			// Whether it does not start or cannot be told: nobody would answer.
			const tell = (say: (port: Awaited<typeof opening>) => void): void =>
				void opening.then(say).catch(() => listeners.onfail());
			return {
				post: (call) => tell((port) => port.post(call)),
				close: () => tell((port) => port.close()),
			};
		},
		async () => {
			const { openShards } = await import('./open_shards.ts');
			const sources = buildQuerySources(loadDataFile);
			return openShards(start, { ...sources, kept: sources });
		},
		// No such file: perhaps a newer atlas stands here.
		() => void app_update.explain(),
	);
}
