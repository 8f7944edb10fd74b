import { expect, it } from 'vitest';
import type { ExtraLook, SheetExtra } from '../../../../src/lib/domain/sheet/sheet_extra.ts';
import { frameSheet, fromPaper } from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import { drawExtras, isOnSheet } from '../../../../src/lib/style/sheet/sheet_extras.ts';

const frame = frameSheet([113.85, 27.62], { plane: 'gk114', scale: 1000, width: 100, height: 100 });
const at = (x: number, y: number): Position => fromPaper([x, y], frame);
const look: ExtraLook = { stroke: '#112233', fill: '#445566', opacity: 1, width: 0.5, dot: 2 };
const wrap = (features: SheetExtra['features']): SheetExtra[] => [
	{ id: 'invented', name: 'Invented', look, features },
];

it('a line is drawn where it lies, with its text halfway and heads at its ends', () => {
	const geometry = { type: 'LineString' as const, coordinates: [at(10, 50), at(90, 50)] };
	const [drawn] = drawExtras(
		wrap([{ geometry, look: { ...look, arrows: 'both' }, text: '80 m', text_height: 3 }]),
		frame,
	);
	expect(drawn).toMatchObject({
		path: 'M1000 5000l8000 0',
		text: { words: '80 m', height: 300, x: 5000, y: 5000 },
	});
	expect(drawn!.heads.match(/Z/g)).toHaveLength(2);
	expect(drawn!.heads).toContain('M9000 5000');
	expect(drawn!.heads).toContain('M1000 5000');
});

it('an area beyond the frame is cut, and none of its own edge runs along the frame', () => {
	const ring = [at(-50, -50), at(150, -50), at(150, 150), at(-50, 150), at(-50, -50)];
	const [drawn] = drawExtras(
		wrap([{ geometry: { type: 'Polygon', coordinates: [ring] }, look }]),
		frame,
	);
	expect(drawn!.is_area).toBe(true);
	for (const [, x, y] of drawn!.path.matchAll(/M(-?\d+) (-?\d+)/g)) {
		expect(Number(x) < 0 || Number(x) > 10_000 || Number(y) < 0 || Number(y) > 10_000).toBe(true);
	}
});

it('points, and a collection of several kinds', () => {
	const [drawn] = drawExtras(
		wrap([
			{
				geometry: {
					type: 'GeometryCollection',
					geometries: [
						{ type: 'MultiPoint', coordinates: [at(20, 30), at(200, 30)] },
						{ type: 'LineString', coordinates: [at(1, 1), at(2, 2)] },
					],
				},
				look,
				text: 'here',
			},
		]),
		frame,
	);
	expect(drawn!.dots).toEqual([{ x: 2000, y: 3000 }]);
	expect(drawn!.path).toBe('M100 100l100 100');
	expect(drawn!.text).toMatchObject({ words: 'here', x: 2000, y: 3000 });
});

it('what lies elsewhere is neither drawn nor in the legend', () => {
	const [far] = wrap([{ geometry: { type: 'Point', coordinates: at(120, 50) }, look }]) as [
		SheetExtra,
	];
	expect(drawExtras([far], frame)).toEqual([]);
	expect(isOnSheet(far, frame)).toBe(false);
});

it('a picture lies between its corners, also where the sheet shows a part of it', () => {
	for (const [left, right] of [
		[20, 80],
		[-100, 200],
	] as const) {
		const corners = [at(left, 30), at(right, 30), at(right, 70), at(left, 70)];
		const geometry = { type: 'Polygon' as const, coordinates: [[...corners, corners[0]!]] };
		const [drawn] = drawExtras(wrap([{ geometry, look, picture: 'blob:plan' }]), frame);
		const numbers = drawn!.picture!.matrix.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number);
		expect(drawn!.picture!.url).toBe('blob:plan');
		for (const [index, wanted] of [(right - left) * 100, 0, 0, 4000, left * 100, 3000].entries()) {
			expect(Math.abs(numbers[index]! - wanted)).toBeLessThan(2);
		}
	}
});

it('a sign stands in place of a dot, and words above their place may be turned', () => {
	const geometry = { type: 'Point' as const, coordinates: at(40, 60) };
	const [sign, words] = drawExtras(
		wrap([
			{ geometry, look, sign: 'M0 0H5V5Z' },
			{ geometry, look: { ...look, dot: 0 }, text: '12 m', angle: 30, rise: 2 },
		]),
		frame,
	);
	expect(sign).toMatchObject({ sign: 'M0 0H5V5Z', dots: [{ x: 4000, y: 6000 }], text: null });
	expect(words!.text).toMatchObject({ words: '12 m', angle: 30, lift: 200, x: 4000, y: 6000 });
});
