import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../../domain/city/city.ts';
import { SOURCE_IDS } from '../map_sources.ts';
import type { Palette } from '../tokens.ts';

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

/** `tints`: the number of each district's, by adcode. */
export function buildTintLayers(palette: Palette, tints: City['tints']): LayerSpecification[] {
	const cases = Object.entries(tints).flatMap(([adcode, tint]) => [
		Number(adcode),
		palette.tints[tint - 1]!,
	]);
	const tint = [
		'match',
		['get', 'adcode'],
		...cases,
		palette.paper,
	] as unknown as ExpressionSpecification;
	return [
		{
			id: GROUND_IDS.districts_fill,
			type: 'fill',
			source: SOURCE_IDS.districts,
			filter: ['==', ['get', 'role'], 'district'],
			// Borders lie on every edge.
			paint: { 'fill-color': tint, 'fill-antialias': false },
		},
	];
}

/** Borders: the neighbours as context, in outline only. */
export function buildBorderLayers(palette: Palette): LayerSpecification[] {
	return [
		{
			id: GROUND_IDS.neighbours_line,
			type: 'line',
			source: SOURCE_IDS.districts,
			filter: ['==', ['get', 'role'], 'neighbour'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.neighbour, 'line-width': 1 },
		},
		{
			id: GROUND_IDS.districts_line,
			type: 'line',
			source: SOURCE_IDS.districts,
			filter: ['==', ['get', 'role'], 'district'],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.border, 'line-width': 1.2 },
		},
	];
}
