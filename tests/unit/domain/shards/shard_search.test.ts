import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../src/lib/domain/query/filters/filters.ts';
import type { SiteQueries } from '../../../../src/lib/domain/query/site_queries.ts';
import type { SiteQuery } from '../../../../src/lib/domain/query/site_query.ts';
import { NO_ANSWER, ShardError } from '../../../../src/lib/domain/shards/shard_error.ts';
import { ShardQueries } from '../../../../src/lib/domain/shards/shard_queries.ts';
import { buildAtlas, openQueries, openStore, TODAY } from './sharded_atlas.ts';

/** Lists of a few sites a file, so that frequent words go on over many. */
const atlas = buildAtlas(400, 5, { list_bytes: 120 });
const ask = (text: string, change: Partial<SiteQuery> = {}): SiteQuery => ({
	...{ text, filters: NO_FILTERS, bounds: null, as_of: null, origin: null, sort: 'district' },
	...change,
});

async function walk(queries: SiteQueries, query: SiteQuery, limit: number) {
	const steps: string[][] = [];
	let cursor: string | null = null;
	do {
		const step = await queries.find(query, { cursor, limit });
		steps.push(step.rows.map(({ id }) => id));
		cursor = step.cursor;
	} while (cursor !== null);
	return steps;
}

describe('a word that many sites have', () => {
	const words = ['工程', '工', 'works', '桐木', '新', '水东'];

	it('is counted as far as it was read, and says so', async () => {
		const queries = openQueries(atlas);
		const { total, facets } = await queries.count(ask('工程'));
		expect(total.is_exact).toBe(false);
		expect(total.count).toBeGreaterThan(0);
		expect(total.count).toBeLessThan(400);
		expect(Math.max(...facets.theme.values())).toBeLessThanOrEqual(total.count);
		const { totals, site_ids } = await queries.search('工程', null, 6);
		expect(totals?.sites.is_exact).toBe(false);
		expect(totals?.sites.count).toBeLessThanOrEqual(total.count);
		expect(site_ids).toHaveLength(6);
		expect((await queries.search('工程', null)).totals).toBeNull();
	});

	it.each(words)(
		'"%s" is read on with the next steps until every site was there once',
		async (text) => {
			const there = (await walk(atlas.oracle, ask(text), Infinity)).flat();
			for (const limit of [7, 50, Infinity]) {
				const steps = await walk(openQueries(atlas), ask(text), limit);
				expect(Math.max(...steps.map(({ length }) => length))).toBeLessThanOrEqual(limit);
				expect(steps.flat().toSorted()).toEqual(there.toSorted());
				expect(new Set(steps.flat()).size).toBe(steps.flat().length);
			}
		},
	);

	it('is read less of for the first rows than for all', async () => {
		const weighLists = async (limit: number): Promise<number> => {
			const { store, asked } = openStore(atlas.layout);
			await openQueries(atlas, store).find(ask('工程'), { cursor: null, limit });
			return asked
				.filter((file) => file.startsWith('lists-'))
				.reduce((sum, file) => sum + atlas.layout.files.get(file)!.length, 0);
		};
		expect(await weighLists(Infinity)).toBeGreaterThan(2 * (await weighLists(30)));
	});

	it.each(words)(
		'"%s" is in another order in that order, with filters under them',
		async (text) => {
			const filters = { ...NO_FILTERS, theme: [atlas.sites[0]!.theme, atlas.sites[1]!.theme] };
			for (const change of [{ sort: 'name' }, { sort: 'amount', filters }] as const) {
				const query = ask(text, change);
				expect(await walk(openQueries(atlas), query, 20)).toEqual(
					await walk(atlas.oracle, query, 20),
				);
			}
			const query = ask(text, { filters });
			const [found, there] = [
				await walk(openQueries(atlas), query, 20),
				await walk(atlas.oracle, query, 20),
			];
			expect(found.flat().toSorted()).toEqual(there.flat().toSorted());
			const { total } = await openQueries(atlas).count(query);
			const { total: all } = await atlas.oracle.count(query);
			if (total.is_exact) expect(total).toEqual(all);
			expect(total.count > 0).toBe(all.count > 0);
			expect(total.count).toBeLessThanOrEqual(all.count);
		},
	);

	it('says the same whoever asked before', async () => {
		const used = openQueries(atlas);
		await walk(used, ask('工程'), 10);
		expect(await used.count(ask('工程'))).toEqual(await openQueries(atlas).count(ask('工程')));
	});
});

describe('without a network', () => {
	const spoil = (file: string): never => {
		throw new ShardError(file, NO_ANSWER);
	};
	const { store } = openStore(atlas.layout, (file, bytes) =>
		/^(?:words|areas|lists|keys)/.test(file) ? spoil(file) : bytes,
	);

	it('what the device keeps in one piece answers', async () => {
		const kept = new ShardQueries(store, { ...atlas.sources, kept: atlas.sources }, 'zh', TODAY);
		for (const query of [ask('桐木'), ask('工程', { as_of: '2022-12-31' }), ask('没有这种字')]) {
			const { text, as_of } = query;
			await kept.warmUp('search');
			expect(await kept.search(text, as_of, 6)).toEqual(await atlas.oracle.search(text, as_of));
			expect(await walk(kept, query, 30)).toEqual(await walk(atlas.oracle, query, 30));
			expect(await kept.count(query)).toEqual(await atlas.oracle.count(query));
		}
		expect(await kept.place('nowhere')).toBeNull();
	});

	it('and where it keeps nothing, the file is named', async () => {
		await expect(openQueries(atlas, store).search('桐木', null)).rejects.toThrow(
			'words.json: no answer',
		);
	});
});
