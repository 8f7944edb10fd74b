import { describe, expect, it } from 'vitest';
import {
	buildTimeline,
	Timelines,
	type Timeline,
} from '../../../../src/lib/domain/as_of/timeline.ts';
import { findSilenceBand } from '../../../../src/lib/domain/history/silence.ts';
import { MemoryQueries } from '../../../../src/lib/domain/query/memory_queries.ts';
import { listIds } from '../../../../src/lib/domain/query/list_ids.ts';
import { FACETS, NO_FILTERS } from '../../../../src/lib/domain/query/filters/filters.ts';
import type { SiteQuery, SiteRecord } from '../../../../src/lib/domain/query/site_query.ts';
import { listWords, STATUSES } from '../../../../src/lib/domain/schema/vocabulary.ts';
import { SearchIndex } from '../../../../src/lib/domain/search/search_index.ts';
import { generateSites, seedRandom } from '../../../synthetic_sites.ts';

const random = seedRandom(5);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const DAYS = Array.from({ length: 24 }, (_, month) =>
	new Date(Date.UTC(2022, month, 7)).toISOString().slice(0, 10),
);

/** Every state of every site, as somebody would write it down who was there. */
const states = generateSites(300, 11).map((site) => {
	const days = DAYS.filter(() => random() < 0.15);
	return (days.length > 0 ? days : [pick(DAYS)]).map((day) => {
		const amount_cny = random() < 0.5 ? null : Math.round(random() * 1e9);
		const state: SiteRecord = {
			...site,
			reported: day,
			amount_cny,
			facets: {
				...site.facets,
				status: [pick(listWords(STATUSES))],
				amount: [amount_cny === null ? 'without' : 'with'],
			},
		};
		return { day, state };
	});
});
const sites = states.map((all) => all.at(-1)!.state);
const timelines = new Map<string, Timeline<SiteRecord>>(
	states.map((all) => [all[0]!.state.id, buildTimeline(all)]),
);
const queries = new MemoryQueries(
	sites,
	{
		loadIndex: () =>
			SearchIndex.build([
				{ kind: 'article', id: 'early', zh: '虚构', en: 'A', pinyin: '' },
				{ kind: 'article', id: 'late', zh: '虚构', en: 'B', pinyin: '' },
				{
					kind: 'excerpt',
					id: 'early#e',
					zh: '虚构',
					en: 'C',
					pinyin: '',
					site_ids: [sites[0]!.id],
				},
				{
					kind: 'excerpt',
					id: 'late#e',
					zh: '虚构',
					en: 'D',
					pinyin: '',
					site_ids: [sites[1]!.id],
				},
			]),
		loadPolygons: () => Promise.resolve(new Map()),
		loadSites: () => Promise.resolve([]),
		loadPast: () =>
			Promise.resolve({
				sites: new Timelines(timelines),
				articles: new Map([
					['early', DAYS[0]!],
					['late', DAYS[20]!],
				]),
			}),
	},
	'zh',
);

const everything: SiteQuery = {
	text: '',
	filters: NO_FILTERS,
	bounds: null,
	origin: null,
	sort: 'amount',
	as_of: null,
};

/** Looks through everything that was ever written down. */
function lookThrough(day: string, statuses: readonly string[]): SiteRecord[] {
	return states.flatMap((all) => {
		const then = all.filter((one) => one.day <= day).at(-1)?.state;
		if (!then || (statuses.length > 0 && !statuses.includes(then.facets.status[0]!))) return [];
		return { ...then, facets: { ...then.facets, silence: [findSilenceBand(then.reported, day)] } };
	});
}

describe('a question about an earlier day', () => {
	const days = [...DAYS, '2022-01-06', '2023-02-20', '2025-06-01'];
	it.each(days)(
		'%s: the same sites, order and counts as by looking through all that was',
		async (as_of) => {
			for (const status of [[], ['under-way', 'halted']]) {
				const filters = { ...NO_FILTERS, status };
				const query = { ...everything, filters, as_of };
				const ids = await listIds(queries, query);
				const { facets, total } = await queries.count(query);
				const expected = lookThrough(as_of, status).toSorted(
					(a, b) => (b.amount_cny ?? -1) - (a.amount_cny ?? -1) || a.order - b.order,
				);
				expect(ids).toEqual(expected.map(({ id }) => id));
				expect(total).toEqual({ count: expected.length, is_exact: true });
				for (const facet of FACETS) {
					const counted = facet === 'status' ? lookThrough(as_of, []) : expected;
					const naive = new Map<string, number>();
					for (const site of counted) {
						for (const value of site.facets[facet]) naive.set(value, (naive.get(value) ?? 0) + 1);
					}
					expect(new Map(facets[facet]), facet).toEqual(naive);
				}
			}
		},
	);

	it('without one is about all that was reported', async () => {
		expect(await listIds(queries, everything)).toHaveLength(sites.length);
	});

	it('finds no article, and no site by the words of one, that was not printed yet', async () => {
		const early = await queries.search('虚构', DAYS[19]!);
		expect(early.articles.map(({ id }) => id)).toEqual(['early']);
		expect(early.excerpts.map(({ id }) => id)).toEqual(['early#e']);
		expect(early.site_ids).toEqual([sites[0]!.id]);
		const late = await queries.search('虚构', DAYS[20]!);
		expect(late.site_ids.toSorted()).toEqual([sites[0]!.id, sites[1]!.id].toSorted());
	});

	it('measures to what was there', async () => {
		const origin = { position: [113.9, 27.6] as [number, number], uncertainty_m: 0 };
		const query = { ...everything, origin, as_of: DAYS[2]! };
		const { rows } = await queries.find(query, { cursor: null, limit: Infinity });
		const there = new Set(lookThrough(DAYS[2]!, []).map(({ id }) => id));
		expect(rows.filter(({ distance }) => distance).length).toBeGreaterThan(0);
		expect(rows.filter(({ id }) => !there.has(id))).toEqual([]);
	});
});

it('what a list says is as it was then; what was not there yet is left out', async () => {
	const [day] = [DAYS[9]!];
	const ids = sites.map(({ id }) => id).toReversed();
	const then = new Map(lookThrough(day, []).map((site) => [site.id, site]));
	const records = await queries.records(ids, day);
	expect(records.map(({ id }) => id)).toEqual(ids.filter((id) => then.has(id)));
	for (const { id, facets, reported } of records) {
		expect({ facets, reported }).toEqual({
			facets: then.get(id)!.facets,
			reported: then.get(id)!.reported,
		});
	}
});

describe('a timeline', () => {
	it('leaves out days that changed nothing', () => {
		const timeline = buildTimeline([
			{ day: '2024-01-01', state: { a: 1, b: [1] } },
			{ day: '2024-02-01', state: { a: 1, b: [1] } },
			{ day: '2024-03-01', state: { a: 2, b: [1] } },
		]);
		expect(timeline).toEqual({ days: ['2024-01-01', '2024-03-01'], before: [{ a: 1 }] });
	});

	it('needs a day', () => {
		expect(() => buildTimeline([])).toThrow(RangeError);
	});
});
