/** A reader's drawing on the live map, above what the workbench draws and below the sites' marks. */

import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { Middle } from '../../domain/drawing/grips.ts';
import { ITEM_COLORS, type ItemColor } from '../../domain/drawing/item.ts';
import type { PlainShape } from '../../domain/drawing/plain_shapes.ts';
import type { Position } from '../../domain/schema/geojson.ts';
import { SANS } from '../layers/fonts.ts';
import type { MapPart, PaintPart } from '../map_part.ts';
import type { Palette } from '../tokens.ts';
import { inkOf, nameItemImage } from './item_signs.ts';

const SOURCE = 'drawing';
export const DRAWING_IDS = {
	area: 'drawing-area',
	chosen: 'drawing-chosen',
	line: 'drawing-line',
	around: 'drawing-around',
	icon: 'drawing-icon',
	middle: 'drawing-middle',
	corner: 'drawing-corner',
	label: 'drawing-label',
} as const;

/** What is drawn: `chosen` is the place of the thing that is being worked on, `corners` are those of it. */
export type DrawingScene = {
	shapes: readonly PlainShape[];
	chosen: number;
	corners: readonly Position[];
	/** Where a corner can be put in; left out where nothing can be dragged. */
	middles?: readonly Middle[];
	/** Place of the corner that was pressed last; -1 or left out for none. */
	held?: number;
};

const joined = new WeakMap<PaintPart, PaintPart>();

/** The same part with the drawing on top. */
export function addDrawing(part: MapPart, scene: DrawingScene): MapPart {
	return {
		paint: joinPaint(part.paint),
		data: { ...part.data, [SOURCE]: buildDrawingFeatures(scene) },
	};
}

/** One function for one look: another would have the style built anew. */
function joinPaint(paint: PaintPart): PaintPart {
	const known = joined.get(paint);
	if (known) return known;
	const both: PaintPart = (palette) => {
		const below = paint(palette);
		return {
			...below,
			sources: { ...below.sources, [SOURCE]: { tolerance: 0 } },
			layers: [...below.layers, ...buildDrawingLayers(palette)],
		};
	};
	joined.set(paint, both);
	return both;
}

function buildDrawingFeatures(scene: DrawingScene): FeatureCollection {
	const { shapes, chosen, corners, middles = [], held = -1 } = scene;
	const features = shapes.map((shape): Feature => {
		const look = { kind: shape.kind, color: shape.color, is_chosen: shape.item === chosen };
		switch (shape.kind) {
			case 'area':
				return make({ type: 'Polygon', coordinates: [shape.ring] }, look);
			case 'line':
				return make({ type: 'LineString', coordinates: shape.path }, look);
			case 'icon': {
				const image = nameItemImage(shape.icon, shape.color);
				return make({ type: 'Point', coordinates: shape.at }, { ...look, image });
			}
			case 'label': {
				const { text, seat, angle } = shape;
				return make({ type: 'Point', coordinates: shape.at }, { ...look, text, seat, angle });
			}
		}
	});
	const between = middles.map(({ position, from_zoom }) =>
		make({ type: 'Point', coordinates: [...position] }, { kind: 'middle', from_zoom }),
	);
	const dots = corners.map((corner, at) =>
		make({ type: 'Point', coordinates: [...corner] }, { kind: 'corner', is_held: at === held }),
	);
	return { type: 'FeatureCollection', features: [...features, ...between, ...dots] };
}

function make(geometry: Feature['geometry'], properties: Feature['properties']): Feature {
	return { type: 'Feature', geometry, properties };
}

function buildDrawingLayers(palette: Palette): LayerSpecification[] {
	const ink = chooseInk(palette);
	const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
	const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
	return [
		{
			id: DRAWING_IDS.area,
			type: 'fill',
			source: SOURCE,
			filter: isKind('area'),
			paint: { 'fill-color': ink, 'fill-opacity': 0.15 },
		},
		{
			id: DRAWING_IDS.chosen,
			type: 'line',
			source: SOURCE,
			filter: ['all', isKind('line'), ['get', 'is_chosen']],
			layout: round,
			paint: { 'line-color': palette.mark, 'line-width': 9 },
		},
		{
			id: DRAWING_IDS.line,
			type: 'line',
			source: SOURCE,
			filter: isKind('line'),
			layout: round,
			paint: { 'line-color': ink, 'line-width': 3 },
		},
		{
			id: DRAWING_IDS.around,
			type: 'circle',
			source: SOURCE,
			filter: ['all', isKind('icon'), ['get', 'is_chosen']],
			paint: { 'circle-radius': 15, 'circle-color': palette.mark },
		},
		{
			id: DRAWING_IDS.icon,
			type: 'symbol',
			source: SOURCE,
			filter: isKind('icon'),
			layout: {
				'icon-image': ['get', 'image'],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true,
			},
		},
		{
			id: DRAWING_IDS.label,
			type: 'symbol',
			source: SOURCE,
			filter: isKind('label'),
			layout: {
				'text-field': ['get', 'text'],
				'text-font': SANS,
				'text-size': 14,
				'text-max-width': 14,
				'text-anchor': ['match', ['get', 'seat'], 'beside', 'left', 'above', 'bottom', 'center'],
				'text-offset': [
					'match',
					['get', 'seat'],
					'beside',
					['literal', [0.95, 0]],
					'above',
					['literal', [0, -0.35]],
					['literal', [0, 0]],
				],
				'text-rotate': ['get', 'angle'],
				// Whoever wrote them wants all of them read.
				'text-allow-overlap': true,
				'text-ignore-placement': true,
			},
			paint: {
				'text-color': ink,
				'text-halo-color': ['case', ['get', 'is_chosen'], palette.mark, palette.paper],
				'text-halo-width': 2,
			},
		},
		{
			id: DRAWING_IDS.middle,
			type: 'circle',
			source: SOURCE,
			filter: ['all', isKind('middle'), ['>=', ['zoom'], ['get', 'from_zoom']]],
			paint: {
				'circle-radius': 3.5,
				'circle-color': palette.accent,
				'circle-stroke-color': palette.panel,
				'circle-stroke-width': 1.5,
			},
		},
		{
			id: DRAWING_IDS.corner,
			type: 'circle',
			source: SOURCE,
			filter: isKind('corner'),
			paint: {
				'circle-radius': ['case', ['get', 'is_held'], 7, 4.5],
				'circle-color': ['case', ['get', 'is_held'], palette.accent, palette.panel],
				'circle-stroke-color': ['case', ['get', 'is_held'], palette.panel, palette.accent],
				'circle-stroke-width': 2,
			},
		},
	];
}

function chooseInk(palette: Palette): ExpressionSpecification {
	const inks = ITEM_COLORS.flatMap((color): [ItemColor, string] => [color, inkOf(color, palette)]);
	return ['match', ['get', 'color'], ...inks, palette.ink] as unknown as ExpressionSpecification;
}
