import { untrack } from 'svelte';
import { buildBrief, type BriefView } from '$lib/data/brief/brief_view.ts';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { Relation } from '$lib/domain/area/relate_site.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { AreaSelection } from './area_selection.svelte.ts';
import type { ChosenSites } from '../load/chosen_sites.svelte.ts';
import { loadBriefFiles, type BriefFiles } from '../load/load_brief_files.ts';
import type { SiteResults } from '../link/site_results.svelte.ts';
import { city } from '../city.ts';

const TOLD: readonly Relation[] = ['inside', 'touching', 'possible'];

/** A brief of what the link selects: sites named one by one, an area, or else what passes the filters. */
export class SelectionBrief {
	/** In a grown atlas without sites: those that are chosen come by themselves. */
	fetched: BriefFiles | null = $state.raw(null);
	files: BriefFiles | null;
	has_failed = $state(false);
	/** Of a grown atlas. */
	chosen: ChosenSites | null = null;
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
		const wanted = $derived.by(() => {
			if (!this.fetched || !results.answer || results.is_busy) return null;
			if (__IS_GROWN__ && results.grown?.marks.is_ready === false) return null;
			const found = selection.selection;
			if (selection.area && !found) return null;
			const ids = found ? TOLD.flatMap((relation) => found.ids[relation]) : results.found_ids;
			return found ? ids : (picked() ?? ids);
		});
		const files = $derived.by(() => {
			if (!__IS_GROWN__ || !this.chosen) return this.fetched;
			const { sites } = this.chosen;
			return this.fetched && sites && { ...this.fetched, sites, articles: view().articles };
		});
		this.files = $derived(files);
		const brief = $derived.by(() => {
			if (!files || !wanted) return null;
			const found = selection.selection;
			const ids = new Set(wanted);
			return buildBrief({
				language,
				sites: files.sites.filter(({ id }) => ids.has(id)),
				relations: found
					? new Map([...found.relations].map(([id, { relation }]) => [id, relation]))
					: null,
				model: view().map,
				districts: files.districts,
				area: selection.polygon,
				date: files.date,
				city,
			});
		});
		this.brief = $derived(brief);
		if (__IS_GROWN__ && results.grown) {
			const chosen = results.grown.choose();
			this.chosen = chosen;
			const key = $derived(wanted?.join(' ') ?? null);
			// Details come from outside, when it is known of which sites.
			$effect(() => {
				if (key !== null) untrack(() => void chosen.load(key === '' ? [] : key.split(' ')));
			});
		}
	}

	async load(): Promise<void> {
		this.has_failed = false;
		try {
			this.fetched = await loadBriefFiles();
		} catch {
			this.has_failed = true;
		}
		if (__IS_GROWN__ && (this.chosen?.trouble || this.chosen?.is_stopped)) {
			void this.chosen.retry();
		}
	}
}
