import { describe, expect, test } from 'vitest';
import { polygon_schema } from '../../../src/lib/domain/schema/geojson.ts';
import type { Unit } from '../../../src/studio/api/answers.ts';
import { buildShape, listCorners, roundTyped } from '../../../src/studio/state/place_shape.ts';
import {
	buildPosition,
	findShape,
	findWay,
	startForm,
	type SitePosition,
} from '../../../src/studio/state/site_position.ts';

const CITY = '360300';
const DAY = '2024-11-27';
const placement: SitePosition['placement'] = {
	class: 'near',
	precision_m: 900,
	basis: { zh: '塘边', en: 'By the pond' },
	source: 'A list',
	is_thing_itself: false,
	original_datum: 'GCJ-02',
	decided: { by: { zh: '编者', en: 'Editors' }, on: '2020-01-01', method: 'stand-in' },
	place: 'pond',
	excerpt: null,
};
const point: SitePosition = {
	geometry: { type: 'Point', coordinates: [113.853531234, 27.616721234] },
	placement,
};
const district: Unit = {
	code: '360302',
	kind: 'district',
	name: { zh: '区', en: 'District' },
	district: 360302,
	placed: {
		geometry: { type: 'Point', coordinates: [113.9, 27.6] },
		placement: {
			class: 'area',
			precision_m: 12_000,
			basis: { zh: '区里', en: 'In the district' },
			source: 'Another list',
			is_thing_itself: false,
			original_datum: 'BD-09',
			place: 'district-centre',
			extent: { kind: 'district', adcode: 360302 },
			method: 'district-point',
		},
	},
};
const city: Unit = {
	code: CITY,
	kind: 'city',
	name: { zh: '市', en: 'City' },
	district: null,
	placed: {
		geometry: null,
		placement: {
			...district.placed!.placement,
			precision_m: null,
			original_datum: null,
			place: null,
			extent: { kind: 'city' },
		},
	},
};
const nowhere: Unit = { ...district, code: '360302001', kind: 'township', placed: null };
const units = [city, district, nowhere];
const begin = (position: SitePosition) => startForm(position, CITY);

describe('a shape', () => {
	const clockwise: [number, number][] = [
		[0, 0],
		[0, 1],
		[1, 1],
	];

	test('of an outline is closed and runs counter-clockwise, whichever way it was drawn', () => {
		const shape = buildShape('outline', clockwise);
		expect(polygon_schema.safeParse(shape).success).toBe(true);
		expect(shape).toEqual(buildShape('outline', clockwise.toReversed()));
		expect(listCorners(shape)).toHaveLength(3);
		expect(buildShape('outline', clockwise.slice(1))).toBeNull();
		expect(buildShape('line', clockwise.slice(2))).toBeNull();
	});

	test('typed stays where it was typed, to the centimetre', () => {
		expect(roundTyped([113.8535312, 27.6167212])).toEqual([113.8535312, 27.6167212]);
	});

	test('with several parts or holes is not taken apart, and stays until another is drawn', () => {
		const ring = [...clockwise, clockwise[0]!];
		const shapes: NonNullable<SitePosition['geometry']>[] = [
			{ type: 'Polygon', coordinates: [ring, ring] },
			{ type: 'MultiPolygon', coordinates: [[ring]] },
			{ type: 'MultiLineString', coordinates: [clockwise] },
			{ type: 'MultiPoint', coordinates: clockwise },
		];
		for (const geometry of shapes) {
			const before = { geometry, placement };
			const form = begin(before);
			expect(form.corners).toEqual([]);
			expect(buildPosition(form, before, units, DAY)?.geometry).toEqual(geometry);
			expect(findShape({ ...form, is_drawn: true }, before, units)).toBeNull();
		}
	});
});

describe('how a position was given', () => {
	const extents = {
		unit: [
			{ kind: 'township', code: '360302101' },
			{ kind: 'district', adcode: 360302 },
			{ kind: 'city' },
		],
		point: [
			{ kind: 'zone', name: { zh: '园', en: 'Zone' } },
			{ kind: 'outside', name: { zh: '外', en: 'Out' } },
		],
	} as const;
	test.each(
		Object.entries(extents).flatMap(([way, list]) => list.map((one) => [way, one] as const)),
	)('is seen from what it is: %s, %j', (way, extent) => {
		const { geometry } = point;
		expect(findWay({ geometry, placement: { ...placement, class: 'area', extent } })).toBe(way);
	});

	test('the unit that was chosen stands in the form', () => {
		const area = (extent: object) =>
			({ ...point, placement: { ...placement, class: 'area', extent } }) as SitePosition;
		expect(begin(area({ kind: 'township', code: '360302101' })).unit).toBe('360302101');
		expect(begin(area({ kind: 'district', adcode: 360302 })).unit).toBe('360302');
		expect(begin(area({ kind: 'city' })).unit).toBe(CITY);
	});
});

describe('what is written', () => {
	test('is what it was, the day aside, where nothing was moved', () => {
		const { geometry, placement: after } = buildPosition(begin(point), point, units, DAY)!;
		expect(geometry).toEqual(point.geometry);
		expect(after).toEqual({ ...placement, decided: { ...placement.decided, on: DAY } });
	});

	test('rests on no place of the gazetteer once it was moved', () => {
		const form = { ...begin(point), is_drawn: true, corners: [[114, 27.5] as [number, number]] };
		const built = buildPosition(form, point, units, DAY)!;
		expect(built.geometry).toEqual({ type: 'Point', coordinates: [114, 27.5] });
		expect(built.placement.place).toBeNull();
	});

	const inUnit = (code: string) => ({
		...begin(point),
		way: 'unit' as const,
		unit: code,
		is_drawn: true,
		placement: { ...placement, class: 'area' as const },
	});

	test('of a district is its point, radius, datum, place and extent', () => {
		const { geometry, placement: after } = buildPosition(inUnit('360302'), point, units, DAY)!;
		expect(geometry).toEqual(district.placed!.geometry);
		const { precision_m, original_datum, place, extent } = district.placed!.placement;
		expect(after).toMatchObject({ precision_m, original_datum, place, extent });
	});

	test('of the city has no point and no radius', () => {
		const { geometry, placement: after } = buildPosition(inUnit(CITY), point, units, DAY)!;
		expect(geometry).toBeNull();
		expect(after).toMatchObject({ precision_m: null, original_datum: null, place: null });
		expect(after.extent).toEqual({ kind: 'city' });
	});

	test('is nothing where the unit’s position is not known, or none is chosen', () => {
		for (const code of ['360302001', '']) {
			expect(buildPosition(inUnit(code), point, units, DAY)).toBeNull();
		}
	});

	test('an area that is no unit has the name it is given; one outside stays outside', () => {
		const form = begin(point);
		const area = { ...form, placement: { ...placement, class: 'area' as const } };
		expect(buildPosition(area, point, units, DAY)).toBeNull();
		const zone = { zh: '园区', en: 'Zone' };
		const built = buildPosition({ ...area, zone }, point, units, DAY)!;
		expect(built.placement.extent).toEqual({ kind: 'zone', name: zone });
		const outside = {
			...point,
			placement: { ...area.placement, extent: { kind: 'outside' as const, name: zone } },
		};
		const again = buildPosition(begin(outside), outside, units, DAY)!;
		expect(again.placement.extent).toEqual({ kind: 'outside', name: zone });
	});

	test('is nothing without a shape, a basis, a source or somebody who decided', () => {
		const form = begin(point);
		const without = (part: object) =>
			buildPosition({ ...form, placement: { ...placement, ...part } }, point, units, DAY);
		expect(without({ basis: { zh: '', en: 'x' } })).toBeNull();
		expect(without({ source: ' ' })).toBeNull();
		expect(without({ decided: { ...placement.decided, by: { zh: '编者', en: ' ' } } })).toBeNull();
		expect(buildPosition({ ...form, is_drawn: true, corners: [] }, point, units, DAY)).toBeNull();
	});

	test('not placed has neither radius nor datum', () => {
		const form = {
			...begin(point),
			way: 'unplaced' as const,
			is_drawn: true,
			placement: { ...placement, class: 'unplaced' as const, is_thing_itself: true },
		};
		expect(buildPosition(form, point, units, DAY)).toMatchObject({
			geometry: null,
			placement: { precision_m: null, original_datum: null, is_thing_itself: false, place: null },
		});
	});
});
