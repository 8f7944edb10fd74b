import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSearchData } from '../../../src/lib/data/search_texts.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type { FoundTexts, SearchData } from '../../../src/lib/domain/search/search_text.ts';
import { ScanSearch } from '../../../tests/questions/scan_search.ts';
import { listSearchQueries, type SearchQuery } from '../../../tests/questions/search_queries.ts';
import { openWords, writeWordFiles } from '../../../tests/questions/word_files.ts';
import { makeUpWords } from './synthetic_words.ts';

const SEED = 20231129;
/** As many as the page shows at once. */
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

/** One after the other, of atlases of that many sites. */
export async function measureSearches(
	root: string,
	counts: readonly number[],
): Promise<SearchGrowth[]> {
	const { catalog } = parseGeo(loadGeoFromDisk(join(root, 'geo')));
	if (!catalog) throw new Error('geo/ has problems; run `npm run check`');
	const real = buildSearchData(catalog);
	const growths: SearchGrowth[] = [];
	for (const count of counts) {
		growths.push(await measureSearch(real, count));
		console.error(`searched ${count} sites`);
	}
	return growths;
}

/** `real`: what the sites there are are searched by. */
async function measureSearch(real: SearchData, count: number): Promise<SearchGrowth> {
	const { data, ids } = makeUpWords(real, count, SEED);
	const start = process.cpuUsage();
	const files = writeWordFiles(data, ids);
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
		const { finder, asked } = openWords(files);
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
