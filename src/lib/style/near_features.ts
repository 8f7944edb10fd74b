/** Where "nearest" counts from, as what a map draws: the point, rings of distance, and a line to the chosen site. */

import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../domain/geojson.ts';
import type { Language } from '../domain/localized.ts';
import { formatLength } from '../domain/near/format_distance.ts';
import { buildCircle } from '../geometry/circle.ts';

/** Radii of the rings, metres. */
export const RING_RADII_M = [2000, 5000, 10_000, 20_000] as const;

export type NearScene = {
	/** `[lng, lat]`. */
	position: Position;
	/** How far off the point may be, metres; 0 draws no disc. */
	uncertainty_m: number;
	/** What the distance of the chosen site is measured to; null where none is chosen. */
	target: Position | null;
};

/** Properties `kind` (`point`, `disc`, `ring`, `ring-label`, `line`) and `label`; empty without a scene. */
export function buildNear(scene: NearScene | null, language: Language): FeatureCollection {
	if (!scene) return { type: 'FeatureCollection', features: [] };
	const { position, uncertainty_m, target } = scene;
	const features = RING_RADII_M.flatMap((radius_m): Feature[] => {
		const circle = buildCircle(position, radius_m, 96);
		const ring = circle.coordinates[0]!;
		return [
			make('ring', { type: 'LineString', coordinates: ring }),
			make(
				'ring-label',
				{ type: 'Point', coordinates: ring[0]! },
				formatLength(radius_m)[language],
			),
		];
	});
	if (uncertainty_m > 0) features.unshift(make('disc', buildCircle(position, uncertainty_m)));
	if (target) features.push(make('line', { type: 'LineString', coordinates: [position, target] }));
	features.push(make('point', { type: 'Point', coordinates: position }));
	return { type: 'FeatureCollection', features };
}

function make(kind: string, geometry: Feature['geometry'], label = ''): Feature {
	return { type: 'Feature', geometry, properties: { kind, label } };
}
