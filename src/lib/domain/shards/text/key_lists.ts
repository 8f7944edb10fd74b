import { ShardError } from '../shard_error.ts';
import type { ShardStore } from '../shard_store.ts';
import { decodeTable, type Codes } from '../table_file.ts';
import { loadList } from '../pick_rows.ts';
import { decodePostings, type Postings } from './posting_list.ts';
import { nameDirectory, nameLists, PER_TEXT_FILE, type IndexName } from './text_files.ts';
import type { ListsMeta } from './write_lists.ts';

/** Keys from one to another, both of them too. `offset`: how far after the beginning of what is looked for. */
export type Probe = { from: string; to: string; offset: number };

/** What a probe brought. `is_whole`: there is no more. */
export type ReadLists = { postings: Postings; is_whole: boolean };

type Lists = { keys: readonly string[]; ends: readonly number[]; bytes: Uint8Array };

/** Every key that begins so. */
export const probePrefix = (prefix: string, offset = 0): Probe => ({
	...{ from: prefix, to: `${prefix}\uffff`, offset },
});
export const probeKey = (key: string, offset = 0): Probe => ({ from: key, to: key, offset });

/** The lists of an index. `first_keys`: of each file of its directory. */
export class KeyLists {
	#store: ShardStore;
	#index: IndexName;
	#first_keys: readonly string[];

	constructor(store: ShardStore, index: IndexName, first_keys: readonly string[]) {
		this.#store = store;
		this.#index = index;
		this.#first_keys = first_keys;
	}

	/** From the first `most` files that may have such keys; null where `is_short` asks for no more than those have, and they go on. */
	read(probe: Probe, most: number): Promise<ReadLists>;
	read(probe: Probe, most: number, only: 'is_short'): Promise<ReadLists | null>;
	async read({ from, to }: Probe, most: number, only?: 'is_short'): Promise<ReadLists | null> {
		const { files, is_whole } = await this.#find(from, to, most);
		if (only && !is_whole) return null;
		const all = await Promise.all(files.map((at) => this.#load(at)));
		const postings: Postings = [];
		for (const { keys, ends, bytes } of all) {
			for (let at = findFirst(keys, from); at < keys.length && keys[at]! <= to; at++) {
				decodePostings(bytes.subarray(ends[at - 1] ?? 0, ends[at]), postings);
			}
		}
		return { postings, is_whole };
	}

	/** Files whose keys may lie between: what one of them begins with may be the end of the file before. */
	async #find(from: string, to: string, most: number) {
		const files: number[] = [];
		const start = Math.max(0, findFirst(this.#first_keys, from) - 1);
		for (let part = start; part < this.#first_keys.length; part++) {
			if (part > start && this.#first_keys[part]! > to) break;
			const keys = await loadList<string>(this.#store, nameDirectory(this.#index, part));
			const next = this.#first_keys[part + 1];
			for (const [at, key] of keys.entries()) {
				const following = keys[at + 1] ?? next;
				if (key > to) return { files, is_whole: true };
				// A key that begins a file has no list in the file before.
				if (key < from && following !== undefined && following <= from) continue;
				if (files.length === most) return { files, is_whole: false };
				files.push(part * PER_TEXT_FILE.directory + at);
			}
		}
		return { files, is_whole: true };
	}

	#load(at: number): Promise<Lists> {
		return this.#store.get(nameLists(this.#index, at), (sent, name) => {
			const { meta, columns } = decodeTable<ListsMeta>(sent, name);
			const keys = meta.keys.split('\n');
			const ends: number[] = [];
			for (const length of columns['lengths'] as Codes) ends.push((ends.at(-1) ?? 0) + length);
			const bytes = columns['lists'] as Uint8Array;
			if (keys.length !== ends.length || ends.at(-1) !== bytes.length) {
				throw new ShardError(
					name.file,
					`has ${keys.length} keys and ${ends.length} lists of ${ends.at(-1) ?? 0} bytes, expected one for each and ${bytes.length}`,
				);
			}
			return { keys, ends, bytes };
		});
	}
}

/** The first that is not smaller. */
function findFirst(keys: readonly string[], key: string): number {
	let [low, high] = [0, keys.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (keys[middle]! < key) low = middle + 1;
		else high = middle;
	}
	return low;
}
