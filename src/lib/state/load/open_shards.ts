import { base } from '$app/paths';
import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import { ShardError } from '$lib/domain/shards/shard_error.ts';
import { ShardQueries, type ShardSources } from '$lib/domain/shards/shard_queries.ts';
import { ShardStore } from '$lib/domain/shards/shard_store.ts';
import type { LayoutStart } from './layout_start.ts';
import { app_update } from '../app_update.svelte.ts';

/** What was read, whoever asks. */
let store: ShardStore | null = null;

/** Sites in files below `/data/v/`, fetched from our own origin as they are needed and read in the page. */
export function openShards(
	{ layout, language, day }: LayoutStart,
	sources: ShardSources,
): SiteQueries {
	if (store?.layout !== layout) store = new ShardStore(layout, (file) => loadBytes(layout, file));
	return new ShardQueries(store, sources, language, day);
}

async function loadBytes(layout: string, file: string): Promise<Uint8Array> {
	try {
		const response = await fetch(`${base}/data/v/${layout}/${file}`);
		if (!response.ok) throw new ShardError(file, String(response.status));
		return new Uint8Array(await response.arrayBuffer());
	} catch (error) {
		// No such file: perhaps a newer atlas stands here.
		await app_update.explain();
		throw error;
	}
}
