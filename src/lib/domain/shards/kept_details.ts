import type { SiteExport } from '../exports/sites_geojson.ts';
import type { MemorySources } from '../query/memory_sources.ts';
import { ShardError } from './shard_error.ts';
import type { ShardReader } from './shard_reader.ts';

/** In the order of the ids. `loadKept`: all sites in one file, asked where nothing answers for those of the layout; a device may keep it. */
export async function readDetails(
	reader: ShardReader,
	ids: readonly string[],
	loadKept?: MemorySources['loadSites'],
): Promise<SiteExport[]> {
	const rows = await reader.locate(ids);
	try {
		const details = await reader.details(ids.flatMap((id) => rows.get(id) ?? []));
		return details.filter((site) => site !== null);
	} catch (error) {
		if (!loadKept || !(error instanceof ShardError) || !error.is_unanswered) throw error;
		const kept = await loadKept().catch(() => Promise.reject(error));
		const by_id = new Map(kept.map((site) => [site.id, site]));
		return ids.flatMap((id) => by_id.get(id) ?? []);
	}
}
