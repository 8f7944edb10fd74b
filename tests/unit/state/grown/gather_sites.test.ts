import { expect, it } from 'vitest';
import { gatherSites } from '../../../../src/lib/state/grown/gather_sites.ts';
import { buildAtlas, openQueries, openStore } from '../../domain/shards/sharded_atlas.ts';

const atlas = buildAtlas(300, 5);

it('all sites come, each once, and what cannot be had is counted', async () => {
	const ids = atlas.sites.map(({ id }) => id).toSorted();
	const whole = await gatherSites(openQueries(atlas));
	expect(whole.lost).toBe(0);
	expect(whole.sites.map(({ id }) => id).toSorted()).toEqual(ids);
	const { store } = openStore(atlas.layout, (file, bytes) => {
		if (file === 'details-2.json') throw new Error(`${file}: 503`);
		return bytes;
	});
	const kept = await gatherSites(openQueries(atlas, store));
	expect(kept.lost).toBe(32);
	expect(kept.sites).toHaveLength(ids.length - kept.lost);
});

it('without their ids there is no answer', async () => {
	const { store } = openStore(atlas.layout, (file) => {
		throw new Error(`${file}: 503`);
	});
	await expect(gatherSites(openQueries(atlas, store))).rejects.toThrow('503');
});
