import type { WorkbenchView } from '$lib/data/workbench_view.ts';
import type { AreaRef } from '$lib/domain/area/area_ref.ts';
import { resolveArea } from '$lib/domain/area/resolve_area.ts';
import { buildAreaTotals, type SummedSite } from '$lib/domain/area/area_totals.ts';
import type { AreaSelection as Selection } from '$lib/domain/area/select_sites.ts';
import type { AreaQuestion } from '$lib/domain/query/site_queries.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { formatArea } from '$lib/view/plan_values.ts';
import { loadAll } from '../load/load_all.ts';
import { loadPolygons } from '../load/load_polygons.ts';
import type { Asked } from '../load/load_queries.ts';
import type { PlanState } from './plan_state.svelte.ts';
import type { SiteResults } from '../link/site_results.svelte.ts';

/** Sites outside that the table tells at most, the nearest first. */
export const MOST_OUTSIDE = 10;

/** A polygon that no link can hold: from a file, or with too many corners. */
export type LooseArea = { name: string; polygon: Polygonal };

/** The area that sites are selected by, and which of the listed sites it holds. */
export class AreaSelection {
	#loose: LooseArea | null = $state.raw(null);
	#polygons: ReadonlyMap<number, Polygonal> | null = $state.raw(null);
	/** The last that was found, with the figures of its sites. */
	#found: { selection: Selection; sites: readonly SummedSite[] } | null = $state.raw(null);
	/** Counts the questions; a late answer is dropped. */
	#asked = 0;
	has_failed = $state(false);
	#state: PlanState;

	area: AreaRef | null = $derived.by(() => (this.#loose ? null : this.#state.view.area));
	loose = $derived.by(() => this.#loose);
	polygon: Polygonal | null;
	selection: Selection | null;
	totals: ReturnType<typeof buildAreaTotals>;

	/** Call while a component starts. */
	constructor(
		state: PlanState,
		results: SiteResults,
		data: () => { workbench: WorkbenchView; as_of: string | null },
		asked: () => Asked,
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
		const found = $derived.by(() => (polygon ? this.#found : null));
		const summed = $derived(takeReported(found?.sites ?? [], data().as_of));
		const totals = $derived.by(() =>
			found ? buildAreaTotals(summed, (id) => found.selection.relations.get(id)?.relation) : [],
		);
		this.polygon = $derived(polygon);
		this.selection = $derived(found?.selection ?? null);
		this.totals = $derived(totals);
		// Borders come from outside, when an area is first chosen.
		$effect(() => {
			if (!this.area) return;
			loadPolygons()
				.then((polygons) => (this.#polygons = polygons))
				.catch(() => (this.has_failed = true));
		});
		// An answer comes from outside, later and out of order.
		$effect(() => {
			const whom = asked();
			const { query } = results;
			if (!polygon) return;
			const number = ++this.#asked;
			const adcode = this.area?.kind === 'district' ? this.area.adcode : null;
			select(whom, { area: polygon, adcode, query })
				.then((answer) => {
					if (number !== this.#asked) return;
					this.#found = answer;
					this.has_failed = false;
				})
				.catch(() => {
					if (number === this.#asked) this.has_failed = true;
				});
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

/** With the claims of every site that counts. */
async function select(
	asked: Asked,
	question: AreaQuestion,
): Promise<{ selection: Selection; sites: readonly SummedSite[] }> {
	const queries = await loadAll(asked);
	const selection = await queries.inArea(question);
	const { inside, touching, possible, unknown, outside } = selection.ids;
	if (__IS_GROWN__) {
		await asked.know?.([
			...inside,
			...touching,
			...possible,
			...unknown,
			...outside.slice(0, MOST_OUTSIDE),
		]);
	}
	return { selection, sites: await queries.details([...inside, ...touching, ...possible]) };
}
