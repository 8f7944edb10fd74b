import { describe, expect, it } from 'vitest';
import type { DistrictFeature } from '../../../../src/lib/domain/schema/district.ts';
import { layOutSheet } from '../../../../src/lib/domain/sheet/papers.ts';
import { boundInMetres } from '../../../../src/lib/domain/sheet/sheet_frame.ts';
import { buildSeries, type SheetTownship } from '../../../../src/lib/domain/sheet/build_series.ts';
import type { SheetSeries } from '../../../../src/lib/domain/sheet/sheet_spec.ts';

/** An invented district of 9 by 11 km with three townships, one of which nobody has placed. */
const district = {
	properties: { adcode: 1, role: 'district' },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[113.8, 27.6],
				[113.9, 27.6],
				[113.9, 27.7],
				[113.8, 27.7],
				[113.8, 27.6],
			],
		],
	},
} as unknown as DistrictFeature;
const townships: SheetTownship[] = [
	{ code: 'a', name: 'A', district: 1, seat: [113.82, 27.62], radius_m: 3000 },
	{ code: 'b', name: 'B', district: 1, seat: [113.88, 27.68], radius_m: null },
	{ code: 'c', name: 'C', district: 1, seat: null, radius_m: null },
	{ code: 'd', name: 'D', district: 2, seat: [113.7, 27.5], radius_m: 500 },
];

const layout = layOutSheet({ id: 'a4', is_landscape: false });
const build = (series: SheetSeries, scale = 20_000, used = ['a']) =>
	buildSeries(series, {
		...{ area: null, districts: [district], townships, used: new Set(used), overlap: 10, layout },
		format: { plane: 'gk114', scale, width: layout.map.width, height: layout.map.height },
	});

describe('a grid', () => {
	it('comes with an index on the same paper that shows every frame', () => {
		const { sheets, refused } = build({ kind: 'grid', over: 1 });
		expect(refused).toBeNull();
		const [index, ...parts] = sheets;
		expect(index).toMatchObject({ id: 'index', kind: 'index', number: null });
		expect(parts.map(({ number }) => number)).toEqual(parts.map((_, at) => at + 1));
		const [west, south, east, north] = boundInMetres(index!.frame);
		for (const { frame } of parts) {
			const [left, low, right, high] = boundInMetres(frame);
			expect(left >= west && low >= south && right <= east && high <= north).toBe(true);
		}
	});

	it.each([
		[{ kind: 'grid', over: 'area' }, 'no-area'],
		[{ kind: 'grid', over: 99 }, 'no-area'],
		[{ kind: 'townships', over: 99, is_all: true }, 'no-place'],
	] as [SheetSeries, string][])('%o is refused: %s', (series, reason) => {
		expect(build(series)).toMatchObject({ sheets: [], refused: reason });
	});

	it('too many are refused with a scale', () => {
		const { sheets, refused } = build({ kind: 'grid', over: 1 }, 500);
		expect(sheets).toEqual([]);
		expect(refused).toMatchObject({ kind: 'too-many', fits: 10_000 });
	});
});

describe('a sheet for each township', () => {
	it('of those with reported sites, or of all; those without a seat are named', () => {
		const some = build({ kind: 'townships', over: 1, is_all: false });
		expect(some.sheets.map(({ place }) => place?.name)).toEqual([undefined, 'A']);
		expect(some.left_out).toEqual([]);
		const all = build({ kind: 'townships', over: 1, is_all: true });
		expect(all.sheets.map(({ place }) => place?.name)).toEqual([undefined, 'A', 'B']);
		expect(all.left_out).toEqual(['C']);
		expect(build({ kind: 'townships', over: 'city', is_all: true }).sheets).toHaveLength(4);
	});

	it('says which reach beyond their sheet, and at which scale none would', () => {
		const { beyond, fits } = build({ kind: 'townships', over: 1, is_all: true }, 20_000);
		expect(beyond).toEqual(['A']);
		expect(fits).toBe(50_000);
		expect(build({ kind: 'townships', over: 1, is_all: true }, fits!).beyond).toEqual([]);
	});
});
