import { describe, expect, it } from 'vitest';
import { clipLine, clipRings } from '../../../src/lib/geometry/clip.ts';
import { joinAreas } from '../../../src/lib/geometry/join_areas.ts';
import { joinLines } from '../../../src/lib/geometry/join_lines.ts';
import type { Position, Ring } from '../../../src/lib/geometry/position.ts';

const REACH = 4;

describe('lines that run on into each other', () => {
	it('are one, whichever way each was drawn, and with a gap no wider than the reach', () => {
		const pieces: Position[][] = [
			[
				[20, 0],
				[10, 0],
			],
			[
				[0, 0],
				[10, 0],
			],
			[
				[23, 1],
				[40, 1],
			],
		];
		const [joined, ...others] = joinLines(pieces, REACH);
		expect(others).toEqual([]);
		const forth = joined![0]![0] === 0 ? joined! : joined!.toReversed();
		expect(forth).toEqual([
			[0, 0],
			[10, 0],
			[20, 0],
			[23, 1],
			[40, 1],
		]);
	});

	it('stay two beyond the reach, and where one would turn back', () => {
		const far: Position[][] = [
			[
				[0, 0],
				[10, 0],
			],
			[
				[15, 0],
				[25, 0],
			],
		];
		expect(joinLines(far, REACH)).toHaveLength(2);
		const back: Position[][] = [
			[
				[0, 0],
				[10, 0],
			],
			[
				[0, 2],
				[10, 2],
			],
		];
		expect(joinLines(back, REACH)).toHaveLength(2);
	});

	it('go straight on where three meet', () => {
		const three: Position[][] = [
			[
				[0, 0],
				[10, 0],
			],
			[
				[10, 0],
				[10, 10],
			],
			[
				[10, 0],
				[20, 1],
			],
		];
		const joined = joinLines(three, REACH);
		expect(joined.map((line) => line.length).toSorted()).toEqual([2, 3]);
		expect(joined.find((line) => line.length === 2)).toContainEqual([10, 10]);
	});

	it('close to a ring', () => {
		const halves: Position[][] = [
			[
				[0, 0],
				[10, 0],
				[10, 10],
			],
			[
				[10, 10],
				[0, 10],
				[0, 0],
			],
		];
		expect(joinLines(halves, REACH)).toHaveLength(1);
	});

	it('lose nothing of many', () => {
		const chain = Array.from({ length: 200 }, (_, index): Position[] => [
			[index * 10, 0],
			[(index + 1) * 10, 0],
		]).toSorted(([a], [b]) => ((a![0] * 7) % 13) - ((b![0] * 7) % 13));
		const joined = joinLines(chain, REACH);
		expect(joined).toHaveLength(1);
		expect(joined[0]).toHaveLength(201);
	});
});

const box = (x: number, y: number, width: number): Ring => [
	[x, y],
	[x + width, y],
	[x + width, y + width],
	[x, y + width],
	[x, y],
];

describe('what a box cuts', () => {
	it('is the pieces of a line inside it', () => {
		const line: Position[] = [
			[-5, 5],
			[15, 5],
			[15, 8],
			[-5, 8],
		];
		const pieces = clipLine(line, [0, 0, 10, 10]);
		expect(pieces).toEqual([
			[
				[0, 5],
				[10, 5],
			],
			[
				[10, 8],
				[0, 8],
			],
		]);
		expect(clipLine(line, [100, 100, 110, 110])).toEqual([]);
	});

	it('is the part of an area inside it, and joins with the other part', () => {
		const lake = [box(5, 2, 6)];
		const [west, east] = [clipRings(lake, [0, 0, 10, 10]), clipRings(lake, [10, 0, 20, 10])];
		expect(clipRings(lake, [100, 100, 110, 110])).toEqual([]);
		const joined = joinAreas([west, east]);
		expect(joined).toHaveLength(1);
		const [[ring = []] = []] = joined;
		expect(Math.min(...ring.map(([x]) => x))).toBe(5);
		expect(Math.max(...ring.map(([x]) => x))).toBe(11);
	});

	it('is nothing of a ring that has no area', () => {
		const flat: Ring = [
			[1, 1],
			[2, 2],
			[1, 1],
		];
		expect(clipRings([flat], [0, 0, 10, 10])).toEqual([]);
	});

	it('stays two areas where they do not touch', () => {
		expect(joinAreas([[box(0, 0, 2)], [box(5, 5, 2)]])).toHaveLength(2);
	});
});
