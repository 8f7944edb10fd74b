import { bboxClip, lineString, polygon } from '@turf/turf';
import type { Bounds, Position, Ring } from './position.ts';

/** The pieces of a line that lie in a box of the same plane. */
export function clipLine(line: readonly Position[], box: Bounds): Position[][] {
	if (line.length < 2) return [];
	const { geometry } = bboxClip(lineString(line as Position[]), box);
	const pieces = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
	return (pieces as Position[][]).filter((piece) => piece.length > 1);
}

/** What of a polygon lies in a box of the same plane: its rings, the outer first; none where it lies elsewhere. */
export function clipRings(rings: readonly Ring[], box: Bounds): Ring[] {
	const whole = rings.filter((ring) => ring.length > 3);
	if (whole.length === 0) return [];
	const { geometry } = bboxClip(polygon(whole), box);
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return (polygons.flat() as Ring[]).filter((ring) => ring.length > 3);
}
