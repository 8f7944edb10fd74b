import { decodeList } from './list_file.ts';
import { ShardError } from './shard_error.ts';
import type { ShardStore } from './shard_store.ts';

export function loadList<T>(store: ShardStore, file: string): Promise<T[]> {
	return store.get(file, (bytes, name) => decodeList<T>(bytes, name));
}

/** Which files of `per` rows have them. */
export function listFiles(rows: readonly number[], per: number): number[] {
	return [...new Set(rows.map((row) => Math.floor(row / per)))];
}

/** These rows of lists that are cut into files of `per` rows, in the order asked for. */
export async function pickRows<T>(
	store: ShardStore,
	name: (at: number) => string,
	per: number,
	rows: readonly number[],
): Promise<T[]> {
	const fileOf = (row: number): number => Math.floor(row / per);
	const files = listFiles(rows, per);
	const lists = new Map(
		await Promise.all(files.map(async (at) => [at, await loadList<T>(store, name(at))] as const)),
	);
	return rows.map((row) => {
		const list = lists.get(fileOf(row))!;
		if (row % per < list.length) return list[row % per]!;
		throw new ShardError(name(fileOf(row)), `has ${list.length} rows, expected row ${row % per}`);
	});
}
