import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { TownshipFeature } from '$lib/domain/schema/township.ts';
import type { SearchData } from '$lib/domain/search/search_text.ts';
import type { CircleGround } from '$lib/style/ground/circle_map.ts';
import { loadDataFile } from '../load/load_data_file.ts';

/** What the map is drawn of on which a circle is chosen. */
export async function loadCircleGround(): Promise<CircleGround> {
	const [{ features: districts }, { features: townships }] = await Promise.all([
		loadDataFile<{ features: DistrictFeature[] }>('districts.geojson'),
		loadDataFile<{ features: TownshipFeature[] }>('townships.geojson'),
	]);
	return { districts, townships };
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
