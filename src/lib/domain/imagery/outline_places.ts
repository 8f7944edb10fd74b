import { boundsOf } from '../../geometry/bounds.ts';
import { buildCircle } from '../../geometry/circle.ts';
import { listPaths } from '../../geometry/nearest_point.ts';
import { isPolygonal, listPolygons, type Polygonal } from '../../geometry/position.ts';
import { widenBounds } from '../../geometry/tile_cover.ts';
import type { DrawnWhereabouts } from '../map_model/whereabouts.ts';
import type { Bounds, Position } from '../schema/geojson.ts';

/** `is_point`: the place is the site's own or close to it; else only an area is known, and no middle of it stands for the site. */
export type ImageryPlace = { whereabouts: DrawnWhereabouts; is_point: boolean };

/** What is drawn over imagery, `[lng, lat]`. */
export type Outline = { rings: Position[][]; lines: Position[][]; points: Position[] };

/** Free on every side of what is shown; a point alone is shown two kilometres wide. */
const MARGIN_KM = 1;

/** Around the middle of a district whose border is not at hand. */
const UNKNOWN_KM = 15;

/** Circles are as wide as the place is unsure. Districts that `polygons` lacks have no outline. */
export function outlinePlaces(
	places: readonly ImageryPlace[],
	polygons: ReadonlyMap<number, Polygonal>,
): Outline {
	const outline: Outline = { rings: [], lines: [], points: [] };
	for (const { whereabouts, is_point } of places) {
		const polygon = findPolygon(whereabouts, polygons);
		if (polygon) outline.rings.push(...listPolygons(polygon).flat());
		if (whereabouts.kind !== 'around') continue;
		const { geometry, precision_m } = whereabouts;
		if (isPolygonal(geometry)) continue;
		const paths = listPaths(geometry);
		if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
			outline.lines.push(...paths);
			continue;
		}
		if (is_point) outline.points.push(...paths.flat());
		if (precision_m > 0) {
			for (const position of paths.flat()) {
				outline.rings.push(buildCircle(position, precision_m).coordinates[0]!);
			}
		}
	}
	return outline;
}

/** What shows all places with some of what lies around them. Throws a RangeError where there is none. */
export function boundPlaces(
	places: readonly ImageryPlace[],
	polygons: ReadonlyMap<number, Polygonal>,
): Bounds {
	const { rings, lines, points } = outlinePlaces(places, polygons);
	const unknown = places.flatMap(({ whereabouts }) =>
		whereabouts.kind === 'district' && !polygons.has(whereabouts.adcode)
			? [widenBounds(boundsOf([asPoint(whereabouts.middle)]), UNKNOWN_KM)]
			: [],
	);
	const corners = unknown.flatMap(([west, south, east, north]): Position[] => [
		[west, south],
		[east, north],
	]);
	const all = [...rings.flat(), ...lines.flat(), ...points, ...corners];
	return widenBounds(boundsOf([{ type: 'MultiPoint', coordinates: all }]), MARGIN_KM);
}

function asPoint(coordinates: Position): { type: 'Point'; coordinates: Position } {
	return { type: 'Point', coordinates };
}

function findPolygon(
	whereabouts: DrawnWhereabouts,
	polygons: ReadonlyMap<number, Polygonal>,
): Polygonal | undefined {
	switch (whereabouts.kind) {
		case 'district':
			return polygons.get(whereabouts.adcode);
		case 'around':
			return isPolygonal(whereabouts.geometry) ? whereabouts.geometry : undefined;
		default:
			return whereabouts.polygon;
	}
}
