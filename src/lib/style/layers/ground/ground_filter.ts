/** The table of `domain/ground/` in MapLibre's words. */

import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Condition, GroundGeometry, GroundPart } from '../../../domain/ground/subjects.ts';

const TYPES: Readonly<Record<GroundGeometry, readonly string[]>> = {
	area: ['Polygon', 'MultiPolygon'],
	line: ['LineString', 'MultiLineString'],
	point: ['Point', 'MultiPoint'],
};

/** Which features of the part's layer belong to it, as `isOfPart` says; `more` has to hold besides. */
export function buildGroundFilter(
	part: GroundPart,
	...more: readonly ExpressionSpecification[]
): ExpressionSpecification {
	return [
		'all',
		['in', ['geometry-type'], ['literal', [...TYPES[part.geometry]]]],
		...part.where.map(buildCondition),
		...more,
	] as ExpressionSpecification;
}

export function buildCondition(condition: Condition): ExpressionSpecification {
	const values = 'is' in condition ? condition.is : condition.not;
	const among = ['in', ['get', condition.field], ['literal', [...values]]];
	return ('is' in condition ? among : ['!', among]) as ExpressionSpecification;
}

/** The first of the fields that holds a name, as `pickName` picks it; an empty text where none does. */
export function buildNameField(fields: readonly string[]): ExpressionSpecification {
	return [
		'case',
		...fields.flatMap((field) => [
			['!=', ['coalesce', ['get', field], ''], ''],
			['to-string', ['get', field]],
		]),
		'',
	] as unknown as ExpressionSpecification;
}
