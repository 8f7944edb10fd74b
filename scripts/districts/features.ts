import {
	district_collection_schema,
	type DistrictFeature,
} from '../../src/lib/domain/schema/district.ts';
import { measureArea } from '../../src/lib/geometry/area.ts';
import type { Polygonal, Position } from '../../src/lib/geometry/position.ts';
import { COUNTIES } from './counties.ts';
import { findLabelPoint } from '../../src/lib/geometry/label_point.ts';

/** Features of `geo/districts.geojson` in the order of the county list. `source` and `license` go on each. */
export function buildDistrictFeatures(
	polygons: ReadonlyMap<number, Polygonal>,
	source: string,
	license: string,
): DistrictFeature[] {
	const present = COUNTIES.filter(({ adcode }) => polygons.has(adcode));
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

/** The file's text, one feature a line. Throws when the features do not fit the schema. */
export function formatDistricts(features: readonly DistrictFeature[]): string {
	const { type } = district_collection_schema.parse({ type: 'FeatureCollection', features });
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"${type}","features":[\n${lines}\n]}\n`;
}
