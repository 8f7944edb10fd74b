import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GroundColors } from './ground_colors.ts';
import { GROUND_SOURCES } from './ground_layer.ts';

/** Weaker close by, where slopes fill the picture and would be all one sees. */
const STRENGTH = [8, 0.42, 12, 0.32, 15, 0.12] as const;

/** Hills by light and shade. `share`: 0 to 1, how strong it is to be. */
export function buildRelief({ relief }: GroundColors, share: number): LayerSpecification[] {
	return [
		{
			id: 'ground-relief',
			type: 'hillshade',
			source: GROUND_SOURCES.relief,
			paint: {
				'hillshade-shadow-color': relief.shadow,
				'hillshade-highlight-color': relief.light,
				'hillshade-accent-color': relief.accent,
				'hillshade-exaggeration': [
					'interpolate',
					['linear'],
					['zoom'],
					...STRENGTH.map((value, index) => (index % 2 === 0 ? value : value * share)),
				] as never,
			},
		},
	];
}
