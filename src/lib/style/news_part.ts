/** Where something is new that the reader follows: a ring around the sign and a word beside it, on top of whatever the sign says. */

import type { MapModel } from '../domain/map_model/marks.ts';
import type { Position } from '../domain/schema/geojson.ts';
import { SANS } from './layers/fonts.ts';
import type { MapPart, PaintPart } from './map_part.ts';

export const NEWS_SOURCE = 'news';
export const NEWS_IDS = { ring: 'news-ring', word: 'news-word' } as const;

/** Around a sign, CSS pixels. */
const RING_PX = 19;

/** `[lng, lat]`. `is_tab`: a tab hangs there from the name of its district, and a ring would lie across both. */
export type NewsSpot = { position: Position; is_tab: boolean };

/** Where the signs of these sites stand; a line's in its middle. What is not drawn has none. */
export function listNewsSpots(
	{ marks, lines }: Pick<MapModel, 'marks' | 'lines'>,
	sites: ReadonlySet<string>,
): NewsSpot[] {
	const own = marks.filter(({ site_ids }) => site_ids.some((id) => sites.has(id)));
	return [
		...own.map(({ badge, district }) => ({ position: badge, is_tab: district !== null })),
		...lines
			.filter(({ site_id }) => sites.has(site_id))
			.map(({ coordinates }) => ({
				position: coordinates[Math.floor(coordinates.length / 2)]!,
				is_tab: false,
			})),
	];
}

const paintNews: PaintPart = ({ accent, paper }) => ({
	sources: { [NEWS_SOURCE]: {} },
	layers: [
		{
			id: NEWS_IDS.ring,
			type: 'circle',
			source: NEWS_SOURCE,
			filter: ['!', ['get', 'is_tab']],
			paint: {
				'circle-radius': RING_PX,
				'circle-opacity': 0,
				'circle-stroke-color': accent,
				'circle-stroke-width': 2,
			},
		},
		{
			id: NEWS_IDS.word,
			type: 'symbol',
			source: NEWS_SOURCE,
			layout: {
				'text-field': ['get', 'word'],
				'text-font': SANS,
				'text-size': 12,
				'text-anchor': ['case', ['get', 'is_tab'], 'top', 'left'],
				'text-offset': ['case', ['get', 'is_tab'], ['literal', [0, 1.1]], ['literal', [1.7, -1.1]]],
				'text-allow-overlap': true,
			},
			paint: { 'text-color': accent, 'text-halo-color': paper, 'text-halo-width': 2 },
		},
	],
	overlays: {},
});

/** `word`: says that something is new, in the reader's language. */
export function buildNewsPart(spots: readonly NewsSpot[], word: string): MapPart {
	return {
		paint: paintNews,
		data: {
			[NEWS_SOURCE]: {
				type: 'FeatureCollection',
				features: spots.map(({ position, is_tab }) => ({
					type: 'Feature',
					geometry: { type: 'Point', coordinates: position },
					properties: { is_tab, word },
				})),
			},
		},
	};
}
