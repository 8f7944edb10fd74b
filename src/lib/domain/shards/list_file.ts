/** Files of words: JSON that says which file it is, and how many rows it has. */

import { checkFirstBytes, checkName, ShardError, type ShardName } from './shard_error.ts';

type Held<T> = ShardName & { count: number; rows: T[] };

/** Fetches the rows of a list of one layout. */
export type LoadList = <T>(file: string) => Promise<T[]>;

export function encodeList<T>(rows: readonly T[], name: ShardName): string {
	return JSON.stringify({ ...name, count: rows.length, rows });
}

/** @throws {ShardError} when it is another file, no such file or not all of it */
export function decodeList<T>(bytes: Uint8Array, name: ShardName): T[] {
	const { file } = name;
	checkFirstBytes(bytes, file);
	let held: Partial<Held<T>>;
	try {
		held = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Held<T>>;
	} catch {
		throw new ShardError(file, `has ${bytes.length} bytes that are no whole JSON text`);
	}
	checkName(held, name);
	if (!Array.isArray(held.rows) || held.rows.length !== held.count) {
		throw new ShardError(file, `has ${held.rows?.length ?? 'no'} rows, expected ${held.count}`);
	}
	return held.rows;
}
