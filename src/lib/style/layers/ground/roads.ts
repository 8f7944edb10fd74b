import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GroundClass } from '../../../domain/ground/subjects.ts';
import { buildCondition } from './ground_filter.ts';
import type { GroundColors } from './ground_colors.ts';
import { buildClassLayers, widen, type GroundStyle } from './ground_layer.ts';

type Road = {
	tone: keyof GroundColors['road'];
	from_zoom: number;
	/** Zoom from which it has an edge on either side. */
	cased_from: number;
	/** Zoom and CSS pixels, without the edges. */
	widths: readonly (readonly [number, number])[];
};

const road = (
	tone: Road['tone'],
	from_zoom: number,
	cased_from: number,
	...widths: [number, number][]
): Road => ({ tone, from_zoom, cased_from, widths });

/** The smallest first, so that the greatest lie on top. A path is a dashed line and stands apart. */
const ROADS: Record<Exclude<GroundClass<'road'>, 'path'>, Road> = {
	service: road('small', 14, 14, [14, 0.8], [15, 1.8]),
	minor: road('small', 12.5, 13, [12.5, 0.6], [15, 3]),
	tertiary: road('small', 11, 12, [11, 0.6], [13, 1.8], [15, 4]),
	secondary: road('main', 9.5, 11, [9.5, 0.6], [12, 1.8], [15, 5]),
	primary: road('main', 8.5, 10, [8.5, 0.7], [11, 1.7], [15, 5.5]),
	trunk: road('great', 7.5, 9, [7.5, 0.7], [10, 1.6], [15, 6]),
	motorway: road('great', 6, 8, [7, 0.9], [10, 1.9], [15, 6.5]),
};

/** Slip roads are so much narrower. */
const LINK_SHARE = 0.6;
/** CSS pixels on either side. */
const EDGE_PX = 0.8;
const IN_TUNNEL = 0.35;

const names = Object.keys(ROADS) as (keyof typeof ROADS)[];

export function buildRoads(style: GroundStyle): LayerSpecification[] {
	return [
		...buildPaths(style),
		...names.flatMap((name) => buildCasing(name, style)),
		...names.flatMap((name) => buildSurface(name, style)),
	];
}

function buildCasing(
	name: keyof typeof ROADS,
	{ schema, colors }: GroundStyle,
): LayerSpecification[] {
	const { tone, cased_from, widths } = ROADS[name];
	const is_link = buildCondition(schema.link);
	return buildClassLayers(
		schema,
		['road', name, 'casing'],
		'line',
		{
			minzoom: cased_from,
			layout: { 'line-cap': 'butt', 'line-join': 'round' },
			paint: {
				'line-color': colors.casing[tone],
				'line-width': widen(
					widths.map(([zoom, width]) => [zoom, width + 2 * EDGE_PX]),
					is_link,
					LINK_SHARE,
				),
			},
		},
		['!', buildCondition(schema.tunnel)],
	);
}

/** Below the zoom of its edges a road is a line of its own colour: the surface alone would not be seen on paper. */
function buildSurface(
	name: keyof typeof ROADS,
	{ schema, colors }: GroundStyle,
): LayerSpecification[] {
	const { tone, from_zoom, cased_from, widths } = ROADS[name];
	return buildClassLayers(schema, ['road', name], 'line', {
		minzoom: from_zoom,
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: {
			'line-color': ['step', ['zoom'], colors.thin[tone], cased_from, colors.road[tone]],
			'line-width': widen(widths, buildCondition(schema.link), LINK_SHARE),
			'line-opacity': ['case', buildCondition(schema.tunnel), IN_TUNNEL, 1],
		},
	});
}

function buildPaths({ schema, colors }: GroundStyle): LayerSpecification[] {
	return buildClassLayers(schema, ['road', 'path'], 'line', {
		minzoom: 13.5,
		paint: { 'line-color': colors.path, 'line-width': 0.9, 'line-dasharray': [3, 2] },
	});
}
