import { describe, expect, it } from 'vitest';
import { Timelines } from '../../../../src/lib/domain/as_of/timeline.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { countFacets } from '../../../../src/lib/domain/query/facets.ts';
import { MemoryQueries } from '../../../../src/lib/domain/query/memory_queries.ts';
import {
	FACETS,
	NO_FILTERS,
	toggleFilter,
	type Filters,
} from '../../../../src/lib/domain/query/filters/filters.ts';
import type { SiteQuery, SiteRecord } from '../../../../src/lib/domain/query/site_query.ts';
import { SearchIndex } from '../../../../src/lib/domain/search/search_index.ts';
import { generateSites } from '../../../synthetic_sites.ts';

const everything: SiteQuery = {
	text: '',
	filters: NO_FILTERS,
	bounds: null,
	as_of: null,
	origin: null,
	sort: 'page',
};
const district = {
	type: 'Polygon' as const,
	coordinates: [
		[
			[113.7, 27.5],
			[114, 27.5],
			[114, 27.8],
			[113.7, 27.8],
			[113.7, 27.5],
		],
	] as Position[][],
};
const sites = generateSites(200, 7);
const loadPast = () =>
	Promise.resolve({
		sites: new Timelines<SiteRecord>(new Map()),
		articles: new Map<string, string>(),
	});
const build = (records: readonly SiteRecord[] = sites): MemoryQueries =>
	new MemoryQueries(
		records,
		{
			loadIndex: () =>
				SearchIndex.build([
					{
						kind: 'site',
						id: sites[3]!.id,
						zh: '桐木污水厂',
						en: 'Works',
						pinyin: 'tong mu wu shui chang',
					},
					{
						kind: 'excerpt',
						id: 'a#e',
						zh: '桐木镇',
						en: 'T',
						pinyin: '',
						site_ids: [sites[9]!.id],
					},
				]),
			loadPolygons: () => Promise.resolve(new Map([[360302, district]])),
			loadPast,
		},
		'zh',
	);
const queries = build();

describe('filters', () => {
	it('leave what passes all of them, any value of one being enough', async () => {
		const filters: Filters = { ...NO_FILTERS, theme: ['water', 'rural'], amount: ['with'] };
		const { ids } = await queries.find({ ...everything, filters });
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
		const { counts } = await queries.find({ ...everything, filters });
		for (const facet of FACETS) {
			for (const [value, count] of counts[facet]) {
				const alone = { ...filters, [facet]: [value] };
				expect((await queries.find({ ...everything, filters: alone })).ids.length).toBe(count);
			}
		}
	});

	it('are the same counts from either question', async () => {
		const filters: Filters = { ...NO_FILTERS, district: ['360302'] };
		const query = { ...everything, filters };
		expect(await queries.countFacets(query)).toEqual((await queries.find(query)).counts);
		expect(countFacets(sites, filters)).toEqual(await queries.countFacets(query));
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
		const { ids, advice } = await only.find({ ...everything, filters });
		expect(ids).toEqual([]);
		expect(advice).toEqual([{ drop: 'status', gain: 1 }]);
		expect((await queries.find(everything)).advice).toEqual([]);
	});

	it('toggle', () => {
		const once = toggleFilter(NO_FILTERS, 'theme', 'water');
		expect(once.theme).toEqual(['water']);
		expect(toggleFilter(once, 'theme', 'water')).toEqual(NO_FILTERS);
	});
});

describe('orders', () => {
	it('amounts fall, sites without one come last', async () => {
		const { ids } = await queries.find({ ...everything, sort: 'amount' });
		const amounts = (await queries.byId(ids)).map(({ amount_cny }) => amount_cny ?? -1);
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
		expect((await build(silent).find(query)).ids).toEqual(['s1', 's3', 's0', 's2']);
		const filters: Filters = { ...NO_FILTERS, silence: ['over-3'] };
		expect((await build(silent).find({ ...query, filters })).ids).toEqual(['s1', 's3']);
	});

	it('names follow pinyin in Chinese', async () => {
		const named = ['中环路', '安源', '萍水湖', '桐木'].map((name, order) => ({
			...sites[0]!,
			id: name,
			name,
			order,
		}));
		const { ids } = await build(named).find({ ...everything, sort: 'name' });
		expect(ids).toEqual(['安源', '萍水湖', '桐木', '中环路']);
	});

	it('nearest goes by the best estimate; sites without a place come last', async () => {
		const origin = { position: [113.9, 27.6] as Position, uncertainty_m: 0 };
		const { ids, distances } = await queries.find({ ...everything, origin, sort: 'nearest' });
		expect(ids.length).toBe(sites.length);
		const ranks = ids.map((id) => distances.get(id)?.best_m ?? Infinity);
		expect(ranks).toEqual(ranks.toSorted((a, b) => (a === b ? 0 : a - b)));
		expect(ranks.at(-1)).toBe(Infinity);
		const nearest = await queries.near(origin, 3);
		expect([...nearest.keys()]).toEqual(ids.slice(0, 3));
	});
});

describe('words', () => {
	it('leave the sites that carry them, then those whose quotations do', async () => {
		const { ids, found } = await queries.find({ ...everything, text: 'tongmu' });
		expect(ids).toEqual([sites[3]!.id]);
		expect(found?.sites).toHaveLength(1);
		const chinese = await queries.find({ ...everything, text: '桐木' });
		expect(chinese.ids).toEqual([sites[3]!.id, sites[9]!.id]);
	});

	it('come best first, or in the order the reader chose', async () => {
		const late = [...sites].toReversed().map((site, order) => ({ ...site, order }));
		const query = { ...everything, text: '桐木' };
		const both = [sites[3]!.id, sites[9]!.id];
		expect((await build(late).find({ ...query, sort: 'district' })).ids).toEqual(both);
		expect((await build(late).find(query)).ids).toEqual(both.toReversed());
	});

	it('are asked for again after a failure', async () => {
		let fails = true;
		const shaky = new MemoryQueries(
			sites,
			{
				loadIndex: () => (fails ? Promise.reject(new Error('offline')) : SearchIndex.build([])),
				loadPolygons: () => Promise.resolve(new Map()),
				loadPast,
			},
			'zh',
		);
		await expect(shaky.find({ ...everything, text: 'x' })).rejects.toThrow('offline');
		fails = false;
		expect((await shaky.find({ ...everything, text: 'x' })).ids).toEqual([]);
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
	const found = await build([line, tray, inside, outside]).inView([113.9, 27.4, 114.1, 27.6]);
	expect([...found].toSorted()).toEqual(['inside', 'line']);
});

it('unknown ids are left out', async () => {
	expect((await queries.byId(['nobody', sites[1]!.id])).map(({ id }) => id)).toEqual([
		sites[1]!.id,
	]);
});
