import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import { loadDataFile } from './load_data_file.ts';

/** Every site with its claims and citations. */
export async function loadSites(): Promise<readonly SiteExport[]> {
	const { features } = await loadDataFile<{ features: SiteExport[] }>('sites.geojson');
	return features;
}
