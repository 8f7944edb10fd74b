import { describe, expect, it } from 'vitest';
import { FACETS, mapFacets, NO_FILTERS } from '../../../../src/lib/domain/query/filters/filters.ts';
import type { SiteQueries } from '../../../../src/lib/domain/query/site_queries.ts';
import { SORTS, type SiteQuery } from '../../../../src/lib/domain/query/site_query.ts';
import { NO_ANSWER, ShardError } from '../../../../src/lib/domain/shards/shard_error.ts';
import type { Bounds, Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { seedRandom } from '../../../synthetic_sites.ts';
import { isByRegions } from '../../../../src/lib/domain/shards/regions/region_files.ts';
import { expectAnswer, expectSame } from '../../../questions/expect_answer.ts';
import { buildAtlas, openQueries, openStore } from './sharded_atlas.ts';

const DAYS = [
	null,
	null,
	null,
	'2019-01-01',
	'2020-06-10',
	'2021-07-01',
	'2022-12-31',
	'2026-01-01',
];

/** A question, and all that is asked with it. */
type Asked = { query: SiteQuery; limit: number; ids: string[]; marks: string[]; area: Position[] };

/** The same questions for the same seed. */
function listQuestions(
	{ sites }: ReturnType<typeof buildAtlas>,
	seed: number,
	length: number,
): Asked[] {
	const random = seedRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	return Array.from({ length }, (): Asked => {
		const near: Position = [113.4 + random(), 27 + random()];
		const [west, south] = near;
		const bounds: Bounds = [west, south, west + random() * 0.4, south + random() * 0.4];
		const filters = mapFacets((facet) =>
			random() < 0.2 ? [...pick(sites).facets[facet], ...pick(sites).facets[facet]] : [],
		);
		const text = pick([pick(sites).name.slice(0, 2), pick(sites).name.slice(1, 3), '没有这种字']);
		const origin = { position: near, uncertainty_m: pick([0, 500]) };
		return {
			query: {
				text: random() < 0.2 ? text : '',
				filters: random() < 0.2 ? NO_FILTERS : filters,
				bounds: random() < 0.3 ? bounds : null,
				as_of: pick(DAYS),
				origin: random() < 0.3 ? origin : null,
				sort: pick(SORTS),
			},
			limit: pick([1, 7, 30, Infinity]),
			ids: [pick(sites).id, 'nobody', pick(sites).id, 'zzz', '', pick(sites).id],
			marks: [pick(sites).mark_id ?? 'nowhere', 'nowhere'],
			area: [
				[west, south],
				[west + 0.2, south],
				[west, south + 0.2],
				[west, south],
			],
		};
	});
}

async function ask(queries: SiteQueries, { query, limit, ids, marks, area }: Asked) {
	const first = await queries.find(query, { cursor: null, limit });
	const { cursor } = first;
	const polygon = { type: 'Polygon' as const, coordinates: [area] };
	return {
		first,
		next: cursor === null ? null : await queries.find(query, { cursor, limit }),
		count: await queries.count(query),
		marks: await queries.marks(query),
		records: await queries.records([...ids, ...first.rows.map(({ id }) => id)], query.as_of),
		details: await queries.details(ids),
		measured: query.origin && [...(await queries.measure(query.origin, ids))],
		area: await queries.inArea({ area: polygon, adcode: null, query }),
		known: await queries.known({ sites: ids, marks }),
		headings: await queries.headings(query, limit),
		search: await queries.search(query.text, query.as_of),
	};
}

/** Areas that the made-up districts are part of. */
const PARENTS = new Map([
	...['360302', '360313', '360321'].map((adcode) => [adcode, '360300'] as const),
	...['360322', '360323'].map((adcode) => [adcode, '360400'] as const),
	...['360300', '360400'].map((adcode) => [adcode, '360000'] as const),
]);

describe.each([
	{ count: 120, questions: 1000, cut: {} },
	{ count: 1500, questions: 100, cut: {} },
	{ count: 120, questions: 1000, cut: { sizes: { region: 20, front: 40 } } },
	{ count: 1500, questions: 100, cut: { sizes: { region: 100, front: 300 } } },
])('$count sites in files, cut at $cut.sizes.region', ({ count, questions, cut }) => {
	it(`answer ${questions} questions as sites in memory do`, { timeout: 120_000 }, async () => {
		const atlas = buildAtlas(count, 11, { ...cut, parents: PARENTS });
		expect(isByRegions(atlas.layout.name)).toBe('sizes' in cut);
		const queries = openQueries(atlas);
		const found = { rows: 0, changed: 0, advice: 0 };
		let at_least = 0;
		for (const asked of listQuestions(atlas, count, questions)) {
			const { count: counted, ...answer } = await ask(queries, asked);
			const { count: expected, ...others } = await ask(atlas.oracle, asked);
			const about = JSON.stringify(asked.query);
			expectSame(answer, others, about);
			at_least += expectAnswer(counted, expected, about) ? 1 : 0;
			found.rows += answer.first.rows.length;
			found.changed += answer.records.some(({ name }) => name.startsWith('从前')) ? 1 : 0;
			found.advice += expected.advice.length;
		}
		for (const sum of Object.values(found)) expect(sum).toBeGreaterThan(10);
		expect(at_least > questions / 50).toBe('sizes' in cut);
	});
});

describe('what is fetched', () => {
	const atlas = buildAtlas(1500, 3);
	const everything: SiteQuery = {
		...{ text: '', filters: NO_FILTERS, bounds: null, as_of: null, origin: null },
		sort: 'page' as const,
	};

	it('is what a question needs and no more', async () => {
		const { store, asked } = openStore(atlas.layout);
		const queries = openQueries(atlas, store);
		await queries.count({ ...everything, filters: { ...NO_FILTERS, theme: ['water'] } });
		expect(asked).toEqual(['columns.bin']);
		await queries.details([atlas.sites[0]!.id]);
		expect(asked.slice(1).map((file) => file.replace(/\d+/, 'N'))).toEqual([
			'manifest.json',
			'lookup-N.json',
			'details-N.json',
		]);
		const before = asked.length;
		await queries.count(everything);
		await queries.details([atlas.sites[0]!.id]);
		expect(asked).toHaveLength(before);
	});

	it('is one or two files of details for the sites of one mark', async () => {
		const crowded = atlas.sites.filter(({ mark_id }) => mark_id === 'area-360302').slice(0, 30);
		expect(crowded.length).toBeGreaterThan(20);
		const { store, asked } = openStore(atlas.layout);
		await openQueries(atlas, store).details(crowded.map(({ id }) => id));
		expect(asked.filter((file) => file.startsWith('details-')).length).toBeLessThanOrEqual(2);
	});

	it('is one or two files of records for what is new, and for what lies together', async () => {
		const listRecords = async (ids: string[]): Promise<string[]> => {
			const { store, asked } = openStore(atlas.layout);
			expect(await openQueries(atlas, store).records(ids, null)).toHaveLength(ids.length);
			return asked.filter((file) => /^(?:records|newest)-/.test(file));
		};
		const ids = atlas.sites.map(({ id }) => id);
		expect(await listRecords(ids.slice(0, 50))).toEqual(['newest-zh-0.json']);
		const { rows } = JSON.parse(atlas.layout.files.get('ids-0.json') as string) as {
			rows: string[];
		};
		expect(await listRecords(rows.slice(0, 100))).toEqual(['records-zh-0.json']);
	});

	it('is kept up to a bound, and answers are the same', async () => {
		const { store, asked } = openStore(atlas.layout, undefined, 60_000);
		const queries = openQueries(atlas, store);
		const ids = atlas.sites.map(({ id }) => id);
		const first = await queries.records(ids, null);
		expect(store.bytes).toBeLessThanOrEqual(
			60_000 + atlas.layout.files.get('records-zh-0.json')!.length,
		);
		const before = asked.length;
		expect(await queries.records(ids, null)).toEqual(first);
		expect(asked.length).toBeGreaterThan(before);
	});
});

describe('a file that cannot be had', () => {
	const atlas = buildAtlas(1500, 3);

	it('is named, the rest works, and the next question tries again', async () => {
		let fails = true;
		const { store } = openStore(atlas.layout, (file, bytes) => {
			if (fails && file === 'details-0.json') throw new Error(`${file}: 503`);
			return bytes;
		});
		const queries = openQueries(atlas, store);
		const { files } = atlas.layout;
		const ids = (JSON.parse(files.get('ids-0.json') as string) as { rows: string[] }).rows;
		await expect(queries.details([ids[0]!])).rejects.toThrow('details-0.json: 503');
		expect(await queries.details([ids[40]!])).toHaveLength(1);
		expect(await queries.records([ids[0]!], null)).toHaveLength(1);
		fails = false;
		expect(await queries.details([ids[0]!])).toHaveLength(1);
	});

	it('is not missed where another has the same, and is named where none has', async () => {
		const ids = atlas.sites.slice(0, 20).map(({ id }) => id);
		const { store, asked } = openStore(atlas.layout, (file, bytes) => {
			if (/^(?:newest|details)-/.test(file)) throw new ShardError(file, NO_ANSWER);
			return bytes;
		});
		const queries = openQueries(atlas, store);
		expect(await queries.records(ids, null)).toEqual(await atlas.oracle.records(ids, null));
		expect(asked).toContain('newest-zh-0.json');
		await expect(queries.details(ids)).rejects.toThrow(/^details-\d+\.json: no answer$/);
	});

	it('is named whatever is asked that needs it, other questions are answered', async () => {
		const { store } = openStore(atlas.layout, (file, bytes) =>
			file === 'places.bin' ? bytes.subarray(0, bytes.length - 1) : bytes,
		);
		const queries = openQueries(atlas, store);
		const query = {
			text: '',
			filters: NO_FILTERS,
			as_of: null,
			origin: null,
			sort: 'name' as const,
		};
		const bounds: Bounds = [113, 27, 114, 28];
		const step = { cursor: null, limit: 5 };
		await expect(queries.find({ ...query, bounds }, step)).rejects.toThrow(
			/^places\.bin: has \d+ bytes, expected \d+$/,
		);
		expect((await queries.find({ ...query, bounds: null }, step)).rows).toHaveLength(5);
	});
});

it('every filter but those that change with the day has a column', () => {
	const { files } = buildAtlas(300, 1).layout;
	const text = new TextDecoder().decode(files.get('columns.bin') as Uint8Array);
	expect(FACETS.filter((facet) => !text.includes(`["${facet}",`))).toEqual(['silence']);
});
