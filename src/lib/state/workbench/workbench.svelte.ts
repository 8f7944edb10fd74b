import type { Position } from '$lib/domain/schema/geojson.ts';
import { checkDatum, type DatumSlip } from '$lib/domain/coordinates/datum_check.ts';
import type { FoundPosition } from '$lib/domain/coordinates/coordinate_reading.ts';
import { isGaussKrueger } from '$lib/geometry/systems/systems.ts';
import type { Basemap } from '$lib/style/basemaps.ts';
import type { PlanView, Tool } from '$lib/view/plan_view.ts';
import type { PlanState } from './plan_state.svelte.ts';

/** What a press on the map is wanted for. */
export type Wanted = 'point' | 'center' | 'corner' | 'move' | 'pin';

/** What the workbench's tools share beyond the link. */
export class Workbench {
	/** The next press on the map is for this. */
	wanted: Wanted | null = $state(null);
	/** Called with the press that was wanted. */
	#take: (position: Position) => void = () => {};
	/** `[lng, lat]` under the pointer. */
	cursor: Position | null = $state.raw(null);
	/** Never in the link: a link must not contact anybody. */
	basemap: Basemap | null = $state.raw(null);
	/** Shows where the typed numbers would lead in other datums. */
	has_slips = $state(false);
	/** The numbers the point was typed as; null for a press on the map. */
	typed: FoundPosition | null = $state.raw(null);
	#state: PlanState;

	plan = $derived.by(() => this.#state.view);
	slips: DatumSlip[] = $derived.by(() => {
		const { point } = this.plan;
		if (!point || !this.has_slips) return [];
		const { typed } = this;
		if (!typed || isGaussKrueger(typed.system)) return checkDatum(point, 'wgs84');
		return checkDatum(typed.typed, typed.system);
	});

	constructor(state: PlanState) {
		this.#state = state;
	}

	change(change: Partial<PlanView>): void {
		this.#state.set(change);
	}

	/** As `change`, once a slider or the typing rests. */
	changeLater(change: Partial<PlanView>): void {
		this.#state.setLater(change);
	}

	setTool(tool: Tool): void {
		this.cancel();
		this.#state.set({ tool });
	}

	/** `[lng, lat]`, WGS-84; null takes the point away. */
	setPoint(point: Position | null): void {
		this.typed = null;
		this.#state.set({ point });
	}

	/** A point that was typed, in whatever system. */
	setTyped(found: FoundPosition): void {
		this.#state.set({ point: found.position });
		this.typed = found;
	}

	/** Waits for a press on the map. */
	want(wanted: Wanted, take: (position: Position) => void): void {
		this.wanted = wanted;
		this.#take = take;
	}

	give(position: Position): void {
		this.wanted = null;
		this.#take(position);
	}

	cancel(): void {
		this.wanted = null;
	}
}
