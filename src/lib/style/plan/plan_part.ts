/** The workbench's part of the map. */

import type { MapPart, PaintPart } from '../map_part.ts';
import { buildGridLayers, buildTownshipRadiusLayers } from './grid_layers.ts';
import { buildPlanLayers } from './plan_layers.ts';
import {
	buildGridFeatures,
	buildPlanFeatures,
	buildTownshipRadii,
	PLAN_SOURCES,
	type PlanScene,
} from './plan_scene.ts';

const paintPlan: PaintPart = (palette) => ({
	sources: {
		[PLAN_SOURCES.plan]: { tolerance: 0 },
		[PLAN_SOURCES.graticule]: {},
		[PLAN_SOURCES.kilometres]: {},
		[PLAN_SOURCES.radii]: {},
	},
	layers: buildPlanLayers(palette),
	overlays: {
		townships: buildTownshipRadiusLayers(palette),
		graticule: buildGridLayers('graticule', palette),
		kilometres: buildGridLayers('kilometres', palette),
	},
});

export function buildPlanPart(scene: PlanScene): MapPart {
	return {
		paint: paintPlan,
		data: {
			[PLAN_SOURCES.plan]: buildPlanFeatures(scene),
			[PLAN_SOURCES.graticule]: buildGridFeatures(scene.graticule),
			[PLAN_SOURCES.kilometres]: buildGridFeatures(scene.kilometres),
			[PLAN_SOURCES.radii]: buildTownshipRadii(scene.townships),
		},
	};
}
