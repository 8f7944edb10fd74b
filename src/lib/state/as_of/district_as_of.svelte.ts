import type { AreaData } from '$lib/data/area/area_data.ts';
import { takeAreaBack } from '$lib/data/area/area_as_of.ts';
import { buildAreaReport, type AreaReport } from '$lib/data/area/area_report.ts';
import { mapFacets } from '$lib/domain/query/filters/filters.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { AS_OF_LINK, type AsOfPart } from '$lib/view/as_of_link.ts';
import type { KnownIds, ViewProblem } from '$lib/view/link_table.ts';
import { app_update } from '../app_update.svelte.ts';
import { findLastDay } from '../link/known_ids.ts';
import { Link } from '../link/link.svelte.ts';
import { loadDataFile } from '../load/load_data_file.ts';

/** What a district's page shows by an earlier ISO day. */
export type DistrictReport = { day: string; report: AreaReport };

/** The day by which what a district's page shows was reported. */
export class DistrictAsOf {
	has_failed = $state(false);
	#area: AreaData | null = $state.raw(null);
	#page: () => { adcode: number; stops: readonly string[] };
	#link: Link<AsOfPart>;

	/** What the link asks for; null: everything. */
	wanted: string | null = $derived.by(() => this.#link.view.as_of);
	/** The last ISO day that may be asked for. */
	last: string = $derived.by(() => findLastDay(this.#page().stops));
	/** null while that is everything. */
	shown: DistrictReport | null = $derived.by(() =>
		this.#area && this.wanted !== null
			? {
					day: this.wanted,
					report: buildAreaReport(takeAreaBack(this.#area, this.wanted), getLocale()),
				}
			: null,
	);
	problems: ViewProblem[] = $derived.by(() => this.#link.problems);

	/** Call while a component starts. */
	constructor(page: () => { adcode: number; stops: readonly string[] }) {
		this.#page = page;
		this.#link = new Link(AS_OF_LINK, () => listKnown(page().stops));
		// The past comes from outside, when a day is first asked for.
		$effect(() => {
			if (this.wanted === null || this.#area) return;
			loadDataFile<AreaData>(`as_of/${page().adcode}.json`)
				.then((area) => {
					this.#area = area;
					this.has_failed = false;
				})
				.catch(() => {
					this.has_failed = true;
					void app_update.explain();
				});
		});
	}

	/** Returns what to call when the page goes. */
	mount(): () => void {
		this.#link.mount();
		return () => this.#link.stop();
	}

	/** null goes back to today. */
	choose(day: string | null): void {
		this.#link.replace({ as_of: day });
	}

	dismiss(): void {
		this.#link.dismissNotice();
	}
}

/** A link to a district names nothing but a day. */
function listKnown(stops: readonly string[]): KnownIds {
	return {
		sites: new Set(),
		marks: new Set(),
		facets: mapFacets(() => new Set<string>()),
		townships: null,
		readouts: new Set(),
		days: { first: stops[0]!, last: findLastDay(stops) },
	};
}
