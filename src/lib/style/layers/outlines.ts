import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SOURCE_IDS } from '../map_sources.ts';
import type { Palette } from '../tokens.ts';
import { matchTheme, whenChosen } from './expressions.ts';

export const OUTLINE_IDS = {
	fill: 'sites-shape',
	chosen: 'sites-shape-chosen',
	line: 'sites-shape-line',
	points: 'sites-shape-points',
} as const;

/** The true shape of sites that are more than a point: what the work covers, quiet under its mark. */
export function buildOutlineLayers(palette: Palette): LayerSpecification[] {
	const theme = matchTheme(palette);
	const source = SOURCE_IDS.outlines;
	/** What an area stands for: the site lies somewhere in it. */
	const is_about: ExpressionSpecification = ['==', ['get', 'class'], 'area'];
	return [
		{
			id: OUTLINE_IDS.fill,
			type: 'fill',
			source,
			filter: ['==', ['get', 'kind'], 'area'],
			paint: {
				'fill-color': theme,
				'fill-opacity': [
					'case',
					is_about,
					whenChosen(0.18, 0.14, 0.08),
					whenChosen(0.34, 0.28, 0.2),
				],
			},
		},
		{
			id: OUTLINE_IDS.chosen,
			type: 'line',
			source,
			filter: ['!=', ['get', 'kind'], 'points'],
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': palette.accent,
				'line-width': 6,
				'line-opacity': whenChosen(0.45, 0.25, 0),
			},
		},
		{
			id: OUTLINE_IDS.line,
			type: 'line',
			source,
			filter: ['!=', ['get', 'kind'], 'points'],
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': theme,
				'line-width': ['match', ['get', 'kind'], 'line', 2.6, 1.6],
				'line-dasharray': ['case', is_about, ['literal', [4, 3.3]], ['literal', [1, 0]]],
			},
		},
		{
			id: OUTLINE_IDS.points,
			type: 'circle',
			source,
			filter: ['==', ['get', 'kind'], 'points'],
			paint: {
				'circle-radius': 4,
				'circle-color': theme,
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': 2,
				'circle-stroke-opacity': whenChosen(0.9, 0.5, 0),
			},
		},
	];
}
