/** Shapes as their corners are put down, one after the other. */

import type { Position } from '$lib/domain/schema/geojson.ts';
import type { SiteGeometry } from '$lib/domain/schema/site.ts';

/** Corners as they were put down; none of a shape that has several parts or holes. */
export function listCorners(geometry: SiteGeometry | null): Position[] {
	switch (geometry?.type) {
		case 'Point':
			return [geometry.coordinates];
		case 'LineString':
			return geometry.coordinates;
		case 'Polygon':
			return geometry.coordinates.length > 1 ? [] : geometry.coordinates[0]!.slice(0, -1);
		default:
			return [];
	}
}

/** The shape with these corners; null while there are too few. Outer rings run counter-clockwise. */
export function buildShape(way: string, corners: readonly Position[]): SiteGeometry | null {
	if (way === 'point') {
		const last = corners.at(-1);
		return last ? { type: 'Point', coordinates: last } : null;
	}
	if (way === 'line') {
		return corners.length > 1 ? { type: 'LineString', coordinates: [...corners] } : null;
	}
	if (way !== 'outline' || corners.length < 3) return null;
	const ring = isClockwise(corners) ? corners.toReversed() : [...corners];
	return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

/** Lines and rings of a shape, and its loose points, to be drawn. */
export function listPaths(geometry: SiteGeometry | null): {
	points: Position[];
	lines: Position[][];
	rings: Position[][];
} {
	const none = { points: [], lines: [], rings: [] };
	switch (geometry?.type) {
		case 'Point':
			return { ...none, points: [geometry.coordinates] };
		case 'MultiPoint':
			return { ...none, points: geometry.coordinates };
		case 'LineString':
			return { ...none, lines: [geometry.coordinates] };
		case 'MultiLineString':
			return { ...none, lines: geometry.coordinates };
		case 'Polygon':
			return { ...none, rings: geometry.coordinates };
		case 'MultiPolygon':
			return { ...none, rings: geometry.coordinates.flat() };
		default:
			return none;
	}
}

/** What a finger or a pointer can mean: five decimals are about a metre. */
export function roundPressed([lng, lat]: Position): Position {
	return [round(lng, 1e5), round(lat, 1e5)];
}

/** Typed coordinates are never moved: seven decimals are a centimetre, and drop only the noise of a change of datum. */
export function roundTyped([lng, lat]: Position): Position {
	return [round(lng, 1e7), round(lat, 1e7)];
}

const round = (degrees: number, steps: number): number => Math.round(degrees * steps) / steps;

function isClockwise(ring: readonly Position[]): boolean {
	const twice = ring.reduce((sum, [x, y], index) => {
		const [next_x, next_y] = ring[(index + 1) % ring.length]!;
		return sum + (next_x - x) * (next_y + y);
	}, 0);
	return twice > 0;
}
