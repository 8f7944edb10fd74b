import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SOURCE_IDS } from '../map_sources.ts';
import { LINE_SIGN } from '../signs/line_sign.ts';
import type { Palette } from '../tokens.ts';
import { matchTheme, whenChosen } from './expressions.ts';
import { SANS } from './fonts.ts';

export const LINE_IDS = {
	chosen: 'sites-line-chosen',
	line: 'sites-line',
	label: 'sites-line-label',
} as const;

/** Sketches through known places: dotted, named, and called a sketch. */
export function buildLineLayers(palette: Palette): LayerSpecification[] {
	const theme = matchTheme(palette);
	return [
		{
			id: LINE_IDS.chosen,
			type: 'line',
			source: SOURCE_IDS.lines,
			layout: { 'line-cap': 'round' },
			paint: {
				'line-color': palette.accent,
				'line-width': 7,
				'line-opacity': whenChosen(0.45, 0.25, 0),
			},
		},
		{
			id: LINE_IDS.line,
			type: 'line',
			source: SOURCE_IDS.lines,
			layout: { 'line-cap': 'round' },
			paint: {
				'line-color': theme,
				'line-width': LINE_SIGN.width,
				'line-dasharray': [
					'case',
					['get', 'done'],
					['literal', inWidths(LINE_SIGN.gap.done)],
					['literal', inWidths(LINE_SIGN.gap.open)],
				],
			},
		},
		{
			id: LINE_IDS.label,
			type: 'symbol',
			source: SOURCE_IDS.lines,
			minzoom: 8.5,
			layout: {
				'symbol-placement': 'line-center',
				'text-field': ['get', 'label'],
				'text-font': SANS,
				'text-size': 11.5,
				'text-offset': [0, -0.9],
			},
			paint: { 'text-color': theme, 'text-halo-color': palette.paper, 'text-halo-width': 1.6 },
		},
	];
}

/** MapLibre counts dashes in widths of the line. */
function inWidths(gap_px: number): [number, number] {
	return [LINE_SIGN.dot / LINE_SIGN.width, gap_px / LINE_SIGN.width];
}
