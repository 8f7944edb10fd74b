import type { PlanPart, PlanView } from '$lib/view/plan_view.ts';
import type { LinkPart } from '../link/link.svelte.ts';

/** The workbench's part of the link. */
export class PlanState {
	#link: LinkPart<PlanPart>;

	view: PlanView = $derived.by(() => this.#link.view.plan);

	constructor(link: LinkPart<PlanPart>) {
		this.#link = link;
	}

	set(change: Partial<PlanView>): void {
		this.#link.replace({ plan: { ...this.view, ...change } });
	}

	/** As `set`, once a slider or the typing rests. */
	setLater(change: Partial<PlanView>): void {
		this.#link.replaceLater({ plan: { ...this.view, ...change } });
	}
}
