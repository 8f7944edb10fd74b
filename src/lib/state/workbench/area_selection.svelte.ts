import type { ExplorerView } from '$lib/data/explorer_view.ts';
import { buildSiteRecords } from '$lib/data/site_records.ts';
import type { WorkbenchView } from '$lib/data/workbench_view.ts';
import type { AreaRef } from '$lib/domain/area/area_ref.ts';
import { resolveArea } from '$lib/domain/area/resolve_area.ts';
import { buildAreaTotals, type SummedSite } from '$lib/domain/area/area_totals.ts';
import { selectSites, type SelectableSite } from '$lib/domain/area/select_sites.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { formatArea } from '$lib/view/plan_values.ts';
import { today } from '../today.svelte.ts';
import type { PlanState } from './plan_state.svelte.ts';
import type { SiteResults } from '../link/site_results.svelte.ts';

/** What is fetched when it is first needed. */
export type SelectionSources = {
	/** District polygons by adcode. */
	loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>;
	/** Sites with their claims. */
	loadSites: () => Promise<readonly SummedSite[]>;
};

/** A polygon that no link can hold: from a file, or with too many corners. */
export type LooseArea = { name: string; polygon: Polygonal };

/** The area that sites are selected by, and which of the listed sites it holds. */
export class AreaSelection {
	#loose: LooseArea | null = $state.raw(null);
	#polygons: ReadonlyMap<number, Polygonal> | null = $state.raw(null);
	#sites: readonly SummedSite[] = $state.raw([]);
	has_failed = $state(false);
	#state: PlanState;

	area: AreaRef | null = $derived.by(() => (this.#loose ? null : this.#state.view.area));
	loose = $derived.by(() => this.#loose);
	polygon: Polygonal | null;
	selection: ReturnType<typeof selectSites> | null;
	totals: ReturnType<typeof buildAreaTotals>;

	/** Call while a component starts. */
	constructor(
		state: PlanState,
		results: SiteResults,
		data: () => { view: ExplorerView; workbench: WorkbenchView; as_of: string | null },
		sources: () => SelectionSources,
	) {
		this.#state = state;
		const seats = $derived(
			new Map(data().workbench.townships.flatMap(({ code, seat }) => (seat ? [[code, seat]] : []))),
		);
		const polygon = $derived.by(() => {
			if (this.#loose) return this.#loose.polygon;
			if (!this.area || !this.#polygons) return null;
			return resolveArea(this.area, { districts: this.#polygons, seats });
		});
		const sites = $derived.by(() => listSelectable(data().view, this.#polygons));
		const selection = $derived.by(() => {
			if (!polygon) return null;
			const passing = results.ids ? sites.filter(({ id }) => results.ids?.has(id)) : sites;
			return selectSites(
				polygon,
				passing,
				this.area?.kind === 'district' ? this.area.adcode : null,
			);
		});
		const summed = $derived.by(() => takeReported(this.#sites, data().as_of));
		const totals = $derived.by(() =>
			selection ? buildAreaTotals(summed, (id) => selection.relations.get(id)?.relation) : [],
		);
		this.polygon = $derived(polygon);
		this.selection = $derived(selection);
		this.totals = $derived(totals);
		// Files come from outside, when an area is first chosen.
		$effect(() => {
			if (!this.area && !this.#loose) return;
			Promise.all([sources().loadPolygons(), sources().loadSites()])
				.then(([polygons, sites]) => {
					this.#polygons = polygons;
					this.#sites = sites;
					this.has_failed = false;
				})
				.catch(() => (this.has_failed = true));
		});
	}

	choose(area: AreaRef): void {
		if (formatArea(area) === null && area.kind === 'polygon') {
			const polygon = resolveArea(area, { districts: new Map(), seats: new Map() });
			if (polygon) this.chooseLoose({ name: '', polygon });
			return;
		}
		this.#loose = null;
		this.#state.set({ area });
	}

	/** A polygon that stays out of the link. */
	chooseLoose(loose: LooseArea): void {
		if (this.#state.view.area) this.#state.set({ area: null });
		this.#loose = loose;
	}

	clear(): void {
		this.#loose = null;
		this.#state.set({ area: null });
	}
}

/** Sites with the claims that were reported by an ISO day; null takes all. */
function takeReported(sites: readonly SummedSite[], day: string | null): readonly SummedSite[] {
	if (day === null) return sites;
	return sites.map((site) => ({
		...site,
		properties: {
			...site.properties,
			claims: site.properties.claims.filter(({ reported }) => reported <= day),
		},
	}));
}

function listSelectable(
	view: ExplorerView,
	polygons: ReadonlyMap<number, Polygonal> | null,
): SelectableSite[] {
	return buildSiteRecords(view, today.day).map(({ id, whereabouts, facets }) => {
		if (whereabouts?.kind !== 'district') return { id, whereabouts, districts: facets.district };
		const polygon = polygons?.get(whereabouts.adcode);
		return {
			id,
			whereabouts: polygon ? { kind: 'within', polygon, middle: whereabouts.middle } : null,
			districts: facets.district,
		};
	});
}
