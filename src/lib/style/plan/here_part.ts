/** The point that "what is here" was asked of: a ring around a dot, as the workbench draws its point. */

import type { Position } from '../../domain/schema/geojson.ts';
import type { PaintPart } from '../map_part.ts';

export const HERE_SOURCE = 'here';
export const HERE_IDS = { ring: 'here-ring', dot: 'here-dot' } as const;

/** `[lng, lat]`. */
export function paintHere(position: Position): PaintPart {
	return ({ accent, paper }) => ({
		sources: {
			[HERE_SOURCE]: {
				type: 'geojson',
				data: {
					type: 'Feature',
					geometry: { type: 'Point', coordinates: position },
					properties: {},
				},
			},
		},
		layers: [
			{
				id: HERE_IDS.ring,
				type: 'circle',
				source: HERE_SOURCE,
				paint: {
					'circle-radius': 12,
					'circle-color': paper,
					'circle-opacity': 0.55,
					'circle-stroke-color': accent,
					'circle-stroke-width': 2.5,
				},
			},
			{
				id: HERE_IDS.dot,
				type: 'circle',
				source: HERE_SOURCE,
				paint: { 'circle-radius': 2.5, 'circle-color': accent },
			},
		],
		overlays: {},
	});
}

/** Two parts as one, the first below. */
export function joinParts(below: PaintPart | undefined, above: PaintPart): PaintPart {
	if (!below) return above;
	return (palette) => {
		const [first, second] = [below(palette), above(palette)];
		return {
			sources: { ...first.sources, ...second.sources },
			layers: [...first.layers, ...second.layers],
			overlays: { ...first.overlays, ...second.overlays },
		};
	};
}
