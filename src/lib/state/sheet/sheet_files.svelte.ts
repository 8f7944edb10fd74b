import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import type { TownshipFeature } from '$lib/domain/schema/township.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import type { BriefFiles } from '../workbench/selection_brief.svelte.ts';

/** The files that sheets are drawn of, from our own origin. */
export class SheetFiles {
	files: BriefFiles | null = $state.raw(null);
	has_failed = $state(false);

	async load(): Promise<void> {
		this.has_failed = false;
		try {
			const [sites, districts, townships] = await Promise.all([
				loadDataFile<{ features: SiteExport[]; date: string }>('sites.geojson'),
				loadDataFile<{ features: DistrictFeature[] }>('districts.geojson'),
				loadDataFile<{ features: TownshipFeature[] }>('townships.geojson'),
			]);
			this.files = {
				...{ sites: sites.features, date: sites.date },
				...{ districts: districts.features, townships: townships.features },
			};
		} catch {
			this.has_failed = true;
		}
	}
}
