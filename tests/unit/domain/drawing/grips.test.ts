import { expect, test } from 'vitest';
import { moveCorners } from '../../../../src/lib/domain/drawing/change_drawing.ts';
import { listMiddles, pullCorners } from '../../../../src/lib/domain/drawing/grips.ts';
import { CORNERS, ITEM_KINDS } from '../../../../src/lib/domain/drawing/item.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { projectMercator, WORLD_PX } from '../../../../src/lib/geometry/mercator.ts';

const CORNER_LIST: Position[] = [
	[113.8, 27.6],
	[113.9, 27.6],
	[113.9, 27.7],
];

test('a corner follows the pointer by as much as it was pulled, and the others stay', () => {
	const pulled = pullCorners(
		{ kind: 'line', corners: CORNER_LIST },
		{ kind: 'corner', at: 1 },
		[113.9005, 27.6005],
		[113.9105, 27.5905],
	);
	expect(pulled[0]).toEqual(CORNER_LIST[0]);
	expect(pulled[1]![0]).toBeCloseTo(113.91, 9);
	expect(pulled[1]![1]).toBeCloseTo(27.59, 9);
	expect(pulled[2]).toEqual(CORNER_LIST[2]);
});

test('the whole moves as it does by numbers', () => {
	const pulled = pullCorners(
		{ kind: 'area', corners: CORNER_LIST },
		{ kind: 'whole' },
		[113.85, 27.62],
		[113.86, 27.61],
	);
	const by: Position = [113.86 - 113.85, 27.61 - 27.62];
	expect(pulled).toEqual(moveCorners(CORNER_LIST, by));
});

test('a middle that is pulled becomes a corner behind its own, also over the closing edge of an area', () => {
	const area = { kind: 'area', corners: CORNER_LIST } as const;
	const [, , closing] = listMiddles(area);
	const pulled = pullCorners(area, { kind: 'middle', at: 2 }, closing!.position, [113.7, 27.8]);
	expect(pulled).toHaveLength(4);
	expect(pulled.slice(0, 3)).toEqual(CORNER_LIST);
	expect(pulled[3]![0]).toBeCloseTo(113.7, 9);
	expect(pulled[3]![1]).toBeCloseTo(27.8, 9);
	const line = { kind: 'line', corners: CORNER_LIST } as const;
	expect(pullCorners(line, { kind: 'middle', at: 0 }, [113.85, 27.6], [113.85, 27.5])[1]).toEqual([
		expect.closeTo(113.85, 6),
		expect.closeTo(27.5, 6),
	]);
});

test('only an edge of a thing that may have more corners has a middle, as drawn and where there is room', () => {
	for (const kind of ITEM_KINDS) {
		const [least, most] = CORNERS[kind];
		const corners = Array.from({ length: least }, (_, at): Position => [113 + at, 27 + at * at]);
		const count = most === least ? 0 : kind === 'area' ? least : least - 1;
		expect(listMiddles({ kind, corners }), kind).toHaveLength(count);
	}
	const full = Array.from({ length: 500 }, (_, at): Position => [113 + at / 1000, 27]);
	expect(listMiddles({ kind: 'line', corners: full })).toEqual([]);
	const twice: Position[] = [CORNER_LIST[0]!, CORNER_LIST[0]!, CORNER_LIST[1]!];
	expect(listMiddles({ kind: 'line', corners: twice }).map(({ at }) => at)).toEqual([1]);
	for (const { at, from_zoom } of listMiddles({ kind: 'line', corners: CORNER_LIST })) {
		const [from, to] = [projectMercator(CORNER_LIST[at]!), projectMercator(CORNER_LIST[at + 1]!)];
		const length_px = Math.hypot(to[0] - from[0], to[1] - from[1]) * WORLD_PX;
		expect(length_px * 2 ** from_zoom).toBeGreaterThanOrEqual(88);
		expect(length_px * 2 ** (from_zoom - 1)).toBeLessThan(88);
	}
});
