import { base } from '$app/paths';
import { decodeList } from '$lib/domain/shards/list_file.ts';
import { app_update } from '../app_update.svelte.ts';
import { fetchShard } from './fetch_shard.ts';

/** Bytes of a file of a layout. */
export async function loadLayoutFile(layout: string, file: string): Promise<Uint8Array> {
	const response = await fetchShard(`${base}/data/`, `v/${layout}/${file}`);
	return new Uint8Array(await response.arrayBuffer());
}

/** A list that pages read as it is. What cannot be had may be that of an atlas before this one. */
export async function loadLayoutList<T>(layout: string, file: string): Promise<T[]> {
	try {
		return decodeList<T>(await loadLayoutFile(layout, file), { layout, file });
	} catch (error) {
		void app_update.explain();
		throw error;
	}
}
