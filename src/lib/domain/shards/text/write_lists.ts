import { packCodes, type Table } from '../table_file.ts';
import type { KeyArena } from './key_arena.ts';
import { decodePostings, encodePostings, type Postings } from './posting_list.ts';
import { LIST_BYTES } from './text_files.ts';

/** Keys of one file, joined by line feeds. */
export type ListsMeta = { keys: string };

/** Files of lists in the order of their keys, each with its first key. A list of its own file may go on in the next ones. */
export type WrittenLists = { first_keys: string[]; tables: Table<ListsMeta>[] };

export function writeLists(arena: KeyArena, most_bytes = LIST_BYTES): WrittenLists {
	const written: WrittenLists = { first_keys: [], tables: [] };
	let held: { key: string; bytes: ArrayLike<number> }[] = [];
	let size = 0;
	const close = (): void => {
		if (held.length === 0) return;
		written.first_keys.push(held[0]!.key);
		written.tables.push(buildTable(held));
		[held, size] = [[], 0];
	};
	for (const key of arena.keys) {
		const bytes = arena.read(key);
		if (bytes.length > most_bytes) {
			close();
			for (const part of cutList(bytes, most_bytes)) {
				held = [{ key, bytes: part }];
				close();
			}
			continue;
		}
		if (size + bytes.length + key.length > most_bytes) close();
		held.push({ key, bytes });
		size += bytes.length + new TextEncoder().encode(key).length + 2;
	}
	close();
	return written;
}

function buildTable(held: readonly { key: string; bytes: ArrayLike<number> }[]): Table<ListsMeta> {
	const lists = new Uint8Array(held.reduce((sum, { bytes }) => sum + bytes.length, 0));
	let at = 0;
	for (const { bytes } of held) {
		lists.set(bytes, at);
		at += bytes.length;
	}
	return {
		meta: { keys: held.map(({ key }) => key).join('\n') },
		columns: { lengths: packCodes(held.map(({ bytes }) => bytes.length)), lists },
	};
}

/** How many times as large as a file the parts of a long list are: few need more than the first two. */
const PARTS = [1, 1, 2, 4, 8, 16];

/** Each part can be read by itself. */
function cutList(bytes: Uint8Array, most_bytes: number): number[][] {
	const postings: Postings = [];
	decodePostings(bytes, postings);
	const parts: number[][] = [];
	// A posting takes up to nine bytes; a part is cut where it has nearly as many as it may.
	const most = Math.max(1, Math.floor((most_bytes / bytes.length) * (postings.length / 2))) * 2;
	for (let at = 0; at < postings.length;) {
		const end = at + most * (PARTS[parts.length] ?? PARTS.at(-1)!);
		parts.push(encodePostings(postings.slice(at, end)));
		at = end;
	}
	return parts;
}
