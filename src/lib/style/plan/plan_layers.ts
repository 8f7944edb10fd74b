import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../tokens.ts';
import { SANS } from '../layers/fonts.ts';
import { PLAN_SOURCES } from './plan_scene.ts';

export const PLAN_IDS = {
	area_fill: 'plan-area-fill',
	area_line: 'plan-area-line',
	shape_fill: 'plan-shape-fill',
	shape_line: 'plan-shape-line',
	slip_line: 'plan-slip-line',
	slip: 'plan-slip',
	slip_label: 'plan-slip-label',
	point_ring: 'plan-point-ring',
	point: 'plan-point',
} as const;

/** What was chosen and drawn on the workbench, below the sites' marks. */
export function buildPlanLayers(palette: Palette): LayerSpecification[] {
	const source = PLAN_SOURCES.plan;
	return [
		{
			id: PLAN_IDS.area_fill,
			type: 'fill',
			source,
			filter: ['==', ['get', 'kind'], 'area'],
			paint: { 'fill-color': palette.accent, 'fill-opacity': 0.07 },
		},
		{
			id: PLAN_IDS.area_line,
			type: 'line',
			source,
			filter: ['==', ['get', 'kind'], 'area'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.accent, 'line-width': 2 },
		},
		{
			id: PLAN_IDS.shape_fill,
			type: 'fill',
			source,
			filter: ['all', ['==', ['get', 'kind'], 'shape'], ['==', ['geometry-type'], 'Polygon']],
			paint: { 'fill-color': palette.ink, 'fill-opacity': 0.06 },
		},
		{
			id: PLAN_IDS.shape_line,
			type: 'line',
			source,
			filter: ['==', ['get', 'kind'], 'shape'],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': palette.ink, 'line-width': 2.5 },
		},
		{
			id: PLAN_IDS.slip_line,
			type: 'line',
			source,
			filter: ['==', ['get', 'kind'], 'slip-line'],
			paint: { 'line-color': palette.ink2, 'line-width': 1.5, 'line-dasharray': [2, 2] },
		},
		{
			id: PLAN_IDS.slip,
			type: 'circle',
			source,
			filter: ['==', ['get', 'kind'], 'slip'],
			paint: {
				'circle-radius': 5,
				'circle-color': palette.panel,
				'circle-stroke-color': palette.ink2,
				'circle-stroke-width': 2,
			},
		},
		{
			id: PLAN_IDS.slip_label,
			type: 'symbol',
			source,
			filter: ['==', ['get', 'kind'], 'slip'],
			layout: {
				'text-field': ['get', 'label'],
				'text-font': SANS,
				'text-size': 12,
				'text-anchor': 'left',
				'text-offset': [0.8, 0],
			},
			paint: {
				'text-color': palette.ink,
				'text-halo-color': palette.paper,
				'text-halo-width': 1.6,
			},
		},
		{
			id: PLAN_IDS.point_ring,
			type: 'circle',
			source,
			filter: ['==', ['get', 'kind'], 'point'],
			paint: {
				'circle-radius': 12,
				'circle-color': palette.paper,
				'circle-opacity': 0.55,
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': 2.5,
			},
		},
		{
			id: PLAN_IDS.point,
			type: 'circle',
			source,
			filter: ['==', ['get', 'kind'], 'point'],
			paint: { 'circle-radius': 2.5, 'circle-color': palette.accent },
		},
	];
}
