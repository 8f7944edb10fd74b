import { expect, test } from 'vitest';
import type { SiteExport } from '../../src/lib/domain/exports/sites_geojson.ts';
import type { SiteQueries } from '../../src/lib/domain/query/site_queries.ts';
import { ChosenSites } from '../../src/lib/state/load/chosen_sites.svelte.ts';

/** Answers about a site at a time, when told to; what is given up is never answered. */
function openSlowly() {
	const waiting: { id: string; answer: () => void; fail: () => void }[] = [];
	const details = ([id]: readonly string[]): Promise<SiteExport[]> =>
		new Promise((resolve, reject) =>
			waiting.push({
				id: id!,
				answer: () => resolve([{ id } as SiteExport]),
				fail: () => reject(new Error(`${id}: 503`)),
			}),
		);
	const parts = (ids: readonly string[]): Promise<string[][]> =>
		Promise.resolve(ids.map((id) => [id]));
	const queries = { details, parts } as unknown as SiteQueries;
	return { waiting, chosen: new ChosenSites(() => ({ until: () => queries })) };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('chosen sites are handed on in their order once all are here', async () => {
	const { waiting, chosen } = openSlowly();
	const loading = chosen.load(['a', 'b']);
	await settle();
	expect(chosen.job).toEqual({ done: 0, count: 2 });
	waiting[1]!.answer();
	await settle();
	expect(chosen.job).toEqual({ done: 1, count: 2 });
	expect(chosen.sites).toBeNull();
	waiting[0]!.answer();
	expect((await loading)?.map(({ id }) => id)).toEqual(['a', 'b']);
	expect(chosen.is_waiting).toBe(false);
	expect((await chosen.load(['b']))?.map(({ id }) => id)).toEqual(['b']);
	expect(waiting).toHaveLength(2);
});

test('others that are asked for meanwhile are waited for instead', async () => {
	const { waiting, chosen } = openSlowly();
	const first = chosen.load(['a']);
	const second = chosen.load(['b']);
	expect(await first).toBeNull();
	await settle();
	waiting.find(({ id }) => id === 'b')!.answer();
	expect((await second)?.map(({ id }) => id)).toEqual(['b']);
	expect(chosen.trouble).toBeNull();
});

test('stopped, nothing is handed on; what has come is not asked for again', async () => {
	const { waiting, chosen } = openSlowly();
	const loading = chosen.load(['a', 'b']);
	await settle();
	waiting[0]!.answer();
	await settle();
	chosen.cancel();
	expect(await loading).toBeNull();
	expect(chosen.is_stopped).toBe(true);
	expect(chosen.job).toBeNull();
	const again = chosen.retry();
	await settle();
	expect(chosen.is_stopped).toBe(false);
	expect(waiting.map(({ id }) => id)).toEqual(['a', 'b', 'b']);
	waiting[2]!.answer();
	expect(await again).toHaveLength(2);
});

test('of what could not be had nothing is handed on, and another try asks for that alone', async () => {
	const { waiting, chosen } = openSlowly();
	const loading = chosen.load(['a', 'b']);
	await settle();
	waiting[0]!.answer();
	waiting[1]!.fail();
	expect(await loading).toBeNull();
	expect(chosen.sites).toBeNull();
	expect(chosen.trouble).toEqual({ lost: { count: 1, reason: 'b: 503' }, count: 2 });
	const again = chosen.retry();
	await settle();
	waiting[2]!.answer();
	expect(await again).toHaveLength(2);
	expect(chosen.trouble).toBeNull();
});
