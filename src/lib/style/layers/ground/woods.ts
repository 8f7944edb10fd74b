import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { buildClassLayers, type GroundStyle } from './ground_layer.ts';

export function buildWoods({ schema, colors }: GroundStyle): LayerSpecification[] {
	return buildClassLayers(schema, ['wood', 'wood'], 'fill', {
		paint: { 'fill-color': colors.wood, 'fill-antialias': false },
	});
}
