/** What every description of a page shares. */

import type { GeoCoordinates, Organization } from 'schema-dts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { cityWords } from '$lib/state/city.ts';

export const CONTEXT = 'https://schema.org';

/** A whole address where the operator has set an origin, else the path as it is. */
export const absolute = (path: string): string => `${__SITE_ORIGIN__}${path}`;

export const describePoint = ([longitude, latitude]: Position): GeoCoordinates => ({
	'@type': 'GeoCoordinates',
	longitude,
	latitude,
});

export const describeAtlas = (): Organization => ({
	'@type': 'Organization',
	name: cityWords().atlas,
});
