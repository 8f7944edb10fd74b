import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { buildClassLayers, type GroundStyle } from './ground_layer.ts';

/** From here on single houses are told apart. */
const FROM_ZOOM = 14;

export function buildBuildings({ schema, colors }: GroundStyle): LayerSpecification[] {
	return buildClassLayers(schema, ['building', 'building'], 'fill', {
		minzoom: FROM_ZOOM,
		paint: { 'fill-color': colors.building, 'fill-outline-color': colors.building_edge },
	});
}
