import { projectMercator } from '../../geometry/mercator.ts';
import type { Position } from '../../geometry/position.ts';

/** Steps of the curve along each side of the world; a step is some 600 m at the equator. */
const SIDE = 2 ** 16;

/** How far along a Hilbert curve over the Mercator world a position lies, from 0: what is near on the ground is near on the curve. */
export function measureAlongHilbert(position: Position): number {
	const [across, down] = projectMercator(position);
	let x = toStep(across);
	let y = toStep(down);
	let along = 0;
	for (let side = SIDE / 2; side >= 1; side /= 2) {
		const right = (x & side) > 0 ? 1 : 0;
		const low = (y & side) > 0 ? 1 : 0;
		along += side * side * ((3 * right) ^ low);
		if (low === 0) {
			if (right === 1) [x, y] = [SIDE - 1 - x, SIDE - 1 - y];
			[x, y] = [y, x];
		}
	}
	return along;
}

function toStep(part: number): number {
	return Math.min(SIDE - 1, Math.max(0, Math.floor(part * SIDE)));
}
