import type { GroundChoice, Tilt } from '$lib/view/ground_choice.ts';
import type { PlanPart } from '$lib/view/plan_view.ts';
import type { MapExtras } from '../map/map_extras.ts';
import type { LinkPart } from '../link/link.svelte.ts';

/** How the operator's ground is wanted on this page, as its link says. */
export type HeldGround = {
	readonly choice: GroundChoice;
	/** What the map is told of it. */
	readonly extras: Pick<MapExtras, 'ground' | 'ontilt'>;
	set: (choice: GroundChoice) => void;
};

/** Nothing in an atlas without a ground. */
export function holdGround(link: LinkPart<PlanPart>): HeldGround | undefined {
	if (!__GROUND__) return undefined;
	const set = (ground: GroundChoice): void => link.replace({ plan: { ...link.view.plan, ground } });
	return {
		get choice() {
			return link.view.plan.ground;
		},
		get extras() {
			const { ground } = link.view.plan;
			return { ground, ontilt: (tilt: Tilt) => set({ ...ground, tilt }) };
		},
		set,
	};
}
