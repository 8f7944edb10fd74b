import type { Catalog } from '../reading/catalog.ts';
import type { DistrictFeature } from '../schema/district.ts';
import type { DatedCollection } from './collection.ts';
import { findDataDate } from './terms.ts';

/** `/data/districts.geojson`: the city's districts and, with `role: neighbour`, the counties around it. */
export function buildDistrictsGeojson(catalog: Catalog): DatedCollection<DistrictFeature> {
	return {
		type: 'FeatureCollection',
		name: 'districts',
		license: catalog.city.boundaries.terms,
		date: findDataDate(catalog),
		features: [...catalog.districts],
	};
}
