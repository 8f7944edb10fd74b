import { describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '../../../../../src/lib/domain/query/filters/filters.ts';
import { askAll } from '../../../../../src/lib/domain/query/narrowing.ts';
import type { SiteQuery } from '../../../../../src/lib/domain/query/site_query.ts';
import type { RegionEntry } from '../../../../../src/lib/domain/shards/regions/region_entry.ts';
import { NO_ANSWER, ShardError } from '../../../../../src/lib/domain/shards/shard_error.ts';
import { buildAtlas, openQueries, openStore, toBytes } from '../sharded_atlas.ts';

/** Five districts of two invented cities. */
const PARENTS = new Map([
	...['360302', '360313', '360321'].map((adcode) => [adcode, '360300'] as const),
	...['360322', '360323'].map((adcode) => [adcode, '360400'] as const),
]);
const ask = (filters: Partial<Filters>, more: Partial<SiteQuery> = {}): SiteQuery => ({
	...askAll({ as_of: null }),
	...more,
	filters: { ...NO_FILTERS, ...filters },
});
const step = { cursor: null, limit: 20 };

describe('a layout by regions', () => {
	const atlas = buildAtlas(1500, 3, { sizes: { region: 400, front: 200 }, parents: PARENTS });
	const open = () => {
		const { store, asked } = openStore(atlas.layout);
		return { queries: openQueries(atlas, store), asked };
	};
	const read = (file: string): RegionEntry[] =>
		(JSON.parse(atlas.layout.files.get(file) as string) as { rows: RegionEntry[] }).rows;

	it('is named so, and begins with a manifest of 4 kB at most', () => {
		expect(atlas.layout.name).toMatch(/^[0-9a-f]{12}r$/);
		expect(toBytes(atlas.layout.files.get('manifest.json')!).length).toBeLessThan(4096);
	});

	it('has a region for each district, those of one parent side by side, and one for the rest', () => {
		const regions = read('regions.json');
		expect(regions.map(({ key }) => key)).toEqual([
			...['360302', '360313', '360321', '360322', '360323', 'rest'],
		]);
		let start = 0;
		for (const { key, count, facets, ...entry } of regions) {
			expect(entry.start).toBe(start);
			start += count;
			const own = atlas.sites.filter(({ facets: { district } }) =>
				key === 'rest' ? district.length !== 1 || district[0] === 'city' : district.join() === key,
			);
			expect(count).toBe(own.length);
			for (const [status, sites] of Object.entries(facets.status!)) {
				expect(sites).toBe(own.filter(({ facets: { status: of } }) => of.includes(status)).length);
			}
			expect(entry.most_cny).toBeGreaterThanOrEqual(
				Math.max(...own.map(({ amount_cny }) => amount_cny ?? 0)),
			);
		}
		expect(start).toBe(atlas.sites.length);
	});

	it('answers what is new, and what all are, without a region', async () => {
		const { queries, asked } = open();
		const { rows } = await queries.find(ask({}), step);
		await queries.records(
			rows.map(({ id }) => id),
			null,
		);
		await queries.count(ask({}));
		await queries.find(ask({ theme: ['water'] }), step);
		expect(asked.filter((file) => /^(?:columns|tally|ids|lookup)-/.test(file))).toEqual([]);
		expect(asked).toContain('newest-zh-0.json');
	});

	it('knows the largest amounts and the longest silent of all without a region', async () => {
		for (const sort of ['amount', 'silence'] as const) {
			const { queries, asked } = open();
			const found = await queries.find(ask({}, { sort }), step);
			expect(found.rows).toEqual((await atlas.oracle.find(ask({}, { sort }), step)).rows);
			expect(asked.filter((file) => /^(?:columns|regions)/.test(file))).toEqual([]);
			const deep = { cursor: '505', limit: 20 };
			const further = await queries.find(ask({}, { sort }), deep);
			expect(further).toEqual(await atlas.oracle.find(ask({}, { sort }), deep));
		}
	});

	it('counts by tallies, without columns', async () => {
		const { queries, asked } = open();
		const query = ask({ theme: ['water'], status: ['completed'] });
		const { total } = await queries.count(query);
		expect(total).toEqual((await atlas.oracle.count(query)).total);
		expect(asked.filter((file) => /^(?:columns|reports|telling)-/.test(file))).toEqual([]);
		expect(asked.filter((file) => file.startsWith('tally-'))).toHaveLength(6);
	});

	it('reads the regions alone that have some of what is asked', async () => {
		const { queries, asked } = open();
		const query = ask({ district: ['360322'] }, { sort: 'amount' });
		await queries.find(query, step);
		await queries.count(query);
		const regions = asked.flatMap(
			(file) => /^(?:columns|amounts|tally)-(.*)\.bin$/.exec(file)?.[1] ?? [],
		);
		// Some of the rest cross its border.
		expect(new Set(regions)).toEqual(new Set(['360322', 'rest']));
	});

	it('reads regions by their distance, and no more of them than can have the nearest', async () => {
		const sites = atlas.sites.map((site, at) => {
			// Each district in a place of its own, some 100 km from the next.
			const [district, ...more] = site.facets.district;
			const is_rest = more.length > 0 || district === 'city';
			const west = is_rest ? 160 : 100 + Number(district!.slice(-2));
			const geometry = {
				type: 'Point' as const,
				coordinates: [west + at / 1e5, 27] as [number, number],
			};
			return { ...site, whereabouts: { kind: 'around' as const, geometry, precision_m: 50 } };
		});
		const apart = buildAtlas(1500, 3, { sizes: { region: 400 }, parents: PARENTS, sites });
		const { store, asked } = openStore(apart.layout);
		const origin = { position: [122, 27] as [number, number], uncertainty_m: 0 };
		const query = ask({}, { sort: 'nearest', origin });
		const found = await openQueries(apart, store).find(query, step);
		expect(found).toEqual(await apart.oracle.find(query, step));
		expect(asked.filter((file) => file.startsWith('places-'))).toEqual(['places-360322.bin']);
	});

	it('says of what no tally counts that there is so much at least', async () => {
		const { queries } = open();
		const { total, partly } = await queries.count(ask({ silence: ['over-3'], theme: ['water'] }));
		expect(total.is_exact).toBe(false);
		expect(total.count).toBeGreaterThan(0);
		expect(partly).toContain('theme');
		const counted = await queries.count(ask({ theme: ['water'] }));
		expect(counted.total.is_exact).toBe(true);
		expect(counted.partly).toEqual(['silence', 'article']);
	});

	it('finds words by the records that are shown of them, without columns', async () => {
		const { queries, asked } = open();
		const query = ask(
			{ theme: ['water'] },
			{ text: atlas.sites[0]!.name.slice(0, 2), sort: 'district' },
		);
		const { rows } = await queries.find(query, { cursor: null, limit: 3 });
		const expected = await atlas.oracle.find(query, { cursor: null, limit: 3 });
		expect(rows).toEqual(expected.rows);
		expect(rows).toHaveLength(3);
		const { total } = await queries.count(query);
		expect(total.count).toBeGreaterThan(0);
		expect(asked.filter((file) => /^(?:columns|reports|telling|front|tally)-/.test(file))).toEqual(
			[],
		);
	});

	it('knows an id, an article and a mark by one list of each', async () => {
		const { queries, asked } = open();
		const { id, mark_id } = atlas.sites.find((site) => site.mark_id !== null)!;
		const named = { sites: [id, 'nobody'], marks: [mark_id!, 'nowhere'] };
		expect(await queries.known(named)).toEqual({ sites: [id], marks: [mark_id] });
		expect(asked.every((file) => /^(?:manifest|lookup|drawn)/.test(file))).toBe(true);
		expect(asked).toHaveLength(new Set(asked).size);
	});

	it('answers without the files in the order of the page, which no device keeps', async () => {
		const { store } = openStore(atlas.layout, (file, bytes) => {
			if (file.startsWith('newest-')) throw new ShardError(file, NO_ANSWER);
			return bytes;
		});
		const queries = openQueries(atlas, store);
		for (const query of [ask({}), ask({ theme: ['water'] }), ask({}, { sort: 'amount' })]) {
			const found = await queries.find(query, step);
			expect(found).toEqual(await atlas.oracle.find(query, step));
			expect(await queries.headings(query, 5)).toEqual(await atlas.oracle.headings(query, 5));
			const ids = found.rows.map(({ id }) => id);
			expect(await queries.records(ids, null)).toEqual(await atlas.oracle.records(ids, null));
		}
	});

	it.each([null, '2021-07-01'])('has marks with their sites, by day %s', async (as_of) => {
		const all = await atlas.oracle.marks(askAll({ as_of }));
		const [line, other] = [all.find(({ id }) => id?.startsWith('line'))!, all.at(-3)!];
		const sites = all[5]!.site_ids.slice(0, 1);
		const named = [line, other, all[5]!].map(({ id }) => id);
		const { queries, asked } = open();
		const found = await queries.marksOf({ sites, marks: [line.id!, other.id!, 'nowhere'] }, as_of);
		expect(found).toEqual(all.filter(({ id }) => id !== null && named.includes(id)));
		expect(found.length).toBeGreaterThan(1);
		expect(asked.filter((file) => file.startsWith('places-')).length).toBeLessThan(6);
	});

	it('keeps no more than a bound, and lets go what was not asked for long', async () => {
		const { store, asked } = openStore(atlas.layout, undefined, 30_000);
		const queries = openQueries(atlas, store);
		for (const district of ['360302', '360313', '360321', '360322', '360323']) {
			await queries.find(ask({ district: [district] }, { sort: 'silence' }), step);
			const largest = Math.max(
				...asked.map((file) => toBytes(atlas.layout.files.get(file)!).length),
			);
			expect(store.bytes).toBeLessThanOrEqual(30_000 + largest);
		}
	});
});
