import type { SiteExport } from '../exports/sites_geojson.ts';
import { PER_FILE } from './layout_files.ts';
import type { ShardReader } from './shard_reader.ts';

/** In the order of the ids. */
export async function readDetails(
	reader: ShardReader,
	ids: readonly string[],
): Promise<SiteExport[]> {
	const rows = await reader.locate(ids);
	const details = await reader.details(ids.flatMap((id) => rows.get(id) ?? []));
	return details.filter((site) => site !== null);
}

/** A group for each file of details, in the order of the files: whoever asks for one group after the other reads each file once. */
export async function splitDetails(
	reader: ShardReader,
	ids: readonly string[],
): Promise<string[][]> {
	const rows = await reader.locate(ids);
	const groups = new Map<number, string[]>();
	for (const [id, row] of [...rows].toSorted(([, a], [, b]) => a - b)) {
		const file = Math.floor(row / PER_FILE.details);
		const group = groups.get(file);
		if (group) group.push(id);
		else groups.set(file, [id]);
	}
	return [...groups.values()];
}
