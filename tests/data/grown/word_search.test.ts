import { describe, expect, it } from 'vitest';
import { buildSiteLayout } from '../../../src/lib/data/grown/site_layout.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSearchData } from '../../../src/lib/data/search_texts.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { SearchIndex } from '../../../src/lib/domain/search/search_index.ts';
import type { FoundTexts } from '../../../src/lib/domain/search/search_text.ts';
import { WordFinder } from '../../../src/lib/domain/shards/text/word_finder.ts';
import { growGeo } from '../../grown_geo.ts';
import { ScanSearch } from '../../questions/scan_search.ts';
import { listSearchQueries } from '../../questions/search_queries.ts';
import { NO_PAST } from '../../questions/word_files.ts';
import { listIds, openStore } from '../../unit/domain/shards/sharded_atlas.ts';

const catalog = parseGeo(growGeo(loadGeoFromDisk('geo'), 300, 7)).catalog!;
const data = buildSearchData(catalog);
const layout = buildSiteLayout(catalog);
const index = await SearchIndex.build(data.texts, data.variants);
const scan = new ScanSearch(data, listIds(layout));
const queries = listSearchQueries(data.texts, 15, 3);
const open = (): WordFinder => new WordFinder(openStore(layout).store, NO_PAST);
const finder = open();

/** What somebody found of what there is to find. */
function listFound(found: FoundTexts) {
	const { sites, articles, places, excerpts } = found;
	return {
		names: [...sites, ...articles, ...places].map(({ kind, id }) => `${kind} ${id}`),
		texts: excerpts.map(({ id }) => id),
	};
}

const sortAll = ({ names, texts }: ReturnType<typeof listFound>) => ({
	names: names.toSorted(),
	texts: texts.toSorted(),
});

describe('a search in 300 sites of a layout', () => {
	it('finds what a scan of all texts finds, in the same order where it was read at once', async () => {
		let at_once = 0;
		for (const { text, kind } of queries) {
			const expected = scan.search(text);
			const first = await finder.search(text, null, 1e6);
			if (first.totals === null) {
				expect(first, `${kind}: ${text}`).toEqual(expected);
				at_once += 1;
			}
			const all = listFound(await finder.search(text, null, Infinity));
			expect(sortAll(all), `${kind}: ${text}`).toEqual(sortAll(listFound(expected)));
		}
		expect(at_once).toBeGreaterThan(queries.length * 0.9);
	}, 60_000);

	it('finds what the index of a small atlas finds', async () => {
		const counts = { names: { all: 0, found: 0 }, texts: { all: 0, found: 0 } };
		const lost: string[] = [];
		for (const { text } of queries) {
			const expected = listFound(index.search(text));
			const found = listFound(await finder.search(text, null, Infinity));
			for (const part of ['names', 'texts'] as const) {
				const there = new Set(found[part]);
				const missing = expected[part].filter((one) => !there.has(one));
				counts[part].all += expected[part].length;
				counts[part].found += expected[part].length - missing.length;
				if (missing.length > 0) lost.push(`${text}: ${missing.join()}`);
			}
		}
		expect(counts.names.all).toBeGreaterThan(1000);
		expect(counts.names.found / counts.names.all, lost.join('\n')).toBe(1);
		expect(counts.texts.found / counts.texts.all, lost.join('\n')).toBe(1);
	}, 60_000);
});
