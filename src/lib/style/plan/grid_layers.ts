import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../tokens.ts';
import { SANS } from '../layers/fonts.ts';
import { PLAN_SOURCES } from './plan_scene.ts';

export const GRID_IDS = {
	graticule: 'graticule-line',
	graticule_label: 'graticule-label',
	kilometres: 'kilometres-line',
	kilometres_label: 'kilometres-label',
	townships: 'townships-radius',
} as const;

/** Lines of a grid and what they are called. */
export function buildGridLayers(
	grid: 'graticule' | 'kilometres',
	palette: Palette,
): LayerSpecification[] {
	const source = PLAN_SOURCES[grid];
	return [
		{
			id: GRID_IDS[grid],
			type: 'line',
			source,
			filter: ['==', ['get', 'kind'], 'line'],
			paint: {
				'line-color': palette.ink2,
				'line-width': grid === 'graticule' ? 1 : 0.8,
				'line-opacity': 0.55,
				...(grid === 'graticule' ? { 'line-dasharray': [6, 3] } : {}),
			},
		},
		{
			id: GRID_IDS[`${grid}_label`],
			type: 'symbol',
			source,
			filter: ['==', ['get', 'kind'], 'label'],
			// At the western and the lower edge, turned inwards; above what else stands at the lower edge.
			layout: {
				'text-field': ['get', 'label'],
				'text-font': SANS,
				'text-size': 11,
				'text-anchor': ['match', ['get', 'axis'], 'east', 'bottom', 'left'],
				'text-offset': [
					'match',
					['get', 'axis'],
					'east',
					['literal', [0, -0.4]],
					['literal', [0.5, 0]],
				],
			},
			paint: {
				'text-color': palette.ink2,
				'text-halo-color': palette.paper,
				'text-halo-width': 1.6,
			},
		},
	];
}

/** Around each known seat, as far as "in the township" may reach. */
export function buildTownshipRadiusLayers(palette: Palette): LayerSpecification[] {
	return [
		{
			id: GRID_IDS.townships,
			type: 'line',
			source: PLAN_SOURCES.radii,
			paint: {
				'line-color': palette.ink2,
				'line-width': 1,
				'line-opacity': 0.7,
				'line-dasharray': [1, 2],
			},
		},
	];
}
