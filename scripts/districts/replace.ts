import { readFileSync } from 'node:fs';
import type { Polygonal } from '../../src/lib/geometry/position.ts';
import { listAreaProblems } from './check_areas.ts';
import { listMisplaced, listOverlaps, listShift } from './check_fit.ts';
import { listRingProblems } from './check_rings.ts';
import { listStraySites } from './check_sites.ts';
import { loadCurrentDistricts, type County } from './counties.ts';
import { buildDistrictFeatures, formatDistricts } from './features.ts';
import { findBadPosition, mendPolygon, roundPolygon } from './mend.ts';
import type { FileOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { readPolygons } from './read_polygons.ts';

/** Two districts of one file may overlap by this much: borders drawn twice, a little differently. */
const OVERLAP_KM2 = 0.1;

/** A kept neighbour comes from another source; more than this is worth a look. */
const NEIGHBOUR_OVERLAP_KM2 = 2;

/** Further from the published area than this, the polygon is not the county's. */
const AREA_REFUSED = 0.1;
const AREA_REPORTED = 0.02;

/** The text of `geo/districts.geojson` with the polygons of another file; neighbours it lacks are kept. */
export function replaceDistricts(options: FileOptions): Outcome {
	const { features: current, counties, city_area_km2 } = loadCurrentDistricts(options.current);
	const {
		polygons: raw,
		refusals,
		reports,
	} = readPolygons(readFileSync(options.from, 'utf8'), {
		...{ ...options, counties, file: options.from },
	});
	const refuse = (): Outcome => ({ text: null, refusals, reports });
	if (refusals.length > 0) return refuse();
	refusals.push(...listMissing(raw, counties), ...[...raw].flatMap(listBadPositions));
	if (refusals.length > 0) return refuse();
	const polygons = new Map(
		[...raw].map(([adcode, polygon]) => [adcode, mendPolygon(polygon, options.datum)]),
	);
	refusals.push(...listAllRingProblems(polygons));
	if (refusals.length > 0) return refuse();

	const before = new Map(current.map(({ id, geometry }) => [id, geometry]));
	refusals.push(
		...listOverlaps(polygons, polygons, OVERLAP_KM2),
		...listMisplaced(polygons, before),
		...listAreaProblems(polygons, AREA_REFUSED, counties, city_area_km2),
	);
	if (refusals.length > 0) return refuse();

	const kept = current.filter(({ id }) => !polygons.has(id));
	const kept_polygons = new Map(kept.map(({ id, geometry }) => [id, geometry]));
	reports.push(
		...listShift(polygons, before),
		...listAreaProblems(polygons, AREA_REPORTED, counties, city_area_km2),
		...listOverlaps(polygons, kept_polygons, NEIGHBOUR_OVERLAP_KM2),
		...listStraySites(options.sites, polygons),
	);
	const { source, license, credit } = options;
	const made = buildDistrictFeatures(counties, roundAll(polygons), source, license);
	const terms = { zh: `${source}（${license}）`, en: `${source} (${license})` };
	const features = counties.flatMap(({ adcode }) =>
		[...made, ...kept].filter(({ id }) => id === adcode),
	);
	return { text: formatDistricts(features, { credit, terms }), refusals, reports };
}

function listMissing(
	polygons: ReadonlyMap<number, Polygonal>,
	counties: readonly County[],
): string[] {
	return counties
		.filter(({ adcode, role }) => role === 'district' && !polygons.has(adcode))
		.map(
			({ adcode, name }) =>
				`${adcode} ${name.zh} is missing; see --adcode-property and --name-property`,
		);
}

function listBadPositions([adcode, polygon]: [number, Polygonal]): string[] {
	const bad = findBadPosition(polygon);
	if (!bad) return [];
	return [
		`${adcode}: [${bad.join(', ')}] is no [lng, lat] in degrees; projected files must be converted first`,
	];
}

function listAllRingProblems(polygons: ReadonlyMap<number, Polygonal>): string[] {
	return [...polygons].flatMap(([adcode, polygon]) => listRingProblems(String(adcode), polygon));
}

/** Five decimals (a metre), or as many more as keep every ring valid. */
function roundAll(polygons: ReadonlyMap<number, Polygonal>): ReadonlyMap<number, Polygonal> {
	for (const decimals of [5, 6, 7]) {
		const rounded = new Map(
			[...polygons].map(([adcode, polygon]) => [adcode, roundPolygon(polygon, decimals)]),
		);
		if (listAllRingProblems(rounded).length === 0) return rounded;
	}
	return polygons;
}
