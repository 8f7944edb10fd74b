import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Placement } from '$lib/domain/schema/placement.ts';
import { PRECISIONS_M } from '../../lib/domain/schema/precisions.ts';
import type { SiteGeometry } from '$lib/domain/schema/site.ts';
import type { PlacementClass } from '$lib/domain/schema/vocabulary.ts';

export type SitePosition = { geometry: SiteGeometry | null; placement: Placement };

/** How a position is given. */
export type PlaceWay = 'point' | 'line' | 'outline' | 'unit' | 'unplaced';

/** What a position given this way may be called. */
export const CLASSES_BY_WAY: Readonly<Record<PlaceWay, readonly PlacementClass[]>> = {
	point: ['near', 'exact', 'area'],
	line: ['schematic', 'near', 'exact'],
	outline: ['area', 'near', 'exact'],
	unit: ['area'],
	unplaced: ['unplaced'],
};

export function findWay({ geometry, placement }: SitePosition): PlaceWay {
	if (placement.class === 'area' && placement.extent && placement.extent.kind !== 'zone')
		return 'unit';
	if (geometry === null) return 'unplaced';
	if (geometry.type.endsWith('LineString')) return 'line';
	return geometry.type.endsWith('Polygon') ? 'outline' : 'point';
}

/** Corners as they were put down. */
export function listCorners(geometry: SiteGeometry | null): Position[] {
	switch (geometry?.type) {
		case 'Point':
			return [geometry.coordinates];
		case 'LineString':
			return geometry.coordinates;
		case 'Polygon':
			return geometry.coordinates[0]!.slice(0, -1);
		default:
			return [];
	}
}

/** The shape with these corners; null while there are too few. Outer rings run counter-clockwise. */
export function buildShape(way: PlaceWay, corners: readonly Position[]): SiteGeometry | null {
	const positions = corners.map(roundPosition);
	if (way === 'point') {
		const last = positions.at(-1);
		return last ? { type: 'Point', coordinates: last } : null;
	}
	if (way === 'line') {
		return positions.length > 1 ? { type: 'LineString', coordinates: positions } : null;
	}
	if (way !== 'outline' || positions.length < 3) return null;
	const ring = isClockwise(positions) ? positions.toReversed() : positions;
	return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

/** Metres a class allows, over the first and up to the second; null where every radius fits. */
export function rangeOf(word: PlacementClass): readonly [number, number] | null {
	return word === 'exact' || word === 'near' ? PRECISIONS_M[word] : null;
}

/** Five decimals are about a metre; typed coordinates are never moved by more than that. */
function roundPosition([lng, lat]: Position): Position {
	return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}

function isClockwise(ring: readonly Position[]): boolean {
	const twice = ring.reduce((sum, [x, y], index) => {
		const [next_x, next_y] = ring[(index + 1) % ring.length]!;
		return sum + (next_x - x) * (next_y + y);
	}, 0);
	return twice > 0;
}
