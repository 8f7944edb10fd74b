import { describe, expect, test } from 'vitest';
import { listMosaicProblems } from '../../../scripts/districts/check_mosaic.ts';
import { listRingProblems } from '../../../scripts/districts/check_rings.ts';
import { findJsonError } from '../../../scripts/districts/json_error.ts';
import { findLabelPoint } from '../../../src/lib/geometry/label_point.ts';
import { countRepeats } from '../../../scripts/districts/repeats.ts';
import { smoothArc } from '../../../scripts/districts/smooth.ts';
import { cutArcs, joinArcs } from '../../../src/lib/geometry/arcs.ts';
import type { Polygon, Position, Ring } from '../../../src/lib/geometry/position.ts';
import { isClosed } from '../../../src/lib/geometry/ring.ts';

/** Two tiles side by side; the border between them has three inner corners. */
const WEST: Ring = [[0, 0], [1, 0], [1.1, 1], [0.9, 2], [1.1, 3], [1, 4], [0, 4], [0, 0]]; // oxfmt-ignore
const EAST: Ring = [[1, 0], [2, 0], [2, 4], [1, 4], [1.1, 3], [0.9, 2], [1.1, 1], [1, 0]]; // oxfmt-ignore

function buildPolygon(...coordinates: Ring[]): Polygon {
	return { type: 'Polygon', coordinates };
}

describe('cutArcs', () => {
	test('keeps a shared border once, walked forwards by one ring and backwards by the other', () => {
		const { arcs, rings } = cutArcs([WEST, EAST]);
		expect(arcs).toHaveLength(3);
		const shared = rings[0]!.map(({ arc }) => arc).filter((arc) => rings[1]!.some((step) => step.arc === arc)); // oxfmt-ignore
		expect(shared).toHaveLength(1);
		expect(arcs[shared[0]!]).toHaveLength(5);
		const [west_step, east_step] = rings.map((steps) => steps.find(({ arc }) => arc === shared[0]));
		expect(west_step!.is_reversed).not.toBe(east_step!.is_reversed);
	});

	test('joinArcs gives the rings back, from whatever start', () => {
		const joined = joinArcs(cutArcs([WEST, EAST]));
		for (const [index, ring] of [WEST, EAST].entries()) {
			expect(isClosed(joined[index]!)).toBe(true);
			expect(new Set(joined[index]!.map(String))).toEqual(new Set(ring.map(String)));
			expect(joined[index]).toHaveLength(ring.length);
		}
	});

	test('a position repeated in place is one corner of more weight, wherever the ring starts', () => {
		const twice: Ring = [...WEST.slice(0, 3), WEST[2]!, ...WEST.slice(3)];
		const across: Ring = [WEST[0]!, ...WEST.slice(0, -1), WEST[0]!];
		expect(cutArcs([twice, EAST]).arcs).toEqual(cutArcs([WEST, EAST]).arcs);
		expect(countRepeats([EAST, twice]).get(String(WEST[2]))).toBe(2);
		expect(countRepeats([across]).get(String(WEST[0]))).toBe(2);
		expect([...countRepeats([WEST]).values()]).toEqual(WEST.slice(1).map(() => 1));
	});

	test('a ring that meets no other stays one closed arc', () => {
		const { arcs, rings } = cutArcs([WEST]);
		expect(arcs).toHaveLength(1);
		expect(isClosed(joinArcs({ arcs, rings })[0]!)).toBe(true);
	});
});

describe('smoothArc', () => {
	const staircase: Position[] = Array.from({ length: 41 }, (_, step) => [
		Math.ceil(step / 2) / 1024,
		Math.floor(step / 2) / 1024,
	]);
	const arc = { positions: staircase, weights: staircase.map(() => 1) };

	test('turns a staircase into a slope and keeps its ends', () => {
		const smooth = smoothArc(arc, 150);
		expect(smooth[0]).toEqual(staircase[0]);
		expect(smooth.at(-1)).toEqual(staircase.at(-1));
		const offsets = smooth.slice(6, -6).map(([lng, lat]) => lng - lat);
		for (const offset of offsets) expect(Math.abs(offset - 0.5 / 1024)).toBeLessThan(0.05 / 1024);
	});

	test('gives both sides of a border the same positions', () => {
		const backwards = { positions: staircase.toReversed(), weights: arc.weights };
		const there = smoothArc(arc, 150);
		const back = smoothArc(backwards, 150).toReversed();
		for (const [index, [lng, lat]] of there.entries()) {
			expect(lng).toBeCloseTo(back[index]![0], 12);
			expect(lat).toBeCloseTo(back[index]![1], 12);
		}
	});
});

describe('listRingProblems', () => {
	test('is silent about a valid polygon', () => {
		expect(listRingProblems('west', buildPolygon(WEST))).toEqual([]);
	});

	test('names open, backward and self-meeting rings and holes that leave', () => {
		const hole: Ring = [[0.2, 0.2], [0.2, 5], [0.4, 0.2], [0.2, 0.2]]; // oxfmt-ignore
		const bow_tie: Ring = [[0, 0], [4, 3], [4, 0], [0, 2], [0, 0]]; // oxfmt-ignore
		expect(listRingProblems('a', buildPolygon(WEST.slice(0, -1)))[0]).toContain('not closed');
		expect(listRingProblems('a', buildPolygon(WEST.toReversed()))[0]).toContain(
			'counter-clockwise',
		);
		expect(listRingProblems('a', buildPolygon(bow_tie)).join()).toContain('meets itself at');
		expect(listRingProblems('a', buildPolygon(WEST, hole)).join()).toContain(
			'leaves the outer ring',
		);
	});
});

describe('listMosaicProblems', () => {
	test('is silent about tiles that share their border', () => {
		expect(listMosaicProblems([buildPolygon(WEST), buildPolygon(EAST)])).toEqual([]);
	});

	test('finds a gap between tiles', () => {
		const bent: Ring = EAST.map(([lng, lat]) => (lat === 2 && lng < 1 ? [1.3, 2] : [lng, lat]));
		const problems = listMosaicProblems([buildPolygon(WEST), buildPolygon(bent)]);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain('Gap');
	});

	test('finds tiles that lie on each other', () => {
		const problems = listMosaicProblems([buildPolygon(WEST), buildPolygon(WEST)]);
		expect(problems.join()).toContain('overlap');
	});
});

describe('findLabelPoint', () => {
	test('finds the middle of the widest part', () => {
		const key: Ring = [[0, 0], [4, 0], [4, 4], [2.2, 4], [2.2, 9], [1.8, 9], [1.8, 4], [0, 4], [0, 0]]; // oxfmt-ignore
		const [lng, lat] = findLabelPoint(buildPolygon(key));
		expect(Math.abs(lng - 2)).toBeLessThan(0.3);
		expect(Math.abs(lat - 2)).toBeLessThan(0.3);
	});
});

describe('findJsonError', () => {
	test.each(['{}', ' [1, -2.5e3, "a\\u00e9\\n", {"b": [true, null]}]\n', '"x"'])(
		'finds nothing in %s',
		(text) => {
			expect(JSON.parse(text)).toBeDefined();
			expect(findJsonError(text)).toBeNull();
		},
	);

	test.each([
		['{\n"a": 1,\n}', 3, 1, 'a property name'],
		['[1,\n 2\n 3]', 3, 2, 'a comma'],
		['{"a" 1}', 1, 6, 'a colon'],
		['[01]', 1, 3, 'a comma'],
		["{'a': 1}", 1, 2, 'a property name'],
		['[1', 1, 3, 'the end of the file'],
		['[]\n x', 2, 2, 'the end of the file'],
		['', 1, 1, 'a value'],
	])('finds the place in %j', (text, line, column, words) => {
		expect(() => JSON.parse(text)).toThrow();
		const error = findJsonError(text);
		expect(error).toMatchObject({ line, column });
		expect(error!.message).toContain(words);
	});
});
