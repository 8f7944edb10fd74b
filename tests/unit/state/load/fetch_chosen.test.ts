import { describe, expect, it } from 'vitest';
import type { SiteExport } from '../../../../src/lib/domain/exports/sites_geojson.ts';
import { fetchChosen } from '../../../../src/lib/state/load/fetch_chosen.ts';
import { buildAtlas, openQueries, openStore } from '../../domain/shards/sharded_atlas.ts';

const atlas = buildAtlas(1500, 3);
const ids = atlas.sites.map(({ id }) => id);
const countDetails = (asked: readonly string[]): number =>
	asked.filter((file) => file.startsWith('details-')).length;

/** An atlas of which some files cannot be had while `broken` says so. */
function openBroken(broken: (file: string) => boolean) {
	const { store, asked } = openStore(
		atlas.layout,
		(file, bytes) => {
			if (broken(file)) throw new Error(`${file}: 503`);
			return bytes;
		},
		// Room for a file or two: whoever asked by the page's order would read files again and again.
		20_000,
	);
	return { asked, queries: openQueries(atlas, store) };
}

describe('details of chosen sites', () => {
	it('are read from the files that the ids name, each once, and all come', async () => {
		const { queries, asked } = openBroken(() => false);
		const here = new Map<string, SiteExport>();
		const steps: number[] = [];
		const { signal } = new AbortController();
		const chosen = ids.filter((_, at) => at % 7 === 0);
		const lost = await fetchChosen([...chosen, 'no-such-site'], {
			...{ asked: queries, here, signal },
			onprogress: (done) => steps.push(done),
		});
		expect(lost).toEqual({ count: 0, reason: '' });
		expect([...here.keys()].toSorted()).toEqual(chosen.toSorted());
		expect(new Set(asked).size).toBe(asked.length);
		expect(countDetails(asked)).toBeLessThanOrEqual(Math.ceil(ids.length / 32));
		expect(steps[0]).toBe(0);
		expect(steps.at(-1)).toBe(chosen.length);
		expect(steps).toEqual(steps.toSorted((a, b) => a - b));
	});

	it('of a few sites of one place are a file or two', async () => {
		const { queries, asked } = openBroken(() => false);
		const crowded = atlas.sites.filter(({ mark_id }) => mark_id === 'area-360302').slice(0, 30);
		const here = new Map<string, SiteExport>();
		await fetchChosen(
			crowded.map(({ id }) => id),
			{ asked: queries, here, signal: new AbortController().signal, onprogress: () => {} },
		);
		expect(here.size).toBe(crowded.length);
		expect(countDetails(asked)).toBeLessThanOrEqual(2);
	});

	it('that cannot be had are counted and named, and another try fetches these alone', async () => {
		let fails = true;
		const { queries, asked } = openBroken((file) => fails && file === 'details-3.json');
		const here = new Map<string, SiteExport>();
		const fetching = { asked: queries, here, signal: new AbortController().signal };
		const lost = await fetchChosen(ids, { ...fetching, onprogress: () => {} });
		expect(lost).toEqual({ count: 32, reason: 'details-3.json: 503' });
		expect(here.size).toBe(ids.length - lost.count);
		fails = false;
		const before = asked.length;
		const steps: number[] = [];
		expect(
			(await fetchChosen(ids, { ...fetching, onprogress: (done) => steps.push(done) })).count,
		).toBe(0);
		expect(steps).toEqual([ids.length - 32, ids.length]);
		expect(asked.slice(before).filter((file) => file.startsWith('details-'))).toEqual([
			'details-3.json',
		]);
		expect(await fetchChosen(ids, { ...fetching, onprogress: () => {} })).toEqual({
			...{ count: 0, reason: '' },
		});
	});

	it('are all lost where nobody knows which file has them', async () => {
		const { queries } = openBroken((file) => file === 'manifest.json');
		const lost = await fetchChosen(ids, {
			...{ asked: queries, here: new Map(), signal: new AbortController().signal },
			onprogress: () => {},
		});
		expect(lost).toEqual({ count: ids.length, reason: 'manifest.json: 503' });
	});

	it('that are given up are not begun', async () => {
		const { queries, asked } = openBroken(() => false);
		const stop = new AbortController();
		await fetchChosen(ids, {
			...{ asked: queries, here: new Map(), signal: stop.signal },
			onprogress: (done) => {
				if (done > 0) stop.abort();
			},
		});
		expect(countDetails(asked)).toBeLessThan(10);
	});
});
