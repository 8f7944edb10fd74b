import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { loadDataFile } from '../load/load_data_file.ts';

/** Borders by adcode, of our own origin. */
export async function loadDistricts(): Promise<ReadonlyMap<number, Polygonal>> {
	const { features } = await loadDataFile<{ features: DistrictFeature[] }>('districts.geojson');
	return new Map(features.map(({ properties, geometry }) => [properties.adcode, geometry]));
}
