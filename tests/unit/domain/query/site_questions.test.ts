import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { NO_FILTERS } from '../../../../src/lib/domain/query/filters/filters.ts';
import { district, everything, find, queries, sites } from './asked_sites.ts';

describe('ids', () => {
	it('that nobody has are left out, the others stay in their order', async () => {
		const ids = [sites[5]!.id, 'nobody', sites[1]!.id];
		const there = [sites[5]!.id, sites[1]!.id];
		expect((await queries.records(ids, null)).map(({ id }) => id)).toEqual(there);
		expect((await queries.details(ids)).map(({ id }) => id)).toEqual([sites[5]!.id]);
		const origin = { position: [113.9, 27.6] as Position, uncertainty_m: 0 };
		expect([...(await queries.measure(origin, ['nobody'])).keys()]).toEqual([]);
		const drawn = sites.find(({ mark_id }) => mark_id !== null)!;
		const named = { sites: ids, marks: [drawn.mark_id!, 'nowhere'] };
		expect(await queries.known(named)).toEqual({ sites: there, marks: [drawn.mark_id] });
	});

	it('of records are without what only questions need', async () => {
		const [record] = await queries.records([sites[0]!.id], null);
		const { order, whereabouts, drawn, ...summary } = sites[0]!;
		expect(record).toEqual(summary);
		expect([order, whereabouts, drawn]).not.toContain(undefined);
	});
});

describe('steps', () => {
	it('of any length have each row once, in the order of one long step', async () => {
		const query = { ...everything, sort: 'name' as const };
		const whole = await queries.find(query, { cursor: null, limit: Infinity });
		expect(whole.cursor).toBeNull();
		for (const limit of [1, 7, 199, 200, 201]) {
			const rows = [];
			let cursor: string | null = null;
			do {
				const step = await queries.find(query, { cursor, limit });
				expect(step.rows.length).toBeLessThanOrEqual(limit);
				rows.push(...step.rows);
				cursor = step.cursor;
			} while (cursor !== null);
			expect(rows).toEqual(whole.rows);
		}
	});

	it.each([
		{ cursor: 'x', limit: 1 },
		{ cursor: '-1', limit: 1 },
		{ cursor: '201', limit: 1 },
		{ cursor: null, limit: 0 },
	])('that nobody gave are refused: $cursor, $limit', async (step) => {
		await expect(queries.find(everything, step)).rejects.toThrow(RangeError);
	});
});

describe('the map', () => {
	it('keeps the marks of what passes, each with those sites alone', async () => {
		const query = { ...everything, filters: { ...NO_FILTERS, status: ['complete'] } };
		const passing = new Set(await find(query));
		const marks = await queries.marks(query);
		expect(marks.flatMap(({ site_ids }) => site_ids).toSorted()).toEqual([...passing].toSorted());
		for (const { id, site_ids } of marks) {
			const expected = sites.filter((site) => site.mark_id === id && passing.has(site.id));
			expect(site_ids).toEqual(expected.map((site) => site.id));
		}
		expect(marks.some(({ id }) => id === null)).toBe(true);
		expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
	});

	it('tells how what passes stands to an area', async () => {
		const query = { ...everything, filters: { ...NO_FILTERS, theme: ['water'] } };
		const { relations, ids } = await queries.inArea({ area: district, adcode: null, query });
		expect([...relations.keys()]).toEqual(await find(query));
		expect(Object.values(ids).flat()).toHaveLength(relations.size);
		expect(ids.inside.length + ids.possible.length).toBeGreaterThan(0);
	});

	it('measures to the city, nothing inside it', async () => {
		expect(await queries.measureCity([113.8, 27.6])).toBe(0);
		expect(await queries.measureCity([115, 27.6])).toBeGreaterThan(90_000);
	});
});
