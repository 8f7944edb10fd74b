import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { buildClassLayers, type GroundStyle } from './ground_layer.ts';

/** Where people live and work, as areas. */
export function buildBuilt({ schema, colors }: GroundStyle): LayerSpecification[] {
	return buildClassLayers(schema, ['built', 'built'], 'fill', {
		paint: { 'fill-color': colors.built, 'fill-antialias': false },
	});
}
