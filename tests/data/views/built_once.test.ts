import { expect, test } from 'vitest';
import { indexCatalog } from '../../../src/lib/data/catalog_index.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSmallMap } from '../../../src/lib/data/small_map.ts';
import { buildMapModel, findMarkId } from '../../../src/lib/domain/map_model/marks.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { multiplySites } from '../../synthetic_catalog.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;

test('places are found once for a catalog, and are those that a model of their own has', () => {
	const { model, mark_by_site } = indexCatalog(catalog);
	expect(buildExplorerView(catalog, 'zh').map).toBe(model);
	expect(buildExplorerView(catalog, 'en').map).toBe(model);
	expect(model).toEqual(buildMapModel(catalog));
	expect(Object.isFrozen(model.marks[0]?.site_ids)).toBe(true);
	for (const site of catalog.sites)
		expect(mark_by_site.get(site.id)?.id ?? null).toBe(findMarkId(site));
});

test('a catalog with other sites has other places', () => {
	const more = multiplySites(catalog, catalog.sites.length + 20, 7);
	expect(indexCatalog(more).model.marks.length).toBeGreaterThan(
		indexCatalog(catalog).model.marks.length,
	);
});

test('lists by id are those that a scan finds, in the same order', () => {
	const { sites_by_whole, sites_by_place } = indexCatalog(catalog);
	expect(sites_by_whole.size).toBeGreaterThan(0);
	for (const [whole, parts] of sites_by_whole) {
		expect(parts).toEqual(catalog.sites.filter(({ properties }) => properties.part_of === whole));
	}
	for (const [place, sites] of sites_by_place) {
		const scanned = catalog.sites.filter(({ properties }) => properties.placement.place === place);
		expect(sites).toEqual(scanned);
	}
});

test('pages of one frame share the ground; a page carries only its own sites', () => {
	const [first, second] = catalog.sites.filter(
		({ properties: { district, placement } }) =>
			district === 360322 && placement.class !== 'unplaced',
	);
	const maps = [first!, second!].map(({ id }) =>
		buildSmallMap(catalog, { language: 'zh', site_ids: [id] })!,
	);
	expect(maps[0]!.drawing.frame).toEqual(maps[1]!.drawing.frame);
	expect(maps[0]!.drawing.districts).toBe(maps[1]!.drawing.districts);
	for (const { drawing, names } of maps) {
		const own = Object.keys(names);
		expect(drawing.done_site_ids.filter((id) => !own.includes(id))).toEqual([]);
	}
});
