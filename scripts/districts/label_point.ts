import { boundsOf } from '../../src/lib/geometry/bounds.ts';
import { isInside } from '../../src/lib/geometry/contains.ts';
import { listPolygons, type Polygonal, type Position } from '../../src/lib/geometry/position.ts';

/** Grid cells across the box searched, and how often the search narrows to the best cell. */
const CELLS = 16;
const ROUNDS = 4;

/** The position far from every border, to about a hundredth of the polygon's size: where its name fits best. */
export function findLabelPoint(polygon: Polygonal): Position {
	const edges = listPolygons(polygon).flat();
	const bounds = boundsOf([polygon]);
	let box = bounds;
	let best: { position: Position; clearance: number } | undefined;
	for (let round = 0; round < ROUNDS; round++) {
		const cell: [number, number] = [(box[2] - box[0]) / CELLS, (box[3] - box[1]) / CELLS];
		for (let column = 0; column < CELLS; column++) {
			for (let row = 0; row < CELLS; row++) {
				const position: Position = [
					box[0] + (column + 0.5) * cell[0],
					box[1] + (row + 0.5) * cell[1],
				];
				if (!isInside(position, polygon)) continue;
				const clearance = measureClearance(position, edges);
				if (!best || clearance > best.clearance) best = { position, clearance };
			}
		}
		if (!best) throw new Error('No position inside the polygon was found');
		const [lng, lat] = best.position;
		box = [lng - cell[0], lat - cell[1], lng + cell[0], lat + cell[1]];
	}
	return best!.position;
}

/** Distance to the nearest edge in degrees of latitude, squared; on a plane narrowed for the latitude. */
function measureClearance([lng, lat]: Position, rings: Position[][]): number {
	const narrowing = Math.cos((lat * Math.PI) / 180);
	let nearest = Infinity;
	for (const ring of rings) {
		for (let index = 0; index + 1 < ring.length; index++) {
			const x = (ring[index]![0] - lng) * narrowing;
			const y = ring[index]![1] - lat;
			const dx = (ring[index + 1]![0] - lng) * narrowing - x;
			const dy = ring[index + 1]![1] - lat - y;
			const along = Math.max(0, Math.min(1, -(x * dx + y * dy) / (dx * dx + dy * dy || 1)));
			nearest = Math.min(nearest, (x + along * dx) ** 2 + (y + along * dy) ** 2);
		}
	}
	return nearest;
}
