import { expect, it } from 'vitest';
import { shareGround, writeSharedGround } from '../../../src/lib/data/grown/share_ground.ts';
import { takeGround, type SharedGround } from '../../../src/lib/data/grown/shared_ground.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSmallMap } from '../../../src/lib/data/small_map.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

const weigh = (value: unknown): number => JSON.stringify(value).length;

it('drawings of one frame share their ground, are the same with it, and weigh less for it', () => {
	const { catalog } = parseGeo(loadGeoFromDisk('geo'));
	const views = catalog!.sites.flatMap(
		({ id }) => buildSmallMap(catalog!, { language: 'zh', site_ids: [id] }) ?? [],
	);
	const grounds = new Map<string, SharedGround>();
	let whole = 0;
	let light = 0;
	for (const view of views) {
		const shared = shareGround(view);
		const ground = JSON.parse(writeSharedGround(shared.ground_key)!) as SharedGround;
		grounds.set(shared.ground_key, ground);
		expect(takeGround(shared, ground)).toEqual(JSON.parse(JSON.stringify(view)));
		whole += weigh(view);
		light += weigh(shared);
	}
	expect(grounds.size).toBeLessThan(views.length / 2);
	const once = [...grounds.values()].reduce((sum, ground) => sum + weigh(ground), 0);
	expect(light + once).toBeLessThan(whole / 2);
});

it('there is none under a key that no page has', () => {
	expect(writeSharedGround('000000000000')).toBeNull();
});
