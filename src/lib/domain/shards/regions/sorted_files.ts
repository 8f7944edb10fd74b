/** Long lists that are looked into by their first word, which is an id. */

import type { LoadList } from '../list_file.ts';
import type { SortedName } from './region_files.ts';

/** Rows of one list, and lists that one file knows the firsts of. */
const PER_LIST = 1024;
const PER_GROUP = 64;

export type SortedRow<T> = readonly [id: string, value: T];

/** Its files, and the first id of each file of firsts. */
export function cutSorted<T>(
	rows: readonly SortedRow<T>[],
	{ list, firsts }: SortedName,
): { files: Map<string, readonly unknown[]>; tops: string[] } {
	const files = new Map<string, readonly unknown[]>();
	const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	const first = sorted.filter((_, at) => at % PER_LIST === 0).map(([id]) => id);
	for (let at = 0; at < first.length; at++) {
		files.set(list(at), sorted.slice(at * PER_LIST, (at + 1) * PER_LIST));
	}
	const tops = first.filter((_, at) => at % PER_GROUP === 0);
	for (let at = 0; at < tops.length; at++) {
		files.set(firsts(at), first.slice(at * PER_GROUP, (at + 1) * PER_GROUP));
	}
	return { files, tops };
}

/** What there is of these ids. */
export async function findSorted<T>(
	load: LoadList,
	{ list, firsts }: SortedName,
	tops: readonly string[],
	ids: Iterable<string>,
): Promise<Map<string, T>> {
	const wanted = new Set(ids);
	const lists = new Set<number>();
	const groups = new Set([...wanted].map((id) => findPart(tops, id)));
	groups.delete(-1);
	await Promise.all(
		[...groups].map(async (group) => {
			const first = await load<string>(firsts(group));
			for (const id of wanted) {
				if (findPart(tops, id) === group) lists.add(group * PER_GROUP + findPart(first, id));
			}
		}),
	);
	const rows = await Promise.all([...lists].map((at) => load<SortedRow<T>>(list(at))));
	return new Map(rows.flatMap((some) => some.filter(([id]) => wanted.has(id))));
}

/** Which part may have it; -1 for none. */
function findPart(firsts: readonly string[], id: string): number {
	return firsts.findLastIndex((first) => first <= id);
}
