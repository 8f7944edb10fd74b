/** The polygons of an atlas: its city's districts, then the neighbours drawn as context. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { city_schema } from '../../src/lib/domain/schema/city.ts';
import {
	boundaries_schema,
	district_collection_schema,
	type Boundaries,
	type DistrictFeature,
} from '../../src/lib/domain/schema/district.ts';
import type { Localized } from '../../src/lib/domain/schema/localized.ts';

export type County = {
	adcode: number;
	name: Localized;
	role: 'district' | 'neighbour';
	published_area_km2: number | null;
};

export type CurrentDistricts = {
	features: DistrictFeature[];
	counties: County[];
	boundaries: Boundaries;
	/** Published area of the whole city; null where its file does not say it. */
	city_area_km2: number | null;
};

/** What a file of districts holds now, and what `city.yaml` beside it says. Throws when it does not fit its schema. */
export function loadCurrentDistricts(file: string): CurrentDistricts {
	const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const { features } = district_collection_schema.parse(raw);
	const city_file = join(dirname(file), 'city.yaml');
	const city = existsSync(city_file)
		? city_schema.safeParse(parse(readFileSync(city_file, 'utf8'))).data
		: undefined;
	return {
		features,
		counties: features.map(({ properties: { adcode, name, role, published_area_km2 } }) => ({
			...{ adcode, name, role, published_area_km2 },
		})),
		boundaries: boundaries_schema.parse(raw),
		city_area_km2: city?.published_area_km2 ?? null,
	};
}
