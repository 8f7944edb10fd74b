/** Reads the files of a grown atlas away from the page and answers questions about its sites: first where they are, then each question. */

import { answerCall, type QueryCall } from '../../domain/query/query_calls.ts';
import type { DistrictFeature } from '../../domain/schema/district.ts';
import { ShardError } from '../../domain/shards/shard_error.ts';
import { ShardQueries } from '../../domain/shards/shard_queries.ts';
import { ShardStore } from '../../domain/shards/shard_store.ts';
import type { WorkerStart } from './layout_start.ts';
import { once } from './once.ts';

let queries: ShardQueries | null = null;

addEventListener('message', ({ data }: MessageEvent<WorkerStart | QueryCall>) => {
	if ('layout' in data) queries = build(data);
	else void answerCall(data, load).then((reply) => postMessage(reply));
});

function load(): Promise<ShardQueries> {
	return queries ? Promise.resolve(queries) : Promise.reject(new Error('No layout was named'));
}

function build({ data, layout, language, day }: WorkerStart): ShardQueries {
	const read = async (file: string): Promise<Response> => {
		const response = await fetch(`${data}${file}`);
		if (!response.ok) throw new ShardError(file, String(response.status));
		return response;
	};
	const store = new ShardStore(
		layout,
		async (file) => new Uint8Array(await (await read(`v/${layout}/${file}`)).arrayBuffer()),
	);
	const sources = {
		loadPolygons: once(async () => {
			const { features } = (await (await read('districts.geojson')).json()) as {
				features: DistrictFeature[];
			};
			const own = features.filter(({ properties }) => properties.role === 'district');
			return new Map(own.map(({ properties, geometry }) => [properties.adcode, geometry]));
		}),
	};
	return new ShardQueries(store, sources, language, day);
}
