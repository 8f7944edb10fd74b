/** The point that "what is here" was asked of: a ring around a dot, as the workbench draws its point. */

import type { Position } from '../../domain/schema/geojson.ts';
import type { MapPart, PaintPart } from '../map_part.ts';

export const HERE_SOURCE = 'here';
export const HERE_IDS = { ring: 'here-ring', dot: 'here-dot' } as const;

const paintHere: PaintPart = ({ accent, paper }) => ({
	sources: { [HERE_SOURCE]: {} },
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

/** `[lng, lat]`. */
export function buildHerePart(position: Position): MapPart {
	const geometry = { type: 'Point' as const, coordinates: position };
	const features = [{ type: 'Feature' as const, geometry, properties: {} }];
	return { paint: paintHere, data: { [HERE_SOURCE]: { type: 'FeatureCollection', features } } };
}

/** Two parts as one, the first below. */
export function joinParts(below: MapPart | undefined, above: MapPart): MapPart {
	if (!below) return above;
	return {
		data: { ...below.data, ...above.data },
		paint: (palette) => {
			const [first, second] = [below.paint(palette), above.paint(palette)];
			return {
				sources: { ...first.sources, ...second.sources },
				layers: [...first.layers, ...second.layers],
				overlays: { ...first.overlays, ...second.overlays },
			};
		},
	};
}
