import { listAreaProblems } from './check_areas.ts';
import { listMosaicProblems } from './check_mosaic.ts';
import { listRingProblems } from './check_rings.ts';
import { buildPolygons } from './build_polygons.ts';
import { COUNTIES, PACKAGE_LICENSE, PACKAGE_SOURCE } from './counties.ts';
import { buildDistrictFeatures, formatDistricts } from './features.ts';
import type { Outcome } from './outcome.ts';
import { loadSourceRings } from './source_rings.ts';
import { installTools } from './tools.ts';

/** Published areas are rounded, and measured on other borders than AMap's. */
const AREA_TOLERANCE = 0.02;

/** The text of `geo/districts.geojson`, made anew from the npm package; the same every time. */
export function rebuildDistricts(): Outcome {
	installTools();
	const polygons = buildPolygons(loadSourceRings());
	const refusals = [
		...COUNTIES.filter(({ adcode }) => !polygons.has(adcode)).map(
			({ adcode, name }) => `${adcode} ${name.zh}: missing from the package`,
		),
		...[...polygons].flatMap(([adcode, polygon]) => listRingProblems(String(adcode), polygon)),
		...listMosaicProblems(polygons.values()),
		...listAreaProblems(polygons, AREA_TOLERANCE),
	];
	if (refusals.length > 0) return { text: null, refusals, reports: [] };
	const features = buildDistrictFeatures(polygons, PACKAGE_SOURCE, PACKAGE_LICENSE);
	return { text: formatDistricts(features), refusals, reports: [] };
}
