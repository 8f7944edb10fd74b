import type { Catalog } from '../reading/catalog.ts';
import type { DistrictFeature } from '../schema/district.ts';
import type { DatedCollection } from './collection.ts';
import { LICENSES, findDataDate } from './terms.ts';

/** `/data/districts.geojson`: the city's districts and, with `role: neighbour`, the counties around it. */
export function buildDistrictsGeojson(catalog: Catalog): DatedCollection<DistrictFeature> {
	return {
		type: 'FeatureCollection',
		name: 'districts',
		license: LICENSES.districts,
		date: findDataDate(catalog),
		features: [...catalog.districts],
	};
}
