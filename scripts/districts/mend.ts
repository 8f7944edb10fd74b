import type { Polygonal, Position, Ring } from '../../src/lib/geometry/position.ts';
import { rewindPolygon } from '../../src/lib/geometry/ring.ts';
import { fromSystem, type SystemId } from '../../src/lib/geometry/systems/systems.ts';

/** Brings a polygon to WGS-84: heights and repeated positions go, rings run as RFC 7946 wants. Shapes stay. */
export function mendPolygon(polygon: Polygonal, datum: SystemId): Polygonal {
	const moved = mapRings(polygon, (ring) =>
		dropRepeats(ring.map(([lng, lat]) => fromSystem([lng, lat], datum))),
	);
	return rewindPolygon(moved);
}

/** Coordinates with so many decimals; repeated positions that this makes are dropped. */
export function roundPolygon(polygon: Polygonal, decimals: number): Polygonal {
	const round = (degrees: number): number => Number(degrees.toFixed(decimals));
	return mapRings(polygon, (ring) =>
		dropRepeats(ring.map(([lng, lat]): Position => [round(lng), round(lat)])),
	);
}

/** The first position of a polygon outside what degrees of longitude and latitude can be. */
export function findBadPosition(polygon: Polygonal): Position | undefined {
	const positions = polygon.coordinates.flat(polygon.type === 'Polygon' ? 1 : 2) as Position[];
	return positions.find(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90);
}

function mapRings(polygon: Polygonal, change: (ring: Ring) => Ring): Polygonal {
	if (polygon.type === 'Polygon') {
		return { type: 'Polygon', coordinates: polygon.coordinates.map(change) };
	}
	return {
		type: 'MultiPolygon',
		coordinates: polygon.coordinates.map((rings) => rings.map(change)),
	};
}

function dropRepeats(ring: Ring): Ring {
	return ring.filter(([lng, lat], index) => {
		const before = ring[index - 1];
		return !before || before[0] !== lng || before[1] !== lat;
	});
}
