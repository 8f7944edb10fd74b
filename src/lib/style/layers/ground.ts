import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../../domain/city/city.ts';
import type { Palette } from '../tokens.ts';
import type { ShapeSource } from './ground/ground_layer.ts';
import { mixColors } from './mix_colors.ts';

export const GROUND_IDS = {
	paper: 'paper',
	basemap: 'basemap',
	districts_fill: 'districts-fill',
	neighbours_line: 'neighbours-line',
	districts_line: 'districts-line',
} as const;

/** How strong tints are, 0 to 1: mixed with the paper where nothing but that lies below, else blended with whatever does. */
export type TintPaint = { share: number; is_opaque: boolean };

/** What everything lies on. */
export function buildPaper(palette: Palette): LayerSpecification {
	return { id: GROUND_IDS.paper, type: 'background', paint: { 'background-color': palette.paper } };
}

/** `tints`: the number of each district's, by adcode. A layer a tint, for one colour: MapLibre draws what is opaque from the top down, and blends nothing. */
export function buildTintLayers(
	palette: Palette,
	tints: City['tints'],
	paint: TintPaint,
	from: ShapeSource,
): LayerSpecification[] {
	return palette.tints.flatMap((tint, index): LayerSpecification[] => {
		const adcodes = Object.keys(tints).filter((adcode) => tints[Number(adcode)] === index + 1);
		if (adcodes.length === 0) return [];
		return [
			{
				id: `${GROUND_IDS.districts_fill}-${index + 1}`,
				type: 'fill',
				...from,
				filter: [
					'all',
					['==', ['get', 'role'], 'district'],
					['in', ['get', 'adcode'], ['literal', adcodes.map(Number)]],
				],
				paint: {
					'fill-color': paint.is_opaque ? mixColors(palette.paper, tint, paint.share) : tint,
					...(!paint.is_opaque && { 'fill-opacity': paint.share }),
					// Borders lie on every edge.
					'fill-antialias': false,
				},
			},
		];
	});
}

/** Borders: the neighbours as context, in outline only. */
export function buildBorderLayers(palette: Palette, from: ShapeSource): LayerSpecification[] {
	return [
		{
			id: GROUND_IDS.neighbours_line,
			type: 'line',
			...from,
			filter: ['==', ['get', 'role'], 'neighbour'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.neighbour, 'line-width': 1 },
		},
		{
			id: GROUND_IDS.districts_line,
			type: 'line',
			...from,
			filter: ['==', ['get', 'role'], 'district'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.border, 'line-width': 1.2 },
		},
	];
}
