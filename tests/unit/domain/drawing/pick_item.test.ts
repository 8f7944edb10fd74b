import { describe, expect, it } from 'vitest';
import type { DrawingItem } from '../../../../src/lib/domain/drawing/item.ts';
import { pickItem } from '../../../../src/lib/domain/drawing/pick_item.ts';
import { projectMercator, unprojectMercator } from '../../../../src/lib/geometry/mercator.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';

const MIDDLE: Position = [113.85, 27.6];
/** Of the Mercator plane. */
const PIXEL = 1e-6;
const [left, top] = projectMercator(MIDDLE);
/** So many CSS pixels from the middle, y down. */
const at = (x: number, y: number): Position =>
	unprojectMercator([left + x * PIXEL, top + y * PIXEL]);

const LOOK = { words: '', color: 'red', icon: 'dot' } as const;
const thing = (
	kind: DrawingItem['kind'],
	corners: readonly [number, number][],
	more: Partial<DrawingItem> = {},
): DrawingItem => ({ ...LOOK, kind, corners: corners.map(([x, y]) => at(x, y)), ...more });

const pick = (drawing: readonly DrawingItem[], x: number, y: number, reach_px = 6): number =>
	pickItem(drawing, { at: at(x, y), pixel: PIXEL, reach_px }, 'zh');

const SQUARE = [
	[-100, -100],
	[100, -100],
	[100, 100],
	[-100, 100],
] as [number, number][];

describe('which thing a press means', () => {
	it('is the one it is on: sign, flag, line, edge, inside, words; beside all of them none', () => {
		const cases: [DrawingItem, [number, number], [number, number]][] = [
			[thing('point', [[0, 0]]), [12, 0], [16, 0]],
			[thing('point', [[0, 0]], { icon: 'flag' }), [0, -22], [0, 9]],
			[
				thing('line', [
					[-50, 0],
					[50, 0],
				]),
				[20, 5],
				[20, 7],
			],
			[thing('area', SQUARE), [0, 0], [0, 107]],
			[thing('area', SQUARE), [0, 105], [107, 0]],
			[thing('text', [[0, 0]], { words: '拟建道路' }), [30, 0], [36, 0]],
			[thing('point', [[0, 0]], { words: '路口' }), [40, 0], [50, 0]],
			[thing('text', [[0, 0]], { words: 'Invented road' }), [50, 4], [62, 4]],
		];
		for (const [item, on, beside] of cases) {
			expect(pick([item], ...on), `${item.kind} ${item.words} ${on}`).toBe(0);
			expect(pick([item], ...beside), `${item.kind} ${item.words} ${beside}`).toBe(-1);
		}
		expect(pick([], 0, 0)).toBe(-1);
	});

	it('is met from further off by a finger', () => {
		const line = thing('line', [
			[-50, 0],
			[50, 0],
		]);
		expect(pick([line], 0, 12)).toBe(-1);
		expect(pick([line], 0, 12, 14)).toBe(0);
	});

	it('is what is drawn before the inside of an area, though that lies on top', () => {
		const line = thing('line', [
			[-50, 0],
			[50, 0],
		]);
		expect(pick([line, thing('area', SQUARE)], 0, 3)).toBe(0);
		expect(pick([line, thing('area', SQUARE)], 0, 40)).toBe(1);
	});

	it('is the nearest, and the topmost of those that are as near', () => {
		const low = thing('line', [
			[-50, 0],
			[50, 0],
		]);
		const high = thing('line', [
			[-50, 8],
			[50, 8],
		]);
		expect(pick([low, high], 0, 1)).toBe(0);
		expect(pick([low, high], 0, 7)).toBe(1);
		expect(pick([high, low], 0, 4)).toBe(1);
		expect(pick([low, high], 0, 4)).toBe(1);
		expect(pick([thing('area', SQUARE), thing('area', SQUARE)], 0, 0)).toBe(1);
	});

	it('has the words of a turned line where they are read', () => {
		const steep = thing(
			'dimension',
			[
				[0, -200],
				[0, 200],
			],
			{ words: '宽' },
		);
		// Above the line as it is read, which is to one side of it on the map; the other side is free.
		const sides = [-14, 14].map((x) => pick([steep], x, 0, 1));
		expect(sides.toSorted((a, b) => a - b)).toEqual([-1, 0]);
	});
});
