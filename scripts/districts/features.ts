import {
	district_collection_schema,
	type Boundaries,
	type DistrictFeature,
} from '../../src/lib/domain/schema/district.ts';
import { measureArea } from '../../src/lib/geometry/area.ts';
import type { Polygonal, Position } from '../../src/lib/geometry/position.ts';
import { findLabelPoint } from '../../src/lib/geometry/label_point.ts';
import type { County } from './counties.ts';

/** Features of `geo/districts.geojson` in the order of the county list. `source` and `license` go on each. */
export function buildDistrictFeatures(
	counties: readonly County[],
	polygons: ReadonlyMap<number, Polygonal>,
	source: string,
	license: string,
): DistrictFeature[] {
	const present = counties.filter(({ adcode }) => polygons.has(adcode));
	return present.map(({ adcode, name, role, published_area_km2 }) => {
		const geometry = polygons.get(adcode)!;
		const [lng, lat] = findLabelPoint(geometry);
		return {
			type: 'Feature',
			id: adcode,
			geometry,
			properties: {
				adcode,
				name,
				role,
				published_area_km2,
				area_km2: Math.round(measureArea(geometry) * 10) / 10,
				label_at: [lng, lat].map((degrees) => Number(degrees.toFixed(5))) as Position,
				source,
				license,
			},
		};
	});
}

/** The file's text, whose the boundaries are, then one feature a line. Throws when the features do not fit the schema. */
export function formatDistricts(
	features: readonly DistrictFeature[],
	boundaries: Boundaries,
): string {
	const { credit, terms } = boundaries;
	const head = { type: 'FeatureCollection' as const, credit, terms };
	district_collection_schema.parse({ ...head, features });
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
}
