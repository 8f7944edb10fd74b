import { nameLookup, type Manifest } from './layout_files.ts';
import type { LoadList } from './list_file.ts';
import { LOOKUP } from './regions/region_files.ts';
import { findSorted } from './regions/sorted_files.ts';

/** Rows of these sites in the files, of those that there are. A layout by regions has so many lists that their firsts are lists too. */
export async function lookUpRows(
	load: LoadList,
	{ lookup, most }: Pick<Manifest, 'lookup' | 'most'>,
	ids: ReadonlySet<string>,
): Promise<Map<string, number>> {
	if (most !== undefined) return findSorted<number>(load, LOOKUP, lookup, ids);
	const files = new Set([...ids].map((id) => lookup.findLastIndex((first) => first <= id)));
	files.delete(-1);
	const lists = await Promise.all(
		[...files].map((at) => load<[id: string, row: number]>(nameLookup(at))),
	);
	return new Map(lists.flatMap((rows) => rows.filter(([id]) => ids.has(id))));
}
