import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { buildClassLayers, type GroundStyle } from './ground_layer.ts';

/** Lakes, reservoirs and rivers as wide as they are. */
export function buildWater({ schema, colors }: GroundStyle): LayerSpecification[] {
	return buildClassLayers(schema, ['water', 'water'], 'fill', {
		paint: { 'fill-color': colors.water },
	});
}
