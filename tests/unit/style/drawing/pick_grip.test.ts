import { expect, test } from 'vitest';
import type { DrawingItem } from '../../../../src/lib/domain/drawing/item.ts';
import type { Position } from '../../../../src/lib/domain/schema/geojson.ts';
import { projectMercator, WORLD_PX } from '../../../../src/lib/geometry/mercator.ts';
import { pickGrip, type Spot } from '../../../../src/lib/style/drawing/pick_grip.ts';

const WEST: Position = [113.8, 27.6];
const EAST: Position = [113.9, 27.6];
const NORTH: Position = [113.9, 27.68];

/** A picture with `WEST` at its corner; nothing but grips can be pressed unless `is_on`. */
function look(zoom: number, is_on = false) {
	const [left, top] = projectMercator(WEST);
	const project = (position: Position): Spot => {
		const [x, y] = projectMercator(position);
		return { x: (x - left) * WORLD_PX * 2 ** zoom, y: (y - top) * WORLD_PX * 2 ** zoom };
	};
	return { zoom, project, isOn: () => is_on };
}

const shape = (kind: DrawingItem['kind'], ...corners: Position[]) => ({ kind, corners });

test('a corner is met as far as a finger reaches, and of two the nearer', () => {
	const line = shape('line', WEST, EAST, NORTH);
	const picture = look(12);
	const east = picture.project(EAST);
	const pick = (x: number, y: number, reach_px: number) =>
		pickGrip(line, { x: east.x + x, y: east.y + y }, reach_px, picture);
	expect(pick(21, 0, 22)).toEqual({ kind: 'corner', at: 1 });
	expect(pick(23, 0, 22)).toBeNull();
	expect(pick(11, 0, 12)).toEqual({ kind: 'corner', at: 1 });
	expect(pick(13, 0, 12)).toBeNull();
	const close = shape('line', WEST, [113.8, 27.8], [113.805, 27.8]);
	const { x, y } = picture.project([113.804, 27.8]);
	expect(pickGrip(close, { x, y }, 22, picture)).toEqual({ kind: 'corner', at: 2 });
});

test('a middle is met where it shows, and never in place of a corner', () => {
	const line = shape('line', WEST, EAST);
	const half = (zoom: number): Spot => ({ x: look(zoom).project(EAST).x / 2, y: 0 });
	expect(pickGrip(line, half(12), 22, look(12))).toEqual({ kind: 'middle', at: 0 });
	// 0.1 degree is 73 pixels wide at zoom 9: the middle comes with the next.
	expect(pickGrip(line, half(9.9), 22, look(9.9))).toBeNull();
	expect(pickGrip(line, half(10), 22, look(10))).toEqual({ kind: 'middle', at: 0 });
	expect(pickGrip(line, { x: 23, y: 0 }, 24, look(10))).toEqual({ kind: 'corner', at: 0 });
	expect(pickGrip(shape('dimension', WEST, EAST), half(12), 22, look(12))).toBeNull();
});

test('what is one point, or too small to aim at, is moved as one; beside it nothing is', () => {
	const press = { x: 4, y: 3 };
	for (const kind of ['point', 'text'] as const) {
		expect(pickGrip(shape(kind, WEST), press, 12, look(12))).toEqual({ kind: 'whole' });
	}
	const speck = shape('area', WEST, [113.801, 27.6], [113.801, 27.601]);
	expect(pickGrip(speck, press, 22, look(10))).toEqual({ kind: 'whole' });
	expect(pickGrip(speck, press, 22, look(15))).toEqual({ kind: 'corner', at: 0 });
	const line = shape('line', WEST, EAST);
	expect(pickGrip(line, { x: 40, y: 2 }, 12, look(12, true))).toEqual({ kind: 'whole' });
	expect(pickGrip(line, { x: 40, y: 90 }, 12, look(12))).toBeNull();
});
