import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { SearchData } from '$lib/domain/search/search_text.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { loadDataFile } from '../load/load_data_file.ts';

/** The city's districts by adcode. */
export async function loadPolygons(): Promise<ReadonlyMap<number, Polygonal>> {
	const { features } = await loadDataFile<{ features: DistrictFeature[] }>('districts.geojson');
	return new Map(
		features
			.filter(({ properties }) => properties.role === 'district')
			.map(({ properties, geometry }) => [properties.adcode, geometry]),
	);
}

/** The atlas's own search over its own file. */
export async function loadIndex() {
	const [{ SearchIndex }, { texts, variants }] = await Promise.all([
		import('$lib/domain/search/search_index.ts'),
		loadDataFile<SearchData>('search.json'),
	]);
	return SearchIndex.build(texts, variants);
}

/** Ids of the sites with the words. */
export async function findSites(text: string): Promise<string[]> {
	return (await loadIndex()).search(text).site_ids;
}
