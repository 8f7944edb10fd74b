import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { TownshipFeature } from '$lib/domain/schema/township.ts';
import { loadDataFile } from './load_data_file.ts';

/** The files that briefs and sheets are made of. */
export type BriefFiles = {
	/** All there are; in a grown atlas none, as those that are told of are asked for by their ids. */
	sites: readonly SiteExport[];
	districts: readonly DistrictFeature[];
	townships: readonly TownshipFeature[];
	/** Of a grown atlas, in the page's language: titles of articles that no site of the brief may cite. */
	articles?: readonly { id: string; title: string }[];
	/** ISO date of the data. */
	date: string;
};

/** From our own origin. */
export async function loadBriefFiles(): Promise<BriefFiles> {
	const [sites, districts, townships] = await Promise.all([
		__IS_GROWN__ ? null : loadDataFile<{ features: SiteExport[] }>('sites.geojson'),
		loadDataFile<{ features: DistrictFeature[]; date: string }>('districts.geojson'),
		loadDataFile<{ features: TownshipFeature[] }>('townships.geojson'),
	]);
	return {
		...{ sites: sites?.features ?? [], date: districts.date },
		...{ districts: districts.features, townships: townships.features },
	};
}
