import { boundsOf } from '../../geometry/bounds.ts';
import { buildGeodesicCircle } from '../../geometry/geodesic.ts';
import type { Catalog } from '../reading/catalog.ts';
import type { Bounds } from '../schema/geojson.ts';
import { checkRegions, type Region } from './region.ts';

/**
 * The city, its districts and their townships, each before its parts.
 * @throws {RangeError} where they are no tree, in words
 */
export function listRegions({
	city,
	districts,
	townships,
	sites,
}: Pick<Catalog, 'city' | 'districts' | 'townships' | 'sites'>): Region[] {
	const counts = new Map<string, number>();
	for (const { properties } of sites) {
		for (const code of [properties.district, properties.township]) {
			if (code !== null) counts.set(String(code), (counts.get(String(code)) ?? 0) + 1);
		}
	}
	const countIn = (code: number | string): number => counts.get(String(code)) ?? 0;
	const own = districts.filter(({ properties }) => properties.role === 'district');
	const regions: Region[] = [
		{
			...{ adcode: city.code, level: 'city', parent: null },
			...{ name: city.official_name, sites: sites.length, bounds: city.bounds },
		},
		...own.flatMap(({ id, properties, geometry }): Region[] => [
			{
				...{ adcode: id, level: 'county', parent: city.code, name: properties.name },
				...{ sites: countIn(id), bounds: boundsOf([geometry]) },
			},
			...townships
				.filter((unit) => unit.properties.district === id)
				.map((unit): Region => ({
					...{ adcode: Number(unit.id), level: 'township', parent: id },
					...{ name: unit.properties.name, sites: countIn(unit.id), bounds: boundsOfUnit(unit) },
				})),
		]),
	];
	const problems = checkRegions(regions);
	if (problems.length > 0) throw new RangeError(problems.join('\n'));
	return regions;
}

/** Of its circle. */
function boundsOfUnit({
	geometry,
	properties: { radius_m },
}: Pick<Catalog['townships'][number], 'geometry' | 'properties'>): Bounds | null {
	if (!geometry) return null;
	if (radius_m === null) return boundsOf([geometry]);
	return boundsOf([buildGeodesicCircle(geometry.coordinates, radius_m)]);
}
