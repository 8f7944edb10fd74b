import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { buildCondition } from './ground_filter.ts';
import { buildClassLayers, widen, type GroundStyle } from './ground_layer.ts';

const LINE: readonly (readonly [number, number])[] = [
	[8, 0.7],
	[12, 1.1],
	[15, 1.6],
];
/** Cross ties are so much wider than the line. */
const TIES = 3.6;

/** A line with ties across it, as on paper; in tunnels paler. */
export function buildRails({ schema, colors }: GroundStyle): LayerSpecification[] {
	const opacity = ['case', buildCondition(schema.tunnel), 0.35, 1] as const;
	const paint = { 'line-color': colors.rail, 'line-opacity': [...opacity] as never };
	return [
		...buildClassLayers(schema, ['rail', 'transit'], 'line', {
			minzoom: 12,
			paint: { ...paint, 'line-width': 1 },
		}),
		...buildClassLayers(schema, ['rail', 'rail'], 'line', {
			minzoom: 8,
			paint: { ...paint, 'line-width': widen(LINE) },
		}),
		...buildClassLayers(schema, ['rail', 'rail', 'ties'], 'line', {
			minzoom: 11,
			paint: {
				...paint,
				'line-width': widen(LINE.map(([zoom, width]) => [zoom, width * TIES])),
				'line-dasharray': [0.25, 2.5],
			},
		}),
	];
}
