import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GroundClass } from '../../../domain/ground/subjects.ts';
import { buildClassLayers, widen, type GroundStyle } from './ground_layer.ts';

type Bed = { from_zoom: number; widths: readonly (readonly [number, number])[] };

const BEDS: Record<GroundClass<'river'>, Bed> = {
	stream: {
		from_zoom: 12,
		widths: [
			[12, 0.6],
			[15, 1.4],
		],
	},
	canal: {
		from_zoom: 10,
		widths: [
			[10, 0.6],
			[15, 2.2],
		],
	},
	river: {
		from_zoom: 6,
		widths: [
			[7, 1],
			[10, 1.8],
			[15, 4],
		],
	},
};

/** The lines of flowing water, the greatest on top. */
export function buildRivers({ schema, colors }: GroundStyle): LayerSpecification[] {
	return (Object.keys(BEDS) as GroundClass<'river'>[]).flatMap((name) =>
		buildClassLayers(schema, ['river', name], 'line', {
			minzoom: BEDS[name].from_zoom,
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: { 'line-color': colors.river, 'line-width': widen(BEDS[name].widths) },
		}),
	);
}
