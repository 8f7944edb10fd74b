import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GroundColors } from './ground_colors.ts';
import { GROUND_SOURCES } from './ground_layer.ts';

/** Weaker close by, where slopes fill the picture and would be all one sees. */
const STRENGTH = [8, 0.42, 12, 0.32, 15, 0.12] as const;
/** The same of a picture that is as strong as the first: its slopes are bent less than weaker ones are. */
const PICTURE_STRENGTH = [8, 1, 12, 0.7, 15, 0.22] as const;

const ID = 'ground-relief';

/** Hills by light and shade. `share`: 0 to 1, how strong it is to be. */
export function buildRelief({ relief }: GroundColors, share: number): LayerSpecification[] {
	return [
		{
			id: ID,
			type: 'hillshade',
			source: GROUND_SOURCES.relief,
			paint: {
				'hillshade-shadow-color': relief.shadow,
				'hillshade-highlight-color': relief.light,
				'hillshade-accent-color': relief.accent,
				'hillshade-exaggeration': weaken(STRENGTH, share),
			},
		},
	];
}

/** The same of pictures that were shaded before. */
export function buildShadedRelief(share: number): LayerSpecification[] {
	return [
		{
			id: ID,
			type: 'raster',
			source: GROUND_SOURCES.shades,
			paint: { 'raster-opacity': weaken(PICTURE_STRENGTH, share), 'raster-fade-duration': 0 },
		},
	];
}

/** Pairs of zoom and strength. */
function weaken(stops: readonly number[], share: number): never {
	return [
		'interpolate',
		['linear'],
		['zoom'],
		...stops.map((value, index) => (index % 2 === 0 ? value : value * share)),
	] as never;
}
