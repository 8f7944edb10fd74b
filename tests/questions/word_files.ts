import { encodeList } from '../../src/lib/domain/shards/list_file.ts';
import { ShardStore } from '../../src/lib/domain/shards/shard_store.ts';
import { encodeTable } from '../../src/lib/domain/shards/table_file.ts';
import { WordFinder } from '../../src/lib/domain/shards/text/word_finder.ts';
import { writeWords } from '../../src/lib/domain/shards/text/write_words.ts';
import type { SearchData } from '../../src/lib/domain/search/search_text.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const LAYOUT = 'words-alone';
/** Nothing is asked about an earlier day, nor about rows. */
export const NO_PAST = {
	locate: () => Promise.resolve(new Map()),
	past: () => Promise.resolve({ articles: new Map() }),
};

/** The files of words of a layout, without the others. `ids`: of the sites, by row. */
export function writeWordFiles(
	data: SearchData,
	ids: readonly string[],
	list_bytes?: number,
): Files {
	const files = new Map<string, Uint8Array>();
	const addList = (file: string, rows: readonly unknown[]): void => {
		files.set(file, new TextEncoder().encode(encodeList(rows, { layout: LAYOUT, file })));
	};
	const addLists = (name: (at: number) => string, per: number, rows: readonly unknown[]): void => {
		for (let at = 0; at * per < rows.length; at++) {
			addList(name(at), rows.slice(at * per, (at + 1) * per));
		}
	};
	writeWords(
		...([data, ids] as const),
		{
			...{ addList, addLists },
			addTable: (file, table) => void files.set(file, encodeTable(table, { layout: LAYOUT, file })),
		},
		list_bytes,
	);
	return files;
}

/** Nothing is fetched yet. `asked`: the files that are, in order; `spoil` changes what arrives. */
export function openWords(
	files: Files,
	spoil: (file: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes,
): { finder: WordFinder; asked: string[] } {
	const asked: string[] = [];
	const store = new ShardStore(LAYOUT, (file) => {
		asked.push(file);
		const bytes = files.get(file);
		return bytes ? Promise.resolve(spoil(file, bytes)) : Promise.reject(new Error(`${file}: 404`));
	});
	return {
		finder: new WordFinder(store, NO_PAST),
		asked,
	};
}
