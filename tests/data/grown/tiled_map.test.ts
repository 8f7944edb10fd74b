import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildFirstPage } from '../../../src/lib/data/grown/first_view.ts';
import { buildSiteLayout } from '../../../src/lib/data/grown/site_layout.ts';
import { buildMapPlaces } from '../../../src/lib/data/grown/map_tiles.ts';
import { buildWholeView } from '../../../src/lib/data/grown/whole_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { fillModel } from '../../../src/lib/domain/map_model/map_places.ts';
import { askAll } from '../../../src/lib/domain/query/narrowing.ts';
import type { SiteQuery } from '../../../src/lib/domain/query/site_query.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { ShardStore } from '../../../src/lib/domain/shards/shard_store.ts';
import { MapShards } from '../../../src/lib/domain/shards/tiles/map_shards.ts';
import { LAST_ZOOM } from '../../../src/lib/domain/shards/tiles/tile_plan.ts';
import { shareOf } from '../../../src/lib/style/signs/drawn_sign.ts';
import { keepSigns } from '../../../src/lib/style/grown/light_drawing.ts';
import { projectMercator } from '../../../src/lib/geometry/mercator.ts';
import { growGeo } from '../../grown_geo.ts';
import { decodeTile } from '../../unit/domain/shards/tiles/invented_places.ts';

const catalog = parseGeo(growGeo(loadGeoFromDisk('geo'), 300, 7)).catalog!;
const view = buildWholeView(catalog, 'zh');
const all = askAll({ as_of: null });
const stops = view.stops ?? [];
const questions: [string, SiteQuery][] = [
	['everything', all],
	['a theme', { ...all, filters: { ...all.filters, theme: ['tourism'] } }],
	['two themes', { ...all, filters: { ...all.filters, theme: ['rural', 'ecology'] } }],
	['a part of the map', { ...all, bounds: [113.7, 27.5, 113.9, 27.8] }],
	['an earlier day', askAll({ as_of: stops[2]! })],
	['nothing', { ...all, filters: { ...all.filters, article: ['no-such-article'] } }],
];

function open() {
	const layout = buildSiteLayout(catalog);
	const read: string[] = [];
	const encoder = new TextEncoder();
	const store = new ShardStore(layout.name, (file) => {
		read.push(file);
		const content = layout.files.get(file);
		if (content === undefined) return Promise.reject(new Error(`no ${file}`));
		return Promise.resolve(typeof content === 'string' ? encoder.encode(content) : content);
	});
	const sources = { loadPolygons: () => Promise.resolve(new Map()) };
	return { shards: new MapShards(store, sources, 'zh', '2026-11-28'), read };
}

/** Where marks and lines may be at the last zoom. */
function listSpots() {
	const spots = buildMapPlaces(catalog).flatMap(({ mark, line }) =>
		mark ? [mark.badge] : line.coordinates,
	);
	const tiles = spots.flatMap((spot) => {
		const [x, y] = projectMercator(spot).map((part) => Math.floor(part * 2 ** LAST_ZOOM));
		return [0, 1].map((by) => ({ z: LAST_ZOOM, x: x! + by, y: y! }));
	});
	return [...new Map(tiles.map((tile) => [`${tile.x}/${tile.y}`, tile])).values()];
}

describe('the map of an atlas that comes in tiles', () => {
	beforeAll(() => vi.stubEnv('ATLAS_MOST_PLACES', '10'));
	afterAll(() => vi.unstubAllEnvs());

	it('is told of by its page, and has a map of features where places are few', () => {
		expect(buildFirstPage(catalog, 'zh').explorer.light?.is_tiled).toBe(true);
		vi.stubEnv('ATLAS_MOST_PLACES', '2000');
		expect(buildFirstPage(catalog, 'zh').explorer.light).not.toHaveProperty('is_tiled');
		vi.stubEnv('ATLAS_MOST_PLACES', '10');
	});

	it.each(questions)('shows what a map of features would: %s', async (_, query) => {
		const { shards } = open();
		const model = fillModel(buildMapPlaces(catalog), await shards.marks(query));
		const shown = new Map<string, Record<string, unknown>>();
		for (const tile of listSpots()) {
			for (const { layer, tags } of decodeTile(await shards.tile(query, tile), tile)) {
				if (layer === 'marks') shown.set(String(tags['id']), tags);
				if (layer === 'lines') shown.set(`line-${tags['first']}`, tags);
			}
		}
		const { tray, tabs } = await shards.summary(query);
		for (const tab of tabs) {
			const { done = 0, total = 0 } = tab.share ?? {};
			shown.set(tab.id, { count: total, done, first: tab.site_ids[0] });
		}
		const own = [...model.marks, ...model.lines].map(({ id }) => id);
		expect([...shown.keys()].toSorted()).toEqual(own.toSorted());
		const done = new Set(model.done_site_ids);
		for (const { id, site_ids } of model.marks) {
			expect(shown.get(id)).toMatchObject({
				...{ count: site_ids.length, first: site_ids[0] },
				done: site_ids.filter((one) => done.has(one)).length,
			});
		}
		expect(tabs.every(({ district }) => district !== null)).toBe(true);
		expect(tray).toBe(model.city_site_ids.length + model.unplaced_site_ids.length);
	});

	it.each(questions.slice(1))('draws what passes without a live map: %s', async (_, query) => {
		const { shards } = open();
		const { signs, tray } = await shards.summary(query);
		const { drawing } = buildFirstPage(catalog, 'zh');
		const drawn = keepSigns(drawing, signs!);
		const passing = (await shards.marks(query)).reduce(
			(sum, { site_ids }) => sum + site_ids.length,
			0,
		);
		const none = new Set<string>();
		const count = drawn.marks.reduce((sum, mark) => sum + shareOf(mark, none).total, 0);
		expect(count + drawn.lines.length + tray).toBe(passing);
	});

	it('reads a first picture from two files', async () => {
		const { shards, read } = open();
		const [x, y] = projectMercator([113.85, 27.62]).map((part) => Math.floor(part * 2 ** 8));
		const place = { z: 8, x: x!, y: y! };
		expect(decodeTile(await shards.tile(all, place), place).length).toBeGreaterThan(5);
		await shards.summary(all);
		expect(read).toEqual(['tiles.json', `tiles-8-${x}-${y}.bin`]);
		expect(await shards.tile(all, { z: 8, x: 3, y: 3 })).toBeNull();
		expect(read).toHaveLength(2);
	});

	it('finds the place of what is opened, with all sites it had', async () => {
		const { shards } = open();
		for (const day of [null, stops[1]!]) {
			const kept = (await shards.marks(askAll({ as_of: day }))).filter(({ id }) => id !== null);
			const [one, two] = [kept[3]!, kept.at(-1)!];
			const ids = {
				sites: [one.site_ids.at(-1)!, 'no-such-site'],
				marks: [two.id!, 'no-such-mark'],
			};
			const found = await shards.places(ids, day);
			expect(new Map(found.kept.map((mark) => [mark.id, mark]))).toEqual(
				new Map([one, two].map((mark) => [mark.id, mark])),
			);
			expect(found.places.map((place) => (place.mark ?? place.line).id).toSorted()).toEqual(
				[one.id, two.id].toSorted(),
			);
		}
	});
});
