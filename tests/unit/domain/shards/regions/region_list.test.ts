import { describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '../../../../../src/lib/domain/query/filters/filters.ts';
import { askAll } from '../../../../../src/lib/domain/query/narrowing.ts';
import type { SiteQuery } from '../../../../../src/lib/domain/query/site_query.ts';
import { cutSites } from '../../../../../src/lib/domain/shards/regions/cut_sites.ts';
import { LOOKUP } from '../../../../../src/lib/domain/shards/regions/region_files.ts';
import { RegionList } from '../../../../../src/lib/domain/shards/regions/region_list.ts';
import {
	cutSorted,
	findSorted,
} from '../../../../../src/lib/domain/shards/regions/sorted_files.ts';
import { encodeList, type LoadList } from '../../../../../src/lib/domain/shards/list_file.ts';
import { loadList } from '../../../../../src/lib/domain/shards/pick_rows.ts';
import { ShardStore } from '../../../../../src/lib/domain/shards/shard_store.ts';
import { expectAnswer } from '../../../../questions/expect_answer.ts';
import { buildAtlas, openQueries, openStore, toBytes } from '../sharded_atlas.ts';

const ask = (filters: Partial<Filters>, more: Partial<SiteQuery> = {}): SiteQuery => ({
	...askAll({ as_of: null }),
	...more,
	filters: { ...NO_FILTERS, ...filters },
});
const step = { cursor: null, limit: 20 };

describe('many regions', () => {
	const counties = Array.from({ length: 60 }, (_, at) =>
		String(900_101 + Math.floor(at / 10) * 100 + (at % 10)),
	);
	const parents = new Map(
		counties.flatMap((code) => [
			[code, `${code.slice(0, 4)}00`] as const,
			[`${code.slice(0, 4)}00`, '900000'] as const,
		]),
	);
	const first = buildAtlas(1200, 5);
	const sites = first.sites.map((site, at) => ({
		...site,
		facets: { ...site.facets, district: [counties[at % 60]!] },
	}));
	const atlas = buildAtlas(1200, 5, { sizes: { region: 100 }, parents, sites });

	it('are told of by the areas they are part of', async () => {
		const { store, asked } = openStore(atlas.layout);
		const all = await new RegionList(store, 'zh').list(() => true);
		expect(all.map(({ entry }) => entry!.key)).toEqual(counties);
		expect(asked[0]).toBe('regions.json');
		expect(asked.slice(1).toSorted()).toEqual(
			[1, 2, 3, 4, 5, 6].map((city) => `regions-900${city}00.json`),
		);
	});

	it('are read where something may be, no others', async () => {
		const { store, asked } = openStore(atlas.layout);
		const queries = openQueries(atlas, store);
		const query = ask({ district: [counties[25]!] }, { sort: 'amount' });
		expect(await queries.find(query, step)).toEqual(await atlas.oracle.find(query, step));
		expect(asked.filter((file) => /^(?:regions|columns)/.test(file))).toEqual([
			...['regions.json', 'regions-900300.json', `columns-${counties[25]}.bin`],
		]);
	});

	it('are counted together, and by district at least', async () => {
		const { store, asked } = openStore(atlas.layout);
		const query = ask({ theme: ['water'] });
		const counted = await openQueries(atlas, store).count(query);
		expect(counted.partly).toContain('district');
		expectAnswer(counted, await atlas.oracle.count(query), 'water');
		expect(counted.total.is_exact).toBe(true);
		expect(asked.filter((file) => /^(?:regions|tally-)/.test(file))).toEqual([]);
		expect(toBytes(atlas.layout.files.get('manifest.json')!).length).toBeLessThan(4096);
	});

	it('stand in rows that lead to each of them', async () => {
		const { store } = openStore(atlas.layout);
		const list = new RegionList(store, 'zh');
		const rows = Array.from({ length: 1200 }, (_, row) => row);
		for (const [row, { entry }] of await list.of(rows)) {
			expect(row).toBeGreaterThanOrEqual(entry!.start);
			expect(row).toBeLessThan(entry!.start + entry!.count);
		}
		expect((await list.of([5, 1199])).size).toBe(2);
	});
});

it('an atlas is one region up to the bound, and cut from the next site on', () => {
	const { sites } = buildAtlas(120, 2);
	expect(cutSites(sites, new Map(), 120).map(({ key }) => key)).toEqual([null]);
	const cut = cutSites(sites, new Map(), 119);
	expect(cut.length).toBeGreaterThan(3);
	expect(cut.flatMap(({ sites: own }) => own).toSorted((a, b) => a - b)).toEqual(
		sites.map((_, at) => at),
	);
});

it('a long list is looked into by its first words, whatever is asked for', async () => {
	const rows = Array.from({ length: 150_000 }, (_, at) => [`id-${at * 3}`, at] as const);
	const { files, tops } = cutSorted(rows, LOOKUP);
	expect(tops).toHaveLength(3);
	const asked: string[] = [];
	const store = new ShardStore('layout', (file) => {
		asked.push(file);
		return Promise.resolve(toBytes(encodeList(files.get(file)!, { layout: 'layout', file })));
	});
	const ids = ['id-0', 'id-30', 'id-31', 'id-449997', 'zzz', '', 'a'];
	const load: LoadList = (file) => loadList(store, file);
	expect(await findSorted(load, LOOKUP, tops, ids)).toEqual(
		new Map([...[['id-0', 0] as const, ['id-30', 10] as const, ['id-449997', 149_999] as const]]),
	);
	expect(asked.length).toBeLessThanOrEqual(8);
});
