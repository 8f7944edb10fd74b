/** What the workbench adds to the map: a pure step from its state to features. */

import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../../domain/schema/geojson.ts';
import { buildGeodesicCircle } from '../../geometry/geodesic.ts';
import type { Polygonal } from '../../geometry/position.ts';
import type { OverlayState } from '../../view/overlays.ts';
import type { Shape } from '../../view/plan_view.ts';

export const PLAN_SOURCES = {
	plan: 'plan',
	graticule: 'graticule',
	kilometres: 'kilometres',
	radii: 'township-radii',
} as const;

/** A line of a grid of geometry/grid.ts; `label` stands at `label_at`. */
export type GridLine = {
	axis: 'east' | 'north';
	coordinates: Position[];
	label: string;
	label_at: Position;
};

/** Where the point would be in another datum. */
export type SlipMark = { position: Position; label: string };

export type PlanScene = {
	/** What sites are selected by. */
	area: Polygonal | null;
	/** The point whose coordinates are read out. */
	point: Position | null;
	slips: readonly SlipMark[];
	/** Drawn shapes, where nothing else draws them. */
	shapes: readonly Shape[];
	/** Lines of the two grids; empty while a grid is off. */
	graticule: readonly GridLine[];
	kilometres: readonly GridLine[];
	/** Circles around township seats: where a site "in the township" is drawn. */
	townships: readonly { position: Position; radius_m: number }[];
	overlays: readonly OverlayState[];
};

/** Properties `kind`: `area`, `shape`, `point`, `slip`, `slip-line`. */
export function buildPlanFeatures(scene: PlanScene): FeatureCollection {
	const features: Feature[] = [];
	if (scene.area) features.push(make('area', scene.area));
	for (const { kind, corners } of scene.shapes) {
		if (corners.length > 1) features.push(make('shape', buildShape(kind, corners)));
	}
	if (scene.point) {
		for (const { position, label } of scene.slips) {
			const line = { type: 'LineString' as const, coordinates: [scene.point, position] };
			features.push(make('slip-line', line));
			features.push(make('slip', { type: 'Point', coordinates: position }, { label }));
		}
		features.push(make('point', { type: 'Point', coordinates: scene.point }));
	}
	return { type: 'FeatureCollection', features };
}

export function buildGridFeatures(lines: readonly GridLine[]): FeatureCollection {
	const features = lines.flatMap(({ axis, coordinates, label, label_at }) => [
		make('line', { type: 'LineString', coordinates }),
		make('label', { type: 'Point', coordinates: label_at }, { label, axis }),
	]);
	return { type: 'FeatureCollection', features };
}

export function buildTownshipRadii(townships: PlanScene['townships']): FeatureCollection {
	const features = townships.map(({ position, radius_m }) =>
		make('radius', buildGeodesicCircle(position, radius_m, 64)),
	);
	return { type: 'FeatureCollection', features };
}

/** A closed polygon, or a line through the corners; a polygon of two corners is still a line. */
export function buildShape(kind: Shape['kind'], corners: Shape['corners']): Feature['geometry'] {
	const path = corners.map(([lng, lat]): Position => [lng, lat]);
	if (kind === 'line' || path.length < 3) return { type: 'LineString', coordinates: path };
	return { type: 'Polygon', coordinates: [[...path, [...path[0]!]]] };
}

function make(
	kind: string,
	geometry: Feature['geometry'],
	properties: Record<string, string> = {},
): Feature {
	return { type: 'Feature', geometry, properties: { kind, ...properties } };
}
