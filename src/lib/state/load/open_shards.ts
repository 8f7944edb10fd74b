import type { ShardSources } from '$lib/domain/shards/shard_queries.ts';
import { MapShards } from '$lib/domain/shards/tiles/map_shards.ts';
import { ShardStore } from '$lib/domain/shards/shard_store.ts';
import { loadLayoutFile } from './load_layout_list.ts';
import type { LayoutStart } from './layout_start.ts';

/** What was read, whoever asks. */
let store: ShardStore | null = null;

/** Sites in files below `/data/v/`, fetched from our own origin as they are needed and read in the page. */
export function openShards(
	{ layout, language, day }: LayoutStart,
	sources: ShardSources,
): MapShards {
	if (store?.layout !== layout) {
		store = new ShardStore(layout, (file) => loadLayoutFile(layout, file));
	}
	return new MapShards(store, sources, language, day);
}
