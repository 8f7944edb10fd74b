/** The map's own features: a pure step from marks to what MapLibre draws. */

import { addRemark } from '../domain/language/join_words.ts';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Position } from '../domain/schema/geojson.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { MapModel, Mark } from '../domain/map_model/marks.ts';
import { buildCircle } from '../geometry/circle.ts';
import { nameOutlineKind } from './outlines.ts';
import { nameMarkImage } from './signs/mark_images.ts';
import { chooseShape } from './signs/mark_signs.ts';

export const SOURCE_IDS = {
	districts: 'districts',
	townships: 'townships',
	extents: 'extents',
	outlines: 'outlines',
	lines: 'lines',
	marks: 'marks',
	names: 'names',
	leaders: 'leaders',
	near: 'near',
	basemap: 'basemap',
} as const;

/** Name of a county and where it stands. */
export type MapName = {
	text: string;
	role: 'district' | 'neighbour';
	position: Position;
	/** The county it stands outside of. */
	leader?: { position: Position } | null;
};

/** Circles of marks that have a radius. */
export function buildExtents(model: MapModel): FeatureCollection {
	return collect(
		model.marks.flatMap((mark) =>
			mark.radius_m === null
				? []
				: [makeFeature(mark.id, drawExtent(mark, mark.radius_m), describeMark(mark))],
		),
	);
}

/** By mark: a place that stays as it was keeps the circle that was computed for it. */
const circles = new WeakMap<Mark, Polygon>();

function drawExtent(mark: Mark, radius_m: number): Polygon {
	const known = circles.get(mark);
	if (known) return known;
	const circle = buildCircle(mark.position, radius_m);
	circles.set(mark, circle);
	return circle;
}

/** True shapes of sites, with the `kind` they are drawn as; those of areas too. */
export function buildOutlines(model: MapModel): FeatureCollection {
	return collect(
		model.marks.flatMap((mark) =>
			mark.outline
				? [
						makeFeature(mark.id, mark.outline, {
							...describeMark(mark),
							kind: nameOutlineKind(mark.outline),
						}),
					]
				: [],
		),
	);
}

/** Points with `sign`: which image of `mark_images.ts` they are. */
export function buildMarks(model: MapModel, language: Language): FeatureCollection {
	const done = new Set(model.done_site_ids);
	return collect(
		model.marks.map((mark) =>
			makeFeature(
				mark.id,
				{ type: 'Point', coordinates: mark.badge },
				{ ...describeMark(mark), sign: nameMarkImage(mark, done, language) },
			),
		),
	);
}

/** Lines with the name that runs along them, in one language. */
export function buildLines(model: MapModel, language: Language, sketch: string): FeatureCollection {
	const done = new Set(model.done_site_ids);
	return collect(
		model.lines.map((line) =>
			makeFeature(
				line.id,
				line.parts
					? { type: 'MultiLineString', coordinates: line.parts }
					: { type: 'LineString', coordinates: line.coordinates },
				{
					id: line.id,
					theme: line.theme,
					done: done.has(line.site_id),
					sites: line.site_id,
					label: addRemark(line.name[language], sketch, language),
				},
			),
		),
	);
}

export function buildNames(names: readonly MapName[]): FeatureCollection {
	return collect(
		names.map(({ text, role, position }) =>
			makeFeature(`${role}-${text}`, { type: 'Point', coordinates: position }, { text, role }),
		),
	);
}

/** From counties to names that stand outside of them. */
export function buildLeaders(names: readonly MapName[]): FeatureCollection {
	return collect(
		names.flatMap(({ text, position, leader }) =>
			leader
				? [
						makeFeature(
							`leader-${text}`,
							{ type: 'LineString', coordinates: [leader.position, position] },
							{ text },
						),
					]
				: [],
		),
	);
}

function describeMark(mark: Mark): Record<string, string | number> {
	return {
		id: mark.id,
		class: mark.class,
		theme: mark.theme,
		shape: chooseShape(mark),
		count: mark.share?.total ?? mark.site_ids.length,
		sites: mark.site_ids.join(' '),
	};
}

function makeFeature(
	id: string,
	geometry: Feature['geometry'],
	properties: Record<string, string | number | boolean>,
): Feature {
	return { type: 'Feature', id, geometry, properties: { ...properties, id } };
}

function collect(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}
