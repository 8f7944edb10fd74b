import type { Catalog } from '../reading/catalog.ts';
import type { PlaceFeature } from '../schema/place.ts';
import type { DatedCollection } from './collection.ts';
import { LICENSES, findDataDate } from './terms.ts';

/** `/data/places.geojson`: the gazetteer entries that sites rest on. */
export function buildPlacesGeojson(catalog: Catalog): DatedCollection<PlaceFeature> {
	return {
		type: 'FeatureCollection',
		name: 'places',
		license: LICENSES.places,
		date: findDataDate(catalog),
		features: [...catalog.places],
	};
}
