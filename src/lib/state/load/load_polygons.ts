import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { loadDataFile } from './load_data_file.ts';

/** The city's districts by adcode. */
export async function loadPolygons(): Promise<ReadonlyMap<number, Polygonal>> {
	const { features } = await loadDataFile<{ features: DistrictFeature[] }>('districts.geojson');
	return new Map(
		features
			.filter(({ properties }) => properties.role === 'district')
			.map(({ properties, geometry }) => [properties.adcode, geometry]),
	);
}
