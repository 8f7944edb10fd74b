import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SOURCE_IDS } from '../map_sources.ts';
import type { Palette } from '../tokens.ts';
import { SIGN_SIZES } from '../signs/mark_signs.ts';
import { whenChosen } from './expressions.ts';

export const MARK_IDS = {
	halo: 'sites-halo',
	sign: 'sites-point',
} as const;

/** What an image has above and below the outline of its sign: half a line and a free pixel, CSS pixels. */
const IMAGE_EDGE_PX = 2;

/** A sign is an image with all it says; it takes its room, so that names move away. */
export function buildMarkLayers(palette: Palette): LayerSpecification[] {
	const { drop, height } = SIGN_SIZES.tab;
	return [
		{
			id: MARK_IDS.halo,
			type: 'circle',
			source: SOURCE_IDS.marks,
			filter: ['!=', ['get', 'shape'], 'tab'],
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
			id: `${MARK_IDS.halo}-tab`,
			type: 'circle',
			source: SOURCE_IDS.marks,
			filter: ['==', ['get', 'shape'], 'tab'],
			paint: {
				'circle-radius': 30,
				'circle-translate': [0, drop + height / 2],
				// Only a ring: the name that the tab hangs from lies in it.
				'circle-opacity': 0,
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': 2.5,
				'circle-stroke-opacity': whenChosen(1, 0.55, 0),
			},
		},
		{
			id: MARK_IDS.sign,
			type: 'symbol',
			source: SOURCE_IDS.marks,
			layout: {
				'icon-image': ['get', 'sign'],
				'icon-anchor': ['match', ['get', 'shape'], 'pin', 'bottom', 'tab', 'top', 'center'],
				'icon-offset': [
					'match',
					['get', 'shape'],
					'tab',
					['literal', [0, drop - IMAGE_EDGE_PX]],
					'pin',
					['literal', [0, IMAGE_EDGE_PX]],
					['literal', [0, 0]],
				],
				'icon-allow-overlap': true,
			},
		},
	];
}
