import { describe, expect, it } from 'vitest';
import type { Bounds, Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { countFacets } from '../../../../src/lib/domain/query/facets.ts';
import { MemoryQueries } from '../../../../src/lib/domain/query/memory_queries.ts';
import {
	FACETS,
	NO_FILTERS,
	toggleFilter,
	type Filters,
} from '../../../../src/lib/domain/query/filters/filters.ts';
import type { SiteRecord } from '../../../../src/lib/domain/query/site_query.ts';
import { SearchIndex } from '../../../../src/lib/domain/search/search_index.ts';
import { build, everything, find, loadPast, queries, sites } from './asked_sites.ts';

describe('filters', () => {
	it('leave what passes all of them, any value of one being enough', async () => {
		const filters: Filters = { ...NO_FILTERS, theme: ['water', 'rural'], amount: ['with'] };
		const ids = await find({ ...everything, filters });
		const expected = sites.filter(
			({ facets }) =>
				facets.theme.some((theme) => theme === 'water' || theme === 'rural') &&
				facets.amount[0] === 'with',
		);
		expect(expected.length).toBeGreaterThan(3);
		expect(ids).toEqual(expected.map(({ id }) => id));
	});

	it('count, for each value, what pressing it would leave', async () => {
		const filters: Filters = { ...NO_FILTERS, theme: ['water'], status: ['complete'] };
		const { facets } = await queries.count({ ...everything, filters });
		for (const facet of FACETS) {
			for (const [value, count] of facets[facet]) {
				const alone = { ...filters, [facet]: [value] };
				expect((await find({ ...everything, filters: alone })).length).toBe(count);
			}
		}
	});

	it('count what passes all of them', async () => {
		const query = { ...everything, filters: { ...NO_FILTERS, district: ['360302'] } };
		const { total, facets } = await queries.count(query);
		expect(total).toEqual({ count: (await find(query)).length, is_exact: true });
		expect(facets).toEqual(countFacets(sites, query.filters));
	});

	it('say what to drop when nothing is left, the most useful first', async () => {
		const [site] = sites;
		const other = sites.find(({ facets }) => facets.status[0] !== site!.facets.status[0])!;
		const only = build([site!]);
		const filters: Filters = {
			...NO_FILTERS,
			theme: site!.facets.theme,
			status: other.facets.status,
		};
		expect(await find({ ...everything, filters }, only)).toEqual([]);
		const { advice } = await only.count({ ...everything, filters });
		expect(advice).toEqual([{ drop: 'status', gain: 1 }]);
		expect((await queries.count(everything)).advice).toEqual([]);
	});

	it('toggle', () => {
		const once = toggleFilter(NO_FILTERS, 'theme', 'water');
		expect(once.theme).toEqual(['water']);
		expect(toggleFilter(once, 'theme', 'water')).toEqual(NO_FILTERS);
	});
});

describe('orders', () => {
	it('amounts fall, sites without one come last', async () => {
		const ids = await find({ ...everything, sort: 'amount' });
		const amounts = (await queries.records(ids, null)).map(({ amount_cny }) => amount_cny ?? -1);
		expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
		expect(amounts.at(-1)).toBe(-1);
	});

	it('those of whom nothing was said for longest come first, and a band of years leaves its own', async () => {
		const days = ['2025-06-10', '2021-01-01', '2026-11-01', '2021-01-01'];
		const bands = ['1-3', 'over-3', 'under-1', 'over-3'];
		const silent = days.map((reported, order) => ({
			...sites[0]!,
			...{ id: `s${order}`, order, reported },
			facets: { ...sites[0]!.facets, silence: [bands[order]!] },
		}));
		const query = { ...everything, sort: 'silence' as const };
		expect(await find(query, build(silent))).toEqual(['s1', 's3', 's0', 's2']);
		const filters: Filters = { ...NO_FILTERS, silence: ['over-3'] };
		expect(await find({ ...query, filters }, build(silent))).toEqual(['s1', 's3']);
	});

	it('names follow pinyin in Chinese', async () => {
		const named = ['中环路', '安源', '萍水湖', '桐木'].map((name, order) => ({
			...sites[0]!,
			id: name,
			name,
			order,
		}));
		const ids = await find({ ...everything, sort: 'name' }, build(named));
		expect(ids).toEqual(['安源', '萍水湖', '桐木', '中环路']);
	});

	it('nearest goes by the best estimate; sites without a place come last', async () => {
		const origin = { position: [113.9, 27.6] as Position, uncertainty_m: 0 };
		const query = { ...everything, origin, sort: 'nearest' as const };
		const { rows } = await queries.find(query, { cursor: null, limit: Infinity });
		expect(rows.length).toBe(sites.length);
		const ranks = rows.map(({ distance }) => distance?.best_m ?? Infinity);
		expect(ranks).toEqual(ranks.toSorted((a, b) => (a === b ? 0 : a - b)));
		expect(ranks.at(-1)).toBe(Infinity);
		const measured = await queries.measure(
			origin,
			rows.map(({ id }) => id),
		);
		expect(rows.map(({ id }) => measured.get(id) ?? null)).toEqual(
			rows.map(({ distance }) => distance),
		);
	});
});

describe('words', () => {
	it('leave the sites that carry them, then those whose quotations do', async () => {
		expect(await find({ ...everything, text: 'tongmu' })).toEqual([sites[3]!.id]);
		expect((await queries.search('tongmu', null)).sites).toHaveLength(1);
		expect(await find({ ...everything, text: '桐木' })).toEqual([sites[3]!.id, sites[9]!.id]);
		expect((await queries.search(' ', null)).site_ids).toEqual([]);
	});

	it('come best first, or in the order the reader chose', async () => {
		const late = [...sites].toReversed().map((site, order) => ({ ...site, order }));
		const query = { ...everything, text: '桐木' };
		const both = [sites[3]!.id, sites[9]!.id];
		expect(await find({ ...query, sort: 'district' }, build(late))).toEqual(both);
		expect(await find(query, build(late))).toEqual(both.toReversed());
	});

	it('are asked for again after a failure', async () => {
		let fails = true;
		const shaky = new MemoryQueries(
			sites,
			{
				loadIndex: () => (fails ? Promise.reject(new Error('offline')) : SearchIndex.build([])),
				loadPolygons: () => Promise.resolve(new Map()),
				loadPast,
				loadSites: () => Promise.resolve([]),
			},
			'zh',
		);
		await expect(find({ ...everything, text: 'x' }, shaky)).rejects.toThrow('offline');
		fails = false;
		expect(await find({ ...everything, text: 'x' }, shaky)).toEqual([]);
	});
});

it('in view is what is drawn there; a line that only passes through counts', async () => {
	const line: SiteRecord = {
		...sites[0]!,
		id: 'line',
		drawn: [
			[113, 27],
			[115, 28],
		],
	};
	const tray: SiteRecord = { ...sites[0]!, id: 'tray', drawn: [], whereabouts: null };
	const inside: SiteRecord = { ...sites[0]!, id: 'inside', drawn: [[113.95, 27.55]] };
	const outside: SiteRecord = { ...sites[0]!, id: 'outside', drawn: [[113.5, 27.9]] };
	const bounds: Bounds = [113.9, 27.4, 114.1, 27.6];
	const found = await find({ ...everything, bounds }, build([line, tray, inside, outside]));
	expect(found.toSorted()).toEqual(['inside', 'line']);
});
