import type { Catalog } from '../reading/catalog.ts';
import type { TownshipFeature } from '../schema/township.ts';
import type { DatedCollection } from './collection.ts';
import { LICENSES, findDataDate } from './terms.ts';

/** `/data/townships.geojson`: township-level units; the geometry is the seat, null where it is unknown. */
export function buildTownshipsGeojson(catalog: Catalog): DatedCollection<TownshipFeature> {
	return {
		type: 'FeatureCollection',
		name: 'townships',
		license: LICENSES.townships,
		date: findDataDate(catalog),
		features: [...catalog.townships],
	};
}
