import { expect, it } from 'vitest';
import { frameSheet, fromPaper } from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import { drawSheetGround, type SheetThing } from '../../../../src/lib/style/sheet/sheet_ground.ts';

const frameAt = (scale: number) =>
	frameSheet([113.85, 27.62], { plane: 'gk114', scale, width: 100, height: 100 });
const frame = frameAt(10_000);
const at = (x: number, y: number): Position => fromPaper([x, y], frame);

/** Invented things around the middle. */
const line = (y: number) => ({ type: 'LineString' as const, coordinates: [at(10, y), at(90, y)] });
const things: SheetThing[] = [
	{ subject: 'road', class: 'motorway', geometry: line(40) },
	{ subject: 'road', class: 'path', geometry: line(50) },
	{ subject: 'road', class: 'tertiary', geometry: line(60) },
	{ subject: 'river', class: 'river', geometry: line(70) },
	{
		subject: 'water',
		class: 'water',
		geometry: {
			type: 'Polygon',
			coordinates: [[at(20, 20), at(30, 20), at(30, 30), at(20, 30), at(20, 20)]],
		},
	},
	{ subject: 'name', class: 'village', geometry: { type: 'Point', coordinates: at(50, 50) } },
];

it('is one path a look, the lowest first, in hundredths of a millimetre', () => {
	const drawn = drawSheetGround(things, frame);
	expect(drawn.map(({ look }) => look)).toEqual(['lake', 'river', 'path', 'small', 'great']);
	expect(drawn[0]).toEqual({
		look: 'lake',
		is_area: true,
		path: 'M2000 2000l1000 0 0 1000-1000 0 0-1000Z',
	});
	expect(drawn[1]).toEqual({ look: 'river', is_area: false, path: 'M1000 7000l8000 0' });
});

it('has less of it at smaller scales', () => {
	const looks = (scale: number) => drawSheetGround(things, frameAt(scale)).map(({ look }) => look);
	expect(looks(50_000)).toEqual(['lake', 'river', 'small', 'great']);
	expect(looks(500_000)).toEqual(['lake', 'river', 'great']);
});

it('has nothing of what lies elsewhere', () => {
	const far = frameSheet([114.2, 27.62], {
		plane: 'gk114',
		scale: 10_000,
		width: 100,
		height: 100,
	});
	expect(drawSheetGround(things, far)).toEqual([]);
});
