import { base } from '$app/paths';
import type { ListQueries } from '$lib/domain/query/list_queries.ts';
import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import { ShardError } from '$lib/domain/shards/shard_error.ts';
import { ShardQueries } from '$lib/domain/shards/shard_queries.ts';
import { ShardStore } from '$lib/domain/shards/shard_store.ts';
import { app_update } from '../app_update.svelte.ts';
import { today } from '../today.svelte.ts';

/** What was read, whoever asks. */
let store: ShardStore | null = null;

/** Sites in files below `/data/v/`, fetched from our own origin as they are needed. `layout`: the folder's name. */
export function openShards(
	layout: string,
	[, sources, language]: ConstructorParameters<typeof ListQueries>,
): SiteQueries {
	if (store?.layout !== layout) store = new ShardStore(layout, (file) => loadBytes(layout, file));
	return new ShardQueries(store, sources, language, today.day);
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
