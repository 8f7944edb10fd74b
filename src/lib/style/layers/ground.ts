import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../../domain/city/city.ts';
import type { Palette } from '../tokens.ts';
import type { ShapeSource } from './ground/ground_layer.ts';

export const GROUND_IDS = {
	paper: 'paper',
	basemap: 'basemap',
	districts_fill: 'districts-fill',
	neighbours_line: 'neighbours-line',
	districts_line: 'districts-line',
} as const;

/** What everything lies on. */
export function buildPaper(palette: Palette): LayerSpecification {
	return { id: GROUND_IDS.paper, type: 'background', paint: { 'background-color': palette.paper } };
}

/** `tints`: the number of each district's, by adcode. A layer a tint: a fill of one colour takes less to draw than one that looks it up, and where it is opaque MapLibre blends nothing. */
export function buildTintLayers(
	palette: Palette,
	tints: City['tints'],
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
					'fill-color': tint,
					// Borders lie on every edge.
					'fill-antialias': false,
				},
			},
		];
	});
}

/** Borders: the neighbours as context, in outline only. So thin a line shows no round joins, which would be most of its corners. */
export function buildBorderLayers(palette: Palette, from: ShapeSource): LayerSpecification[] {
	return [
		{
			id: GROUND_IDS.neighbours_line,
			type: 'line',
			...from,
			filter: ['==', ['get', 'role'], 'neighbour'],
			paint: { 'line-color': palette.neighbour, 'line-width': 1 },
		},
		{
			id: GROUND_IDS.districts_line,
			type: 'line',
			...from,
			filter: ['==', ['get', 'role'], 'district'],
			paint: { 'line-color': palette.border, 'line-width': 1.2 },
		},
	];
}
