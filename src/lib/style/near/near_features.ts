/** Where "nearest" counts from, as what a map draws: the point, rings of distance, and a line to the chosen site. */

import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../../domain/schema/geojson.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { formatLength } from '../../domain/near/format_distance.ts';
import { buildCircle } from '../../geometry/circle.ts';

/** Radii of the rings in metres, and the zoom from which each has room. */
export const RINGS = [
	{ radius_m: 2000, min_zoom: 11 },
	{ radius_m: 5000, min_zoom: 9 },
	{ radius_m: 10_000, min_zoom: 0 },
	{ radius_m: 20_000, min_zoom: 0 },
] as const;

export type NearScene = {
	/** `[lng, lat]`. */
	position: Position;
	/** How far off the point may be, metres; 0 draws no disc. */
	uncertainty_m: number;
	/** What the distance of the chosen site is measured to; null where none is chosen. */
	target: Position | null;
};

/** Properties `kind` (`point`, `disc`, `ring`, `ring-label`, `line`), `label` and `min_zoom`; empty without a scene. */
export function buildNear(scene: NearScene | null, language: Language): FeatureCollection {
	if (!scene) return { type: 'FeatureCollection', features: [] };
	const { position, uncertainty_m, target } = scene;
	const features = RINGS.flatMap(({ radius_m, min_zoom }): Feature[] => {
		const circle = buildCircle(position, radius_m, 96);
		const ring = circle.coordinates[0]!;
		return [
			make('ring', { type: 'LineString', coordinates: ring }, { min_zoom }),
			make(
				'ring-label',
				{ type: 'Point', coordinates: ring[0]! },
				{ min_zoom, label: formatLength(radius_m)[language] },
			),
		];
	});
	if (uncertainty_m > 0) features.unshift(make('disc', buildCircle(position, uncertainty_m)));
	if (target) features.push(make('line', { type: 'LineString', coordinates: [position, target] }));
	features.push(make('point', { type: 'Point', coordinates: position }));
	return { type: 'FeatureCollection', features };
}

function make(
	kind: string,
	geometry: Feature['geometry'],
	properties: Record<string, string | number> = {},
): Feature {
	return { type: 'Feature', geometry, properties: { kind, ...properties } };
}
