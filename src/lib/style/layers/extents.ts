import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapModel } from '../../domain/map_model/marks.ts';
import type { Theme } from '../../domain/schema/vocabulary.ts';
import { SOURCE_IDS } from '../map_sources.ts';
import type { Palette } from '../tokens.ts';
import { matchTheme, whenChosen } from './expressions.ts';
import type { ShapeSource } from './ground/ground_layer.ts';

export const EXTENT_IDS = {
	fill: 'sites-area',
	area_line: 'sites-area-line',
	near_line: 'sites-near-line',
	district_line: 'sites-district-line',
} as const;

/** A district's adcode as the global state names it. */
const ADCODE: ExpressionSpecification = ['to-string', ['get', 'adcode']];

/** `listMarkedDistricts`, once it is there. */
const MARKED = [
	'object',
	['global-state', 'marked'],
	['literal', {}],
] as unknown as ExpressionSpecification;

/** Where a site may lie: dashed for an area, solid for a ring, the district's own border for a district: first, as it comes from where the borders below do. */
export function buildExtentLayers(palette: Palette, districts: ShapeSource): LayerSpecification[] {
	const theme = matchTheme(palette);
	return [
		{
			id: EXTENT_IDS.district_line,
			type: 'line',
			...districts,
			filter: ['has', ADCODE, MARKED],
			paint: {
				'line-color': matchTheme(palette, ['get', ADCODE, MARKED]),
				'line-opacity': 0.5,
				'line-width': 1.6,
				'line-dasharray': [2.5, 2],
			},
		},
		{
			id: EXTENT_IDS.fill,
			type: 'fill',
			source: SOURCE_IDS.extents,
			paint: { 'fill-color': theme, 'fill-opacity': whenChosen(0.18, 0.14, 0.08) },
		},
		{
			id: EXTENT_IDS.area_line,
			type: 'line',
			source: SOURCE_IDS.extents,
			filter: ['==', ['get', 'class'], 'area'],
			paint: {
				'line-color': theme,
				'line-opacity': 0.65,
				'line-width': 1.2,
				'line-dasharray': [4, 3.3],
			},
		},
		{
			id: EXTENT_IDS.near_line,
			type: 'line',
			source: SOURCE_IDS.extents,
			filter: ['==', ['get', 'class'], 'near'],
			paint: { 'line-color': theme, 'line-opacity': 0.9, 'line-width': 1.4 },
		},
	];
}

/** Themes of the marks that stand for a whole district, by adcode: what the map's global state says of them. */
export function listMarkedDistricts({ marks }: Pick<MapModel, 'marks'>): Record<string, Theme> {
	return Object.fromEntries(
		marks.flatMap(({ district, theme }) => (district === null ? [] : [[district, theme] as const])),
	);
}
