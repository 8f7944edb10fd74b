import { expect, test } from 'vitest';
import { listGridInside } from '../../../src/lib/geometry/grid_inside.ts';
import type { Polygon } from '../../../src/lib/geometry/position.ts';

/** A square of 4 degrees, without its north-east quarter. */
const corner: Polygon = {
	type: 'Polygon',
	coordinates: [
		[
			[0, 0],
			[4, 0],
			[4, 1.5],
			[1.5, 1.5],
			[1.5, 4],
			[0, 4],
			[0, 0],
		],
	],
};

test('the points of a grid that lie in a polygon, from the south-west', () => {
	expect(listGridInside(corner, 4)).toEqual([
		[1, 1],
		[1, 2],
		[1, 3],
		[2, 1],
		[3, 1],
	]);
	expect(listGridInside(corner, 2)).toEqual([]);
});

test('are found once for a polygon, and anew for another of the same shape', () => {
	expect(listGridInside(corner, 4)).toBe(listGridInside(corner, 4));
	const moved = structuredClone(corner);
	for (const position of moved.coordinates.flat()) position[0] += 10;
	expect(listGridInside(moved, 4)[0]).toEqual([11, 1]);
});
