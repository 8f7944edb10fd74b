import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../../domain/schema/localized.ts';
import { SOURCE_IDS } from '../map_sources.ts';
import type { Palette } from '../tokens.ts';
import { SANS, SERIF_BOLD } from './fonts.ts';

export const NAME_IDS = {
	township: 'townships-label',
	neighbour: 'neighbours-label',
	district: 'districts-label',
	leader: 'districts-leader',
} as const;

/** Names where the drawing has them too; townships once there is room. */
export function buildNameLayers(palette: Palette, language: Language): LayerSpecification[] {
	const halo = { 'text-halo-color': palette.paper, 'text-halo-width': 1.6 };
	return [
		{
			id: NAME_IDS.township,
			type: 'symbol',
			source: SOURCE_IDS.townships,
			minzoom: 9.6,
			layout: {
				'text-field': ['get', language, ['get', 'name']],
				'text-font': SANS,
				'text-size': 12,
				'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
				'text-radial-offset': 1.4,
			},
			paint: { 'text-color': palette.ink2, ...halo },
		},
		{
			id: NAME_IDS.neighbour,
			type: 'symbol',
			source: SOURCE_IDS.names,
			filter: ['==', ['get', 'role'], 'neighbour'],
			layout: {
				'text-field': ['get', 'text'],
				'text-font': SANS,
				'text-size': 13,
				'text-letter-spacing': 0.12,
			},
			paint: { 'text-color': palette.neighbour_label, ...halo },
		},
		{
			id: NAME_IDS.leader,
			type: 'line',
			source: SOURCE_IDS.leaders,
			maxzoom: 11.5,
			paint: { 'line-color': palette.ink, 'line-width': 1, 'line-opacity': 0.7 },
		},
		{
			id: NAME_IDS.district,
			type: 'symbol',
			source: SOURCE_IDS.names,
			filter: ['==', ['get', 'role'], 'district'],
			maxzoom: 11.5,
			layout: {
				'text-field': ['get', 'text'],
				'text-font': SERIF_BOLD,
				'text-size': ['interpolate', ['linear'], ['zoom'], 7.6, 13.5, 8.6, 17],
				'text-letter-spacing': 0.12,
				'text-allow-overlap': true,
			},
			paint: { 'text-color': palette.ink, ...halo },
		},
	];
}
