import { listAreaProblems } from './check_areas.ts';
import { listMosaicProblems } from './check_mosaic.ts';
import { listRingProblems } from './check_rings.ts';
import { buildPolygons } from './build_polygons.ts';
import { loadCurrentDistricts } from './counties.ts';
import { PACKAGE_BOUNDARIES, PACKAGE_LICENSE, PACKAGE_SOURCE } from './package_terms.ts';
import { buildDistrictFeatures, formatDistricts } from './features.ts';
import type { Outcome } from './outcome.ts';
import { loadSourceCounties } from './source_rings.ts';
import { installTools } from './tools.ts';

/** Published areas are rounded, and measured on other borders than AMap's. */
const AREA_TOLERANCE = 0.02;

/** The text of a file of districts, made anew from the npm package for the counties it has; the same every time. */
export function rebuildDistricts(file: string): Outcome {
	const { counties, city_area_km2 } = loadCurrentDistricts(file);
	installTools();
	const source = loadSourceCounties();
	const polygons = buildPolygons(
		new Map(
			counties.flatMap(({ adcode }) => {
				const county = source.get(adcode);
				return county ? [[adcode, county.geometry] as const] : [];
			}),
		),
	);
	const refusals = [
		...counties
			.filter(({ adcode }) => !polygons.has(adcode))
			.map(({ adcode, name }) => `${adcode} ${name.zh}: missing from the package`),
		...[...polygons].flatMap(([adcode, polygon]) => listRingProblems(String(adcode), polygon)),
		...listMosaicProblems(polygons.values()),
		...listAreaProblems(polygons, AREA_TOLERANCE, counties, city_area_km2),
	];
	if (refusals.length > 0) return { text: null, refusals, reports: [] };
	const features = buildDistrictFeatures(counties, polygons, PACKAGE_SOURCE, PACKAGE_LICENSE);
	return { text: formatDistricts(features, PACKAGE_BOUNDARIES), refusals, reports: [] };
}
