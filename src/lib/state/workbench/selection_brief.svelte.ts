import { buildBrief, type BriefView } from '$lib/data/brief/brief_view.ts';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { Relation } from '$lib/domain/area/relate_site.ts';
import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { TownshipFeature } from '$lib/domain/schema/township.ts';
import type { AreaSelection } from './area_selection.svelte.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import type { SiteResults } from '../link/site_results.svelte.ts';
import { city } from '../city.ts';

/** The files a brief is made of. */
export type BriefFiles = {
	sites: readonly SiteExport[];
	districts: readonly DistrictFeature[];
	townships: readonly TownshipFeature[];
	/** ISO date of the data. */
	date: string;
};

const TOLD: readonly Relation[] = ['inside', 'touching', 'possible'];

/** A brief of what the link selects: sites named one by one, an area, or else what passes the filters. */
export class SelectionBrief {
	files: BriefFiles | null = $state.raw(null);
	has_failed = $state(false);
	/** null until everything is there. */
	brief: BriefView | null;

	/** Call while a component starts. `picked`: ids named one by one; null where none are. */
	constructor(
		view: () => ExplorerView,
		results: SiteResults,
		selection: AreaSelection,
		picked: () => readonly string[] | null,
		language: Language,
	) {
		const brief = $derived.by(() => {
			if (!this.files || !results.answer || results.is_busy) return null;
			if (__IS_GROWN__ && results.grown?.marks.is_ready === false) return null;
			const found = selection.selection;
			if (selection.area && !found) return null;
			const ids = found ? TOLD.flatMap((relation) => found.ids[relation]) : results.found_ids;
			const wanted = new Set(found ? ids : (picked() ?? ids));
			return buildBrief({
				language,
				sites: this.files.sites.filter(({ id }) => wanted.has(id)),
				relations: found
					? new Map([...found.relations].map(([id, { relation }]) => [id, relation]))
					: null,
				model: view().map,
				districts: this.files.districts,
				area: selection.polygon,
				date: this.files.date,
				city,
			});
		});
		this.brief = $derived(brief);
	}

	async load(): Promise<void> {
		this.has_failed = false;
		try {
			const [sites, districts, townships] = await Promise.all([
				loadDataFile<{ features: SiteExport[]; date: string }>('sites.geojson'),
				loadDataFile<{ features: DistrictFeature[] }>('districts.geojson'),
				loadDataFile<{ features: TownshipFeature[] }>('townships.geojson'),
			]);
			this.files = {
				sites: sites.features,
				districts: districts.features,
				townships: townships.features,
				date: sites.date,
			};
		} catch {
			this.has_failed = true;
		}
	}
}
