/** The workbench's part of the map. */

import type { PaintPart } from '../map_part.ts';
import { buildGridLayers, buildTownshipRadiusLayers } from './grid_layers.ts';
import { buildPlanLayers } from './plan_layers.ts';
import {
	buildGridFeatures,
	buildPlanFeatures,
	buildTownshipRadii,
	PLAN_SOURCES,
	type PlanScene,
} from './plan_scene.ts';

export function paintPlan(scene: PlanScene): PaintPart {
	return (palette) => ({
		sources: {
			[PLAN_SOURCES.plan]: { type: 'geojson', data: buildPlanFeatures(scene), tolerance: 0 },
			[PLAN_SOURCES.graticule]: { type: 'geojson', data: buildGridFeatures(scene.graticule) },
			[PLAN_SOURCES.kilometres]: { type: 'geojson', data: buildGridFeatures(scene.kilometres) },
			[PLAN_SOURCES.radii]: { type: 'geojson', data: buildTownshipRadii(scene.townships) },
		},
		layers: buildPlanLayers(palette),
		overlays: {
			townships: buildTownshipRadiusLayers(palette),
			graticule: buildGridLayers('graticule', palette),
			kilometres: buildGridLayers('kilometres', palette),
		},
	});
}
