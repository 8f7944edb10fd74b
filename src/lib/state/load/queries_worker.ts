/** Reads the files of a grown atlas away from the page and answers questions about its sites: first where they are, then each question. */

import { CallQueue } from '../../domain/query/call_queue.ts';
import {
	answerCall,
	type QueryCall,
	type QueryDrop,
	type QueryReady,
} from '../../domain/query/query_calls.ts';
import { MapShards } from '../../domain/shards/tiles/map_shards.ts';
import { ShardStore } from '../../domain/shards/shard_store.ts';
import { fetchShard } from './fetch_shard.ts';
import type { WorkerStart } from './layout_start.ts';
import { buildQuerySources } from './query_sources.ts';

let queries: MapShards | null = null;

/** Hands its own message behind those that have come. */
const { port1, port2 } = new MessageChannel();
const rest = (): Promise<void> =>
	new Promise((resolve) => {
		port1.onmessage = () => resolve();
		port2.postMessage(null);
	});

const calls = new CallQueue(
	(call) => answerCall(call, load),
	(reply) => postMessage(reply),
	rest,
);

addEventListener('message', ({ data }: MessageEvent<WorkerStart | QueryCall | QueryDrop>) => {
	if ('layout' in data) {
		queries = build(data);
		postMessage({ ready: true } satisfies QueryReady);
	} else if ('drop' in data) calls.drop(data.drop);
	else calls.add(data);
});

function load(): Promise<MapShards> {
	return queries ? Promise.resolve(queries) : Promise.reject(new Error('No layout was named'));
}

function build({ data, layout, language, day }: WorkerStart): MapShards {
	const store = new ShardStore(
		layout,
		async (file) =>
			new Uint8Array(await (await fetchShard(data, `v/${layout}/${file}`)).arrayBuffer()),
	);
	const sources = buildQuerySources(
		async <T>(name: string) => (await (await fetchShard(data, name)).json()) as T,
	);
	return new MapShards(store, { ...sources, kept: sources }, language, day);
}
