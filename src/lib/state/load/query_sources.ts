import type { SiteExport } from '../../domain/exports/sites_geojson.ts';
import type { MemorySources } from '../../domain/query/memory_sources.ts';
import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { SearchData } from '../../domain/search/search_text.ts';
import type { Polygonal } from '../../geometry/position.ts';
import { once } from './once.ts';

/** A JSON file of `/data/`, read in a page or in a worker. */
type ReadJson = <T>(name: string) => Promise<T>;

/** What questions need beside the sites, however these are kept. */
export function buildQuerySources(
	read: ReadJson,
): Pick<MemorySources, 'loadIndex' | 'loadPolygons' | 'loadSites'> {
	return {
		loadIndex: once(async () => {
			const [{ SearchIndex }, { texts, variants }] = await Promise.all([
				import('../../domain/search/search_index.ts'),
				read<SearchData>('search.json'),
			]);
			return SearchIndex.build(texts, variants);
		}),
		loadPolygons: () => readPolygons(read),
		loadSites: once(() => readSites(read)),
	};
}

/** Every site with its claims and citations. */
async function readSites(read: ReadJson): Promise<readonly SiteExport[]> {
	const { features } = await read<{ features: SiteExport[] }>('sites.geojson');
	return features;
}

/** The city's districts by adcode. */
export async function readPolygons(read: ReadJson): Promise<ReadonlyMap<number, Polygonal>> {
	const { features } = await read<{ features: DistrictFeature[] }>('districts.geojson');
	return new Map(
		features
			.filter(({ properties }) => properties.role === 'district')
			.map(({ properties, geometry }) => [properties.adcode, geometry]),
	);
}
