import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { listRegions } from '../../../src/lib/domain/regions/list_regions.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { isInBounds } from '../../../src/lib/geometry/bounds.ts';

describe('the regions of the atlas', () => {
	const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
	const regions = listRegions(catalog);
	const ofLevel = (level: string) => regions.filter((region) => region.level === level);

	it('are the city, its districts and their townships, each with its parent before it', () => {
		expect(ofLevel('city').map(({ adcode }) => adcode)).toEqual([catalog.city.code]);
		expect(ofLevel('county').map(({ adcode }) => adcode)).toEqual(
			catalog.districts
				.filter(({ properties }) => properties.role === 'district')
				.map(({ id }) => id),
		);
		expect(ofLevel('township')).toHaveLength(catalog.townships.length);
		const seen = new Set<number | null>([null]);
		for (const { adcode, parent } of regions) {
			expect(seen.has(parent), String(adcode)).toBe(true);
			seen.add(adcode);
		}
	});

	it('have the sites that lie in them, and bounds around them', () => {
		for (const { adcode, sites, bounds } of [...ofLevel('county'), ...ofLevel('township')]) {
			const own = catalog.sites.filter(({ properties: { district, township } }) =>
				[String(district), township].includes(String(adcode)),
			);
			expect(sites, String(adcode)).toBe(own.length);
			const seat = catalog.township_by_code.get(String(adcode))?.geometry;
			if (seat) expect(isInBounds(seat.coordinates, bounds!)).toBe(true);
		}
		expect(regions[0]!.sites).toBe(catalog.sites.length);
	});

	it('are no tree without a district that a township lies in', () => {
		const [first] = catalog.townships;
		const lost = { ...first!, properties: { ...first!.properties, district: catalog.city.code } };
		expect(
			listRegions({ ...catalog, townships: [lost] }).some(({ level }) => level === 'township'),
		).toBe(false);
		const twice = [...catalog.townships, first!];
		expect(() => listRegions({ ...catalog, townships: twice })).toThrow(/expected once/);
	});
});
