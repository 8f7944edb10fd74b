import type { PlanView } from '$lib/view/plan_view.ts';

/** Whether the workbench is asked for what needs the live map: a tool that draws or switches on it, a point to be looked at, something that only it shows. */
export function needsLiveMap(
	{ tool, point, suggest, ground }: Pick<PlanView, 'tool' | 'point' | 'suggest' | 'ground'>,
	shown: { has_basemap: boolean; has_own_layers: boolean },
): boolean {
	return (
		tool !== 'where' ||
		point !== null ||
		suggest !== null ||
		ground.tilt !== undefined ||
		shown.has_basemap ||
		shown.has_own_layers
	);
}
