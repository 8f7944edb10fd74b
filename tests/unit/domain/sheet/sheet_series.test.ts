import { describe, expect, it } from 'vitest';
import { boundInMetres, type SheetFrame } from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import {
	boundSheets,
	centerSheets,
	coverWithSheets,
	MOST_SHEETS,
	type SheetFormat,
} from '../../../../src/lib/domain/sheet/sheet_series.ts';
import { fromPlane, toPlane } from '../../../../src/lib/geometry/systems/plane.ts';
import type { Polygon, Position } from '../../../../src/lib/geometry/position.ts';

const ORIGIN: Position = [485_000, 3_057_000];
const format = (scale: number): SheetFormat => ({ plane: 'gk114', scale, width: 180, height: 200 });

/** A shape in metres east and north of the origin. */
function draw(corners: readonly Position[]): Polygon {
	const ring = corners.map(([x, y]) => fromPlane([ORIGIN[0] + x, ORIGIN[1] + y], 'gk114'));
	return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

const square = (size: number) =>
	draw([
		[0, 0],
		[size, 0],
		[size, size],
		[0, size],
	]);

function cover(area: Polygon, scale: number, overlap: number) {
	const result = coverWithSheets(area, format(scale), overlap);
	if (result.kind !== 'sheets') throw new Error(`${result.count} sheets`);
	return result.sheets;
}

describe('a grid over an area', () => {
	it('is one sheet where one is enough', () => {
		const [sheet, ...more] = cover(square(1700), 10_000, 10);
		expect(more).toEqual([]);
		expect(sheet!.frame.middle[0]).toBeCloseTo(ORIGIN[0] + 850, 2);
		expect(sheet!.frame.middle[1]).toBeCloseTo(ORIGIN[1] + 850, 2);
	});

	it.each([0, 5, 10, 30])('leaves no place of the area out, overlapping by %d mm', (overlap) => {
		const sheets = cover(square(9000), 10_000, overlap);
		for (let x = 0; x <= 9000; x += 450) {
			for (let y = 0; y <= 9000; y += 450) {
				const [east, north] = [ORIGIN[0] + x, ORIGIN[1] + y];
				const holds = sheets.some(({ frame }) => {
					const [west, south, right, top] = boundInMetres(frame);
					return (
						east >= west - 0.01 &&
						east <= right + 0.01 &&
						north >= south - 0.01 &&
						north <= top + 0.01
					);
				});
				expect(holds, `${x} ${y}`).toBe(true);
			}
		}
		const row = sheets.filter(({ frame }) => frame.middle[1] === sheets[0]!.frame.middle[1]);
		for (const [index, { frame }] of row.slice(1).entries()) {
			expect(frame.middle[0] - row[index]!.frame.middle[0]).toBeCloseTo((180 - overlap) * 10, 4);
		}
	});

	it('counts from the north-west, row by row', () => {
		const sheets = cover(square(5000), 10_000, 0);
		expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, index) => index + 1));
		const order = (a: SheetFrame, b: SheetFrame) =>
			b.middle[1] - a.middle[1] || a.middle[0] - b.middle[0];
		expect(sheets.map(({ frame }) => frame)).toEqual(
			sheets.map(({ frame }) => frame).toSorted(order),
		);
		expect(boundSheets(sheets)[2]).toBeGreaterThan(boundSheets(sheets)[0]);
	});

	it('leaves out sheets that no part of the area lies on', () => {
		const corner = draw([
			[0, 0],
			[9000, 0],
			[9000, 300],
			[300, 300],
			[300, 9000],
			[0, 9000],
		]);
		expect(cover(corner, 10_000, 0).length).toBeLessThan(cover(square(9000), 10_000, 0).length / 2);
	});

	it.each([20_000, 100_000, 400_000])(
		'refuses more than the limit for %d m and names a scale',
		(size) => {
			const result = coverWithSheets(square(size), format(1000), 10);
			if (result.kind !== 'too-many') throw new Error('expected a refusal');
			expect(result.count).toBeGreaterThan(MOST_SHEETS);
			expect(result.fits).not.toBeNull();
			expect(cover(square(size), result.fits!, 10).length).toBeLessThanOrEqual(MOST_SHEETS);
		},
	);
});

describe('a sheet for each place', () => {
	it('has the place in its middle, in the order given', () => {
		const places: Position[] = [
			[113.9, 27.6],
			[113.7, 27.9],
		];
		const result = centerSheets(places, format(20_000));
		expect(result.kind === 'sheets' && result.sheets.map(({ frame }) => frame.middle)).toEqual(
			places.map((place) => toPlane(place, 'gk114')),
		);
	});

	it('refuses too many', () => {
		const places = Array.from({ length: MOST_SHEETS + 1 }, (): Position => [113.9, 27.6]);
		expect(centerSheets(places, format(20_000))).toMatchObject({ kind: 'too-many', count: 61 });
	});
});
