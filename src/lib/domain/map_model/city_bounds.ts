import { boundsOf } from '../../geometry/bounds.ts';
import type { Catalog } from '../reading/catalog.ts';
import type { Bounds } from '../schema/geojson.ts';

/** Around the city's districts, without the neighbours that are drawn beside them. */
export function findCityBounds({ districts }: Pick<Catalog, 'districts'>): Bounds {
	return boundsOf(
		districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ geometry }) => geometry),
	);
}
