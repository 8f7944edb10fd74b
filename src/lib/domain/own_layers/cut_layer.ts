import type { FeatureCollection, Geometry } from 'geojson';
import { boundsOf } from '../../geometry/bounds.ts';
import { isPolygonal, type Bounds } from '../../geometry/position.ts';

/** Geometries of a layer by what they are drawn as. */
export type CutLayer = { areas: Geometry[]; lines: Geometry[]; points: Geometry[] };

/** What of a layer may reach into the bounds (`[west, south, east, north]`); by the boxes of its geometries, whole. */
export function cutLayer(
	{ features }: FeatureCollection<Geometry | null>,
	bounds: Bounds,
): CutLayer {
	const cut: CutLayer = { areas: [], lines: [], points: [] };
	for (const { geometry } of features) {
		for (const part of geometry ? listSimple(geometry) : []) {
			if (isEmpty(part) || !meet(boundsOf([part]), bounds)) continue;
			if (isPolygonal(part)) cut.areas.push(part);
			else if (part.type.endsWith('Point')) cut.points.push(part);
			else cut.lines.push(part);
		}
	}
	return cut;
}

function listSimple(geometry: Geometry): Geometry[] {
	return geometry.type === 'GeometryCollection'
		? geometry.geometries.flatMap(listSimple)
		: [geometry];
}

function isEmpty(geometry: Geometry): boolean {
	return geometry.type !== 'GeometryCollection' && geometry.coordinates.length === 0;
}

function meet(a: Bounds, b: Bounds): boolean {
	return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
