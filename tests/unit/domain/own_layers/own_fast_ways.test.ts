import { describe, expect, test } from 'vitest';
import type { Geometry } from 'geojson';
import { toMapProperties } from '../../../../src/lib/domain/own_layers/attributes.ts';
import { cleanFeatures } from '../../../../src/lib/domain/own_layers/clean/clean_geometry.ts';
import { isClean } from '../../../../src/lib/domain/own_layers/clean/is_clean.ts';
import { isLossy, keepDigits } from '../../../../src/lib/domain/own_layers/json/keep_digits.ts';
import { placeFeatures } from '../../../../src/lib/domain/own_layers/place_features.ts';
import { placeRows } from '../../../../src/lib/domain/own_layers/table/place_rows.ts';
import { readCell } from '../../../../src/lib/domain/own_layers/table/read_cell.ts';

const ring = [
	[113, 27],
	[114, 27],
	[114, 28],
	[113, 27],
];
const feature = (geometry: unknown) => ({
	type: 'Feature' as const,
	geometry: geometry as Geometry,
	properties: {},
});
const around: [number, number, number, number] = [112, 26, 115, 29];

describe('what can be drawn as it stands', () => {
	test.each([
		{ type: 'Point', coordinates: [113, 27] },
		{ type: 'MultiPoint', coordinates: [[113, 27]] },
		{ type: 'LineString', coordinates: ring },
		{ type: 'MultiLineString', coordinates: [ring] },
		{ type: 'Polygon', coordinates: [ring, ring] },
		{ type: 'MultiPolygon', coordinates: [[ring], [ring]] },
		{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [113, 27] }] },
	])('$type is the same object after cleaning and placing', (geometry) => {
		expect(isClean(geometry as Geometry)).toBe(true);
		const { features, drawn, notes } = cleanFeatures([feature(geometry)]);
		expect([features[0]!.geometry, drawn, notes]).toEqual([geometry, 1, []]);
		const placed = placeFeatures(features, 'wgs84', false, around);
		expect(placed.features[0]!.geometry).toBe(geometry);
		expect(placed.bounds.slice(0, 2)).toEqual([113, 27]);
	});

	test.each([
		{ type: 'Point', coordinates: ['113', 27] },
		{ type: 'Point', coordinates: [113, 27, 5] },
		{ type: 'Point', coordinates: [113, NaN] },
		{ type: 'Point', coordinates: [113, 27], bbox: [113, 27, 113, 27] },
		{ type: 'MultiPoint', coordinates: [] },
		{ type: 'LineString', coordinates: [[113, 27]] },
		{ type: 'MultiLineString', coordinates: [ring, []] },
		{ type: 'Polygon', coordinates: [] },
		{ type: 'Polygon', coordinates: [ring.slice(0, 3)] },
		{ type: 'Polygon', coordinates: [ring, [[113, 27]]] },
		{ type: 'MultiPolygon', coordinates: [[ring], []] },
		{ type: 'GeometryCollection', geometries: [] },
		{ type: 'GeometryCollection', geometries: [null] },
	])('$type $coordinates is cleaned', (geometry) => {
		expect(isClean(geometry as Geometry)).toBe(false);
	});

	test('other members of a geometry are left behind', () => {
		const { features } = cleanFeatures([
			feature({ type: 'Point', coordinates: [113, 27], measured: 'twice' }),
		]);
		expect(features[0]!.geometry).toEqual({ type: 'Point', coordinates: [113, 27] });
	});

	test('a position that no degrees can be is told by its feature, converted or not', () => {
		const features = [
			feature({ type: 'Point', coordinates: [113, 27] }),
			feature({ type: 'LineString', coordinates: [...ring, [200, 27]] }),
		];
		for (const system of ['wgs84', 'cgcs2000', 'gcj02'] as const) {
			expect(() => placeFeatures(features, system, false, around)).toThrow(
				expect.objectContaining({
					problem: { code: 'out-of-range', feature: 2, found: '200, 27', system },
				}),
			);
		}
		const turned = [feature({ type: 'Point', coordinates: [27, 113] })];
		expect(placeFeatures(turned, 'wgs84', true, around).features[0]!.geometry).toEqual({
			type: 'Point',
			coordinates: [113, 27],
		});
	});
});

describe('numbers', () => {
	test.each([0, 1, 7, 15, 16, 17, 31])('a long one is found %i signs on', (before) => {
		const text = `[${' '.repeat(before)}1234567890123456789, 1]`;
		expect(keepDigits(text)).toBe(`[${' '.repeat(before)}"1234567890123456789", 1]`);
		expect(isLossy('1234567890123456789')).toBe(true);
	});

	test('short ones and words leave a text as it is', () => {
		const text = `{"a":"${'1.5 '.repeat(20)}","b":[113.123456,27.1234567890]}`;
		expect(keepDigits(text)).toBe(text);
		expect(keepDigits('[1e400]')).toBe('["1e400"]');
	});

	test.each([
		['113.5', 113.5],
		['-27', -27],
		['+5.25', 5.25],
		['1.234', 1.234],
		['007', 7],
	])('a plain cell %s is read the same whatever its column does with commas', (cell, value) => {
		for (const has_comma of [false, true]) {
			expect(readCell(cell, has_comma)).toEqual({ value, axis: null });
			expect(readCell(` ${cell} `, has_comma)).toEqual({ value, axis: null });
		}
	});

	test('whole ones too large for a tile become text, the others stay', () => {
		const fine = { a: 1, b: 'x', c: null };
		expect(toMapProperties(fine)).toBe(fine);
		expect(toMapProperties({ a: 2 ** 60, b: 1 })).toEqual({ a: String(2 ** 60), b: 1 });
	});
});

test('a column may be called as what every object has', () => {
	const fields = ['__proto__', 'constructor', 'lng', 'lat'];
	const rows = [
		['a', 'b', '113', '27'],
		['c', 'd', '114', '28'],
	];
	const table = { fields, rows, lines: [2, 3], x: 2, y: 3, geometry: -1, has_comma: [] };
	const { features } = placeRows(table, { x: 2, y: 3, geometry: -1 });
	expect(features.map(({ properties }) => Object.entries(properties!))).toEqual(
		rows.map((row) => row.map((cell, at) => [fields[at], cell])),
	);
});
