import { describe, expect, it } from 'vitest';
import type { MapModel, Mark } from '../../../../src/lib/domain/map_model/marks.ts';
import { frameSheet, fromPaper } from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import { drawSites } from '../../../../src/lib/style/sheet/sheet_sites.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';

/** Invented places on a sheet of 180 by 200 mm at 1:10,000. */
const frame = frameSheet([113.85, 27.62], {
	plane: 'gk114',
	scale: 10_000,
	width: 180,
	height: 200,
});
const at = (x: number, y: number): Position => fromPaper([x, y], frame);

function buildMark(part: Partial<Mark> & Pick<Mark, 'class' | 'position'>): Mark {
	return {
		...{ id: 'mark', badge: part.position, is_zone: false, radius_m: null, district: null },
		...{ label: null, theme: 'water', site_ids: ['site'] },
		...part,
	};
}

const draw = (marks: Mark[], lines: MapModel['lines'] = []) =>
	drawSites({ marks, lines }, [], frame);

describe('an exact place', () => {
	it('is pointed at, to a hundredth of a millimetre', () => {
		const { signs, possible } = draw([buildMark({ class: 'exact', position: at(12.34, 56.78) })]);
		expect(signs).toEqual([
			{ id: 'mark', theme: 'water', site_ids: ['site'], is_exact: true, x: 1234, y: 5678 },
		]);
		expect(possible).toEqual([]);
	});

	it('beyond the frame is on no sheet', () => {
		const { signs, possible } = draw([buildMark({ class: 'exact', position: at(180.1, 10) })]);
		expect([signs, possible]).toEqual([[], []]);
	});
});

describe('a place that a neighbour stands in for', () => {
	it('has its number on the ring, not in the middle', () => {
		const { rings, signs } = draw([
			buildMark({ class: 'near', position: at(90, 100), radius_m: 300 }),
		]);
		expect(rings).toMatchObject([{ x: 9000, y: 10_000, radius: 3000 }]);
		expect(signs).toMatchObject([{ is_exact: false, x: 9000, y: 7000 }]);
	});

	it('has it where the ring runs through the sheet', () => {
		const { signs } = draw([buildMark({ class: 'near', position: at(90, -30), radius_m: 500 })]);
		const [{ x, y }] = signs as [(typeof signs)[0]];
		expect(Math.hypot(x - 9000, y + 3000)).toBeCloseTo(5000, -1);
		expect(y).toBeGreaterThan(0);
	});

	it('is told in words where its ring goes round the whole sheet', () => {
		const { rings, signs, possible } = draw([
			buildMark({ class: 'near', position: at(90, 100), radius_m: 5000 }),
		]);
		expect([rings.length, signs.length, possible]).toEqual([1, 0, ['site']]);
	});

	it('and where it does not reach it is on no sheet', () => {
		const far = buildMark({ class: 'near', position: at(90, -60), radius_m: 500 });
		expect(draw([far])).toMatchObject({ rings: [], signs: [], possible: [] });
	});
});

describe('what has no place of its own', () => {
	it.each([
		['its middle is on the sheet', at(90, 100), 10],
		['its reach touches the sheet', at(90, -60), 601],
	])('is never a point, and told in words: %s', (_, position, radius_m) => {
		const drawn = draw([buildMark({ class: 'area', position, radius_m })]);
		expect(drawn).toEqual({ signs: [], rings: [], shapes: [], sketches: [], possible: ['site'] });
	});

	it('is left out where it cannot lie there', () => {
		const far = buildMark({ class: 'area', position: at(90, -60), radius_m: 599 });
		expect(draw([far]).possible).toEqual([]);
	});
});

describe('shapes and lines', () => {
	const line = { type: 'LineString' as const, coordinates: [at(-50, 50), at(300, 50)] };

	it('a shape is cut at the frame and has its number on it', () => {
		const mark = buildMark({
			...{ class: 'exact', position: at(-40, 50), outline: line },
		});
		const { shapes, signs } = draw([mark]);
		expect(shapes).toHaveLength(1);
		expect(shapes[0]!.path.startsWith('M-400 5000')).toBe(true);
		expect(signs).toMatchObject([{ is_exact: false, x: 9000, y: 5000 }]);
	});

	it('a sketch has its number halfway along what is seen', () => {
		const { sketches, signs } = draw(
			[],
			[
				{
					...{
						id: 'line-a',
						site_id: 'a',
						theme: 'transport',
						name: { zh: '虚构线', en: 'Invented' },
					},
					coordinates: line.coordinates,
				},
			],
		);
		expect(sketches).toMatchObject([{ path: 'M0 5000l18000 0' }]);
		expect(signs).toMatchObject([{ site_ids: ['a'], x: 9000, y: 5000 }]);
	});
});
