import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../../src/lib/geometry/bounds.ts';
import { isInside } from '../../../src/lib/geometry/contains.ts';
import { findCrossing } from '../../../src/lib/geometry/crossings.ts';
import type { MultiPolygon, Polygon, Ring } from '../../../src/lib/geometry/position.ts';
import {
	isClosed,
	isCounterClockwise,
	measureWinding,
	rewindPolygon,
} from '../../../src/lib/geometry/ring.ts';
import { simplifyLine } from '../../../src/lib/geometry/simplify.ts';

function buildSquare(corner: number, size: number): Ring {
	return [
		[corner, corner],
		[corner + size, corner],
		[corner + size, corner + size],
		[corner, corner + size],
		[corner, corner],
	];
}

const with_hole: Polygon = {
	type: 'Polygon',
	coordinates: [buildSquare(0, 4), buildSquare(1, 1).toReversed()],
};
const two_parts: MultiPolygon = {
	type: 'MultiPolygon',
	coordinates: [with_hole.coordinates, [buildSquare(10, 2)]],
};

describe('boundsOf', () => {
	test('goes round all geometries of every type and skips those without one', () => {
		const point = { type: 'Point' as const, coordinates: [-3, 7] };
		expect(boundsOf([two_parts])).toEqual([0, 0, 12, 12]);
		expect(boundsOf([with_hole, null, point])).toEqual([-3, 0, 4, 7]);
	});

	test('of nothing is an error', () => {
		expect(() => boundsOf([])).toThrow(RangeError);
		expect(() => boundsOf([null])).toThrow(RangeError);
	});
});

describe('isInside', () => {
	test('knows holes and every part of a MultiPolygon', () => {
		expect(isInside([3, 3], with_hole)).toBe(true);
		expect(isInside([1.5, 1.5], with_hole)).toBe(false);
		expect(isInside([5, 3], with_hole)).toBe(false);
		expect(isInside([11, 11], two_parts)).toBe(true);
		expect(isInside([1.5, 1.5], two_parts)).toBe(false);
	});

	test('counts the border in', () => {
		expect(isInside([4, 2], with_hole)).toBe(true);
	});
});

describe('rings', () => {
	const square = buildSquare(0, 1);

	test('winding is twice the area, positive counter-clockwise', () => {
		expect(measureWinding(square)).toBe(2);
		expect(measureWinding(square.toReversed())).toBe(-2);
		expect(isCounterClockwise(square)).toBe(true);
		expect(isCounterClockwise(square.toReversed())).toBe(false);
	});

	test('a ring closes only when its last position repeats the first', () => {
		expect(isClosed(square)).toBe(true);
		expect(isClosed(square.slice(0, -1))).toBe(false);
		expect(isClosed([[0, 0], [1, 0], [0, 0]])).toBe(false); // oxfmt-ignore
		expect(isClosed([])).toBe(false);
	});

	test('rewindPolygon turns what runs the wrong way, and nothing else', () => {
		const wrong: MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: two_parts.coordinates.map((rings) => rings.map((ring) => ring.toReversed())),
		};
		expect(rewindPolygon(wrong)).toEqual(two_parts);
		expect(rewindPolygon(two_parts)).toEqual(two_parts);
		expect(rewindPolygon(with_hole)).toEqual(with_hole);
	});
});

describe('findCrossing', () => {
	test('finds none in a simple ring', () => {
		expect(findCrossing(buildSquare(0, 1))).toBeNull();
		expect(findCrossing([[0, 0], [4, 0], [2, 1], [4, 2], [0, 2], [0, 0]])).toBeNull(); // oxfmt-ignore
	});

	test('finds where a bow tie crosses', () => {
		expect(findCrossing([[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]])).toEqual([1, 1]); // oxfmt-ignore
	});

	test('finds a ring that touches itself at a corner', () => {
		const ring: Ring = [[0, 0], [2, 0], [1, 1], [2, 2], [0, 2], [1, 1], [0, 0]]; // oxfmt-ignore
		expect(findCrossing(ring)).toEqual([1, 1]);
	});

	test('finds a corner that lies on another edge', () => {
		expect(findCrossing([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]])).toEqual([2, 0]); // oxfmt-ignore
	});

	test('finds a spike that runs back over its own edge', () => {
		expect(findCrossing([[0, 0], [2, 0], [2, 2], [2, 1], [0, 2], [0, 0]])).not.toBeNull(); // oxfmt-ignore
	});

	test('finds a repeated position', () => {
		expect(findCrossing([[0, 0], [2, 0], [2, 0], [0, 2], [0, 0]])).toEqual([2, 0]); // oxfmt-ignore
	});
});

describe('simplifyLine', () => {
	test('drops what lies within the tolerance and keeps the ends', () => {
		const line: Ring = [[0, 0], [1, 0.01], [2, 1], [3, 0], [4, 0]]; // oxfmt-ignore
		expect(simplifyLine(line, 0.1)).toEqual([[0, 0], [1, 0.01], [2, 1], [3, 0], [4, 0]]); // oxfmt-ignore
		expect(simplifyLine(line, 2)).toEqual([[0, 0], [4, 0]]); // oxfmt-ignore
	});

	test('does not change the line it is given', () => {
		const line: Ring = [[0, 0], [1, 0.01], [2, 0]]; // oxfmt-ignore
		expect(simplifyLine(line, 0.1)).toEqual([[0, 0], [2, 0]]); // oxfmt-ignore
		expect(line).toHaveLength(3);
	});
});
