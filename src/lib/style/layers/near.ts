import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SOURCE_IDS } from '../map_sources.ts';
import type { Palette } from '../tokens.ts';
import { SANS } from './fonts.ts';

export const NEAR_IDS = {
	disc: 'near-disc',
	ring: 'near-ring',
	label: 'near-ring-label',
	line: 'near-line',
	circle: 'near-circle',
	point: 'near-point',
} as const;

/** Everything lies below the sites' marks: a circle round the point shows even where a badge stands on it. */
export function buildNearLayers(palette: Palette): LayerSpecification[] {
	const source = SOURCE_IDS.near;
	return [
		{
			id: NEAR_IDS.disc,
			type: 'fill',
			source,
			filter: ['==', ['get', 'kind'], 'disc'],
			paint: { 'fill-color': palette.ink, 'fill-opacity': 0.08 },
		},
		{
			id: NEAR_IDS.ring,
			type: 'line',
			source,
			filter: ['all', ['==', ['get', 'kind'], 'ring'], ['>=', ['zoom'], ['get', 'min_zoom']]],
			paint: { 'line-color': palette.ink, 'line-opacity': 0.4, 'line-width': 1 },
		},
		{
			id: NEAR_IDS.label,
			type: 'symbol',
			source,
			filter: ['all', ['==', ['get', 'kind'], 'ring-label'], ['>=', ['zoom'], ['get', 'min_zoom']]],
			layout: {
				'text-field': ['get', 'label'],
				'text-font': SANS,
				'text-size': 11,
				'text-anchor': 'bottom',
				'text-allow-overlap': true,
			},
			paint: {
				'text-color': palette.ink,
				'text-halo-color': palette.paper,
				'text-halo-width': 1.6,
			},
		},
		{
			id: NEAR_IDS.line,
			type: 'line',
			source,
			filter: ['==', ['get', 'kind'], 'line'],
			layout: { 'line-cap': 'round' },
			paint: { 'line-color': palette.accent, 'line-width': 2, 'line-dasharray': [2, 2] },
		},
		{
			id: NEAR_IDS.circle,
			type: 'circle',
			source,
			filter: ['==', ['get', 'kind'], 'point'],
			paint: {
				'circle-radius': 19,
				'circle-color': palette.paper,
				'circle-opacity': 0.7,
				'circle-stroke-color': palette.ink,
				'circle-stroke-width': 2.5,
			},
		},
		{
			id: NEAR_IDS.point,
			type: 'circle',
			source,
			filter: ['==', ['get', 'kind'], 'point'],
			paint: {
				'circle-radius': 6,
				'circle-color': palette.ink,
				'circle-stroke-color': palette.panel,
				'circle-stroke-width': 3,
			},
		},
	];
}
