import { buildGraticule, buildKilometreGrid } from '$lib/geometry/grid.ts';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';
import type { PlanScene, SlipMark } from '$lib/style/plan/plan_scene.ts';
import type { OverlayId } from '$lib/view/overlays.ts';
import { city } from '../city.ts';
import type { WorkbenchContext } from './workbench_context.ts';

/**
 * What the workbench's map draws. `bounds`: what is looked at, `[west, south, east, north]`. Shapes under edit are left to
 * the tool that edits them.
 */
export function buildScene(
	{ bench, sketch, selection, data, start }: WorkbenchContext,
	bounds: Bounds,
	nameSlip: (slip: (typeof bench.slips)[number]) => string,
): PlanScene {
	const { overlays, point } = bench.plan;
	const isOn = (id: OverlayId): boolean => overlays.some((one) => one.id === id && one.is_on);
	const is_edited = sketch.mode === 'edit' && start.is_live;
	return {
		area: selection.polygon,
		// A marker that can be dragged stands for it on the live map.
		point: bench.plan.suggest && start.is_live ? null : point,
		slips: bench.slips.map((slip): SlipMark => ({
			position: slip.position,
			label: nameSlip(slip),
		})),
		shapes: is_edited ? [] : sketch.shapes,
		graticule: isOn('graticule') ? buildGraticule(bounds) : [],
		kilometres: isOn('kilometres') ? buildKilometreGrid(bounds, city.belt.plain) : [],
		townships: isOn('townships') ? listRadii(data) : [],
		overlays,
	};
}

function listRadii({
	townships,
}: WorkbenchContext['data']): { position: Position; radius_m: number }[] {
	return townships.flatMap(({ seat, radius_m }) =>
		seat && radius_m ? [{ position: seat, radius_m }] : [],
	);
}
