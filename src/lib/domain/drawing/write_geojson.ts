import type { Feature } from 'geojson';
import type { Language } from '../schema/localized.ts';
import { FILE_KEYS } from './drawing_mark.ts';
import { FILE_COLORS, FILE_FILL_OPACITY, FILE_WIDTH } from './file_colors.ts';
import type { Drawing, DrawingItem, ItemIcon } from './item.ts';
import { describeMeasure } from './item_words.ts';

/** Signs of Maki, which readers of simplestyle draw points with. */
const MAKI: Record<ItemIcon, string> = {
	dot: 'circle',
	square: 'square',
	triangle: 'triangle',
	star: 'star',
	flag: 'embassy',
	cross: 'cross',
	house: 'home',
	warning: 'danger',
};

/**
 * GeoJSON (RFC 7946) with the looks of simplestyle 1.1, and under names of our own what that cannot say, so that it comes back as it
 * was. Measures are in `description`, in one language.
 */
export function writeDrawingGeojson(drawing: Drawing, language: Language): string {
	const collection = {
		type: 'FeatureCollection',
		atlas_drawing: 1,
		features: drawing.map((item) => buildFeature(item, language)),
	};
	return `${JSON.stringify(collection, null, '\t')}\n`;
}

function buildFeature(item: DrawingItem, language: Language): Feature {
	const { kind, color, icon, words } = item;
	const hex = FILE_COLORS[color];
	const measure = describeMeasure(item)[language];
	const looks: Record<ReturnType<typeof shapeOf>, Record<string, string | number>> = {
		Point: { 'marker-color': hex, ...(kind === 'point' && { 'marker-symbol': MAKI[icon] }) },
		LineString: { stroke: hex, 'stroke-width': FILE_WIDTH, 'stroke-opacity': 1 },
		Polygon: {
			stroke: hex,
			'stroke-width': FILE_WIDTH,
			'stroke-opacity': 1,
			fill: hex,
			'fill-opacity': FILE_FILL_OPACITY,
		},
	};
	return {
		type: 'Feature',
		geometry: buildGeometry(item),
		properties: {
			title: words,
			...(measure !== '' && { description: measure }),
			...looks[shapeOf(item)],
			[FILE_KEYS.kind]: kind,
			[FILE_KEYS.color]: color,
			...(kind === 'point' && { [FILE_KEYS.icon]: icon }),
		},
	};
}

function shapeOf({ kind }: DrawingItem): 'Point' | 'LineString' | 'Polygon' {
	if (kind === 'point' || kind === 'text') return 'Point';
	return kind === 'area' ? 'Polygon' : 'LineString';
}

function buildGeometry(item: DrawingItem): Feature['geometry'] {
	const corners = item.corners.map((corner) => [...corner]);
	switch (shapeOf(item)) {
		case 'Point':
			return { type: 'Point', coordinates: corners[0]! };
		case 'LineString':
			return { type: 'LineString', coordinates: corners };
		case 'Polygon':
			return { type: 'Polygon', coordinates: [turnLeft([...corners, corners[0]!])] };
	}
}

/** Outer rings run against the clock (RFC 7946 section 3.1.6). */
function turnLeft(ring: number[][]): number[][] {
	const sum = ring
		.slice(1)
		.reduce((total, [x = 0, y = 0], at) => total + (x - ring[at]![0]!) * (y + ring[at]![1]!), 0);
	return sum > 0 ? ring.toReversed() : ring;
}
