import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { relateCircle } from '../../../src/lib/domain/area/relate_circle.ts';
import { relateSite } from '../../../src/lib/domain/area/relate_site.ts';
import { buildChangesJson } from '../../../src/lib/domain/exports/feeds/changes_json.ts';
import { listWhereabouts } from '../../../src/lib/domain/map_model/whereabouts.ts';
import { buildMapModel } from '../../../src/lib/domain/map_model/marks.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type { ChangesFile } from '../../../src/lib/domain/watch/changes_file.ts';
import { buildGeodesicCircle } from '../../../src/lib/geometry/geodesic.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const changes: ChangesFile = buildChangesJson(catalog, (path, language) => `/${language}/${path}`);
const site = (id: string) => changes.sites[id]!;

describe('what /data/changes.json says of a site', () => {
	it('is there for every site of every event', () => {
		const named = new Set(changes.events.flatMap(({ sites }) => sites));
		expect(named.size).toBeGreaterThan(40);
		for (const id of named) expect(site(id), id).toBeDefined();
		expect(Object.keys(changes.sites)).toHaveLength(catalog.sites.length);
	});

	it('puts it in the districts that the page names, several for what crosses a border', () => {
		for (const { id, properties } of catalog.sites) {
			if (properties.district !== null) {
				expect(site(id).districts).toEqual({ [properties.district]: 'inside' });
			} else if (properties.crosses) {
				const crossing = properties.crosses.map((adcode) => [adcode, 'touching']);
				expect(site(id).districts).toEqual(Object.fromEntries(crossing));
			}
		}
	});

	it('puts it surely in the township the page names, and possibly in those its extent reaches', () => {
		const named = catalog.sites.filter(({ properties }) => properties.township !== null);
		expect(named.length).toBeGreaterThan(5);
		for (const { id, properties } of named) {
			expect(site(id).townships).toEqual({ [properties.township!]: 'inside' });
		}
		const wide = catalog.sites.filter(
			({ properties: { placement, township } }) =>
				placement.extent?.kind === 'district' && township === null,
		);
		expect(wide.length).toBeGreaterThan(0);
		for (const { id, properties } of wide) {
			const words = Object.entries(site(id).townships);
			expect(new Set(words.map(([, word]) => word))).toEqual(new Set(['possible']));
			expect(words).toHaveLength(
				catalog.townships.filter((unit) => unit.properties.district === properties.district).length,
			);
		}
	});

	it('has no polygon of a district: these stand in a file of their own', () => {
		expect(JSON.stringify(changes.sites).length).toBeLessThan(60_000);
	});
});

describe('a circle by two distances', () => {
	const places = listWhereabouts(
		buildMapModel(catalog),
		new Map(catalog.sites.map(({ id, properties }) => [id, properties.placement.precision_m ?? 0])),
	);
	const centers = catalog.townships.flatMap(({ geometry }) => (geometry ? [geometry] : []));

	it('says what its polygon says, of every site from every seat', () => {
		let compared = 0;
		const words = new Set<string>();
		for (const { coordinates } of centers.filter((_, index) => index % 20 === 0)) {
			const center = coordinates as [number, number];
			for (const radius_m of [500, 3000, 20_000]) {
				const area = buildGeodesicCircle(center, radius_m);
				// An ellipse in degrees is 0.5% off at most; a hair's breadth from the edge either word is right.
				const around = [0.99, 1, 1.01].map((share) => radius_m * share);
				for (const [id, { whereabouts }] of places) {
					const polygon =
						whereabouts.kind === 'district' &&
						catalog.district_by_adcode.get(whereabouts.adcode)?.geometry;
					const extent = polygon
						? { kind: 'within' as const, polygon, middle: whereabouts.middle }
						: whereabouts;
					if (extent.kind === 'district') throw new Error(id);
					const found = around.map((metres) => relateCircle({ center, radius_m: metres }, extent));
					words.add(found[1]!);
					expect(found, `${id} ${center.join()} ${radius_m}`).toContain(
						relateSite(area, extent).relation,
					);
					compared += 1;
				}
			}
		}
		expect(compared).toBeGreaterThan(200);
		expect(words).toEqual(new Set(['inside', 'touching', 'possible', 'outside']));
	});
});
