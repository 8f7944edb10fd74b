import { listPolygons, type Polygonal, type Position } from '../../../src/lib/geometry/position.ts';

const METRES_PER_DEGREE = 111_195;

/** Mean distance in metres from the vertices of `polygon` to the nearest border of `other`; a local plane. */
export function measureMeanGap(polygon: Polygonal, other: Polygonal): number {
	const positions = listPolygons(polygon).flat(2);
	const rings = listPolygons(other).flat();
	const gaps = positions.map((position) => measureGap(position, rings));
	return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

function measureGap([lng, lat]: Position, rings: Position[][]): number {
	const narrowing = Math.cos((lat * Math.PI) / 180);
	let nearest = Infinity;
	for (const ring of rings) {
		for (let index = 0; index + 1 < ring.length; index++) {
			const [ax, ay] = [(ring[index]![0] - lng) * narrowing, ring[index]![1] - lat];
			const [bx, by] = [(ring[index + 1]![0] - lng) * narrowing, ring[index + 1]![1] - lat];
			const length = (bx - ax) ** 2 + (by - ay) ** 2;
			const along = length === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / length;
			const share = Math.max(0, Math.min(1, along));
			nearest = Math.min(nearest, Math.hypot(ax + share * (bx - ax), ay + share * (by - ay)));
		}
	}
	return nearest * METRES_PER_DEGREE;
}
