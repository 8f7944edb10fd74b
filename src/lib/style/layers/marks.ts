import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SOURCE_IDS } from '../map_sources.ts';
import type { Palette } from '../tokens.ts';
import { matchTheme, whenChosen } from './expressions.ts';
import { SANS_BOLD } from './fonts.ts';

export const MARK_IDS = {
	halo: 'sites-halo',
	ring: 'sites-ring',
	badge: 'sites-point',
	count: 'sites-count',
	pin: 'sites-pin',
} as const;

/** Name of a pin's image for a theme; the map draws it on demand. */
export const PIN_PREFIX = 'pin-';

/**
 * Badges with counts, small rings, and pins: the latter for `exact` only. Filled where all work is finished, hollow
 * where some is under way. Circles push no name away, so the count is
 * padded to the size of its badge.
 */
export function buildMarkLayers(palette: Palette): LayerSpecification[] {
	const theme = matchTheme(palette);
	return [
		{
			id: MARK_IDS.halo,
			type: 'circle',
			source: SOURCE_IDS.marks,
			paint: {
				'circle-radius': ['match', ['get', 'shape'], 'badge', 17, 'pin', 6, 12],
				'circle-color': palette.panel,
				'circle-opacity': whenChosen(0.6, 0.4, 0),
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': 2.5,
				'circle-stroke-opacity': whenChosen(1, 0.55, 0),
			},
		},
		{
			id: MARK_IDS.ring,
			type: 'circle',
			source: SOURCE_IDS.marks,
			filter: ['==', ['get', 'shape'], 'ring'],
			paint: {
				'circle-radius': 5.5,
				'circle-color': ['case', ['get', 'done'], theme, palette.panel],
				'circle-stroke-color': theme,
				'circle-stroke-width': 3.2,
			},
		},
		{
			id: MARK_IDS.badge,
			type: 'circle',
			source: SOURCE_IDS.marks,
			filter: ['==', ['get', 'shape'], 'badge'],
			paint: {
				'circle-radius': 11.8,
				'circle-color': ['case', ['get', 'done'], theme, palette.panel],
				'circle-stroke-color': theme,
				'circle-stroke-width': 2.4,
			},
		},
		{
			id: MARK_IDS.count,
			type: 'symbol',
			source: SOURCE_IDS.marks,
			filter: ['==', ['get', 'shape'], 'badge'],
			layout: {
				'text-field': ['to-string', ['get', 'count']],
				'text-font': SANS_BOLD,
				'text-size': 13,
				'text-allow-overlap': true,
				'text-padding': 9,
			},
			paint: { 'text-color': ['case', ['get', 'done'], palette.panel, theme] },
		},
		{
			id: MARK_IDS.pin,
			type: 'symbol',
			source: SOURCE_IDS.marks,
			filter: ['==', ['get', 'shape'], 'pin'],
			layout: {
				'icon-image': ['concat', PIN_PREFIX, ['get', 'theme']],
				'icon-anchor': 'bottom',
				'icon-allow-overlap': true,
			},
		},
	];
}
