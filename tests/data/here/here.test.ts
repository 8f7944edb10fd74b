import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { answerHere } from '../../../src/lib/domain/here/answerers.ts';
import type { HereGround } from '../../../src/lib/domain/here/here.ts';
import { locateSite } from '../../../src/lib/domain/here/locate_site.ts';
import { buildMapModel } from '../../../src/lib/domain/map_model/marks.ts';
import { listWhereabouts } from '../../../src/lib/domain/map_model/whereabouts.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { findRepresentative } from '../../../src/lib/geometry/representative.ts';

let catalog: Catalog;
let ground: HereGround;
beforeAll(() => {
	catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
	const districts = catalog.districts
		.filter(({ properties }) => properties.role === 'district')
		.map(({ geometry, properties: { adcode, name } }) => ({ adcode, name, polygon: geometry }));
	const polygons = new Map(districts.map(({ adcode, polygon }) => [adcode, polygon]));
	ground = {
		districts,
		townships: catalog.townships,
		sites: buildSitesGeojson(catalog).features.map((site) =>
			locateSite(site, polygons, catalog.city.name),
		),
		own: [],
		drawings: [],
	};
});

describe('what is here, of the atlas itself', () => {
	it('has every site where the map has it', () => {
		const precisions = new Map(
			catalog.sites.map(({ id, properties }) => [id, properties.placement.precision_m ?? 0]),
		);
		const drawn = listWhereabouts(buildMapModel(catalog), precisions);
		expect(ground.sites).toHaveLength(catalog.sites.length);
		for (const { id, whereabouts } of ground.sites) {
			const known = drawn.get(id)?.whereabouts;
			expect(whereabouts?.kind ?? null, id).toBe(
				known?.kind === 'district' ? 'within' : (known?.kind ?? null),
			);
			if (whereabouts?.kind === 'around' && known?.kind === 'around') {
				expect(whereabouts.precision_m, id).toBe(known.precision_m);
			}
		}
	});

	it('never says a site twice, loses none of those that may be here, and has words in both languages', () => {
		for (const { polygon, name } of ground.districts) {
			const sections = answerHere(findRepresentative(polygon) as Position, ground);
			expect(sections.map(({ id }) => id)).toEqual(['districts', 'townships', 'sites', 'nearest']);
			expect(sections[0]?.rows.map((row) => row.name)).toEqual([name]);
			const ids = sections.flatMap(({ rows }) =>
				rows.flatMap(({ target }) => (target?.kind === 'site' ? [target.id] : [])),
			);
			expect(new Set(ids).size).toBe(ids.length);
			const [nearest] = sections.slice(-1);
			const more = Number(/^\d+/.exec(nearest?.notes[0]?.en ?? '0')?.[0]);
			expect(ids.length + more).toBe(ground.sites.length);
			for (const { rows, notes } of sections) {
				for (const { zh, en } of [...notes, ...rows.flatMap((row) => [row.name, row.detail])]) {
					expect(zh).not.toMatch(/undefined|null|^$/);
					expect(en).not.toMatch(/undefined|null|^$|[一-鿿]/);
				}
			}
		}
	});
});
