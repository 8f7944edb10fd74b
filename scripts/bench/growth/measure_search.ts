import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants } from 'node:zlib';
import { encodeList } from '../../../src/lib/domain/shards/list_file.ts';
import { ShardStore } from '../../../src/lib/domain/shards/shard_store.ts';
import { encodeTable } from '../../../src/lib/domain/shards/table_file.ts';
import { WordFinder } from '../../../src/lib/domain/shards/text/word_finder.ts';
import { writeWords } from '../../../src/lib/domain/shards/text/write_words.ts';
import type { FoundTexts, SearchData } from '../../../src/lib/domain/search/search_text.ts';
import { ScanSearch } from '../../../tests/questions/scan_search.ts';
import { listSearchQueries, type SearchQuery } from '../../../tests/questions/search_queries.ts';
import { makeUpWords } from './synthetic_words.ts';

const SEED = 20231129;
const LAYOUT = 'measured';
/** Texts of each kind that the page shows at once. */
const SHOWN = 6;
/** Queries of each kind. */
const EACH = 5;

/** What one query cost with nothing fetched before. `bytes`: as they are; `packed`: as a host sends them. */
type Cold = {
	query: SearchQuery;
	files: number;
	bytes: number;
	packed: number;
	ms: number;
	is_exact: boolean;
};
type Recall = { all: number; found: number; wrong: number };

export type SearchGrowth = {
	sites: number;
	build_ms: number;
	files: number;
	bytes: number;
	cold: Cold[];
	/** Of everything that a scan finds. */
	names: Recall;
	texts: Recall;
};

/** `real`: what the sites there are are searched by. */
export async function measureSearch(real: SearchData, count: number): Promise<SearchGrowth> {
	const { data, ids } = makeUpWords(real, count, SEED);
	const files = new Map<string, Uint8Array>();
	const start = process.cpuUsage();
	writeFiles(data, ids, files);
	const { user, system } = process.cpuUsage(start);
	const packed = new Map<string, number>();
	const weigh = (file: string): number => {
		const known = packed.get(file) ?? pack(files.get(file)!);
		packed.set(file, known);
		return known;
	};
	const scan = new ScanSearch(data, ids);
	const growth: SearchGrowth = {
		...{ sites: count, build_ms: (user + system) / 1000, files: files.size, cold: [] },
		bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
		names: { all: 0, found: 0, wrong: 0 },
		texts: { all: 0, found: 0, wrong: 0 },
	};
	for (const query of listSearchQueries(data.texts, EACH, SEED)) {
		const asked: string[] = [];
		const finder = open(files, asked);
		const began = performance.now();
		const { totals } = await finder.search(query.text, null, SHOWN);
		const ms = performance.now() - began;
		growth.cold.push({
			...{ query, ms, files: asked.length },
			bytes: asked.reduce((sum, file) => sum + files.get(file)!.length, 0),
			packed: asked.reduce((sum, file) => sum + weigh(file), 0),
			is_exact: totals?.sites.is_exact ?? true,
		});
		compare(scan.search(query.text), await finder.search(query.text, null, Infinity), growth);
	}
	return growth;
}

export function writeFiles(
	data: SearchData,
	ids: readonly string[],
	files: Map<string, Uint8Array>,
): void {
	const addList = (file: string, rows: readonly unknown[]): void => {
		files.set(file, new TextEncoder().encode(encodeList(rows, { layout: LAYOUT, file })));
	};
	writeWords(data, ids, {
		addList,
		addTable: (file, table) => void files.set(file, encodeTable(table, { layout: LAYOUT, file })),
		addLists: (name, per, rows) => {
			for (let at = 0; at * per < rows.length; at++) {
				addList(name(at), rows.slice(at * per, (at + 1) * per));
			}
		},
	});
}

export function open(files: ReadonlyMap<string, Uint8Array>, asked: string[]): WordFinder {
	const store = new ShardStore(LAYOUT, (file) => {
		asked.push(file);
		const bytes = files.get(file);
		return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`${file}: 404`));
	});
	return new WordFinder(store, () => Promise.resolve(new Map()));
}

function pack(bytes: Uint8Array): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
	return brotliCompressSync(bytes, { params }).length;
}

function compare(expected: FoundTexts, found: FoundTexts, { names, texts }: SearchGrowth): void {
	const listNames = ({ sites, places, articles }: FoundTexts): string[] =>
		[...sites, ...places, ...articles].map(({ kind, id }) => `${kind} ${id}`);
	const listTexts = ({ excerpts }: FoundTexts): string[] => excerpts.map(({ id }) => id);
	add(names, listNames(expected), listNames(found));
	add(texts, listTexts(expected), listTexts(found));
}

function add(recall: Recall, expected: readonly string[], found: readonly string[]): void {
	const there = new Set(expected);
	const hits = found.filter((one) => there.has(one)).length;
	recall.all += expected.length;
	recall.found += hits;
	recall.wrong += found.length - hits;
}
