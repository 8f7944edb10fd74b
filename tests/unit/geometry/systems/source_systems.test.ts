import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureGeodesic } from '../../../../src/lib/geometry/geodesic.ts';
import {
	findEpsg,
	findGaussKrueger,
	fromSource,
	getSource,
	isInSourceReach,
	nameSource,
	type SourceId,
} from '../../../../src/lib/geometry/systems/source_systems.ts';
import { findWktSystem } from '../../../../src/lib/geometry/systems/wkt_system.ts';

type Control = { rows: [number, number, number, number, number][]; names: Record<string, string> };
const control = JSON.parse(
	readFileSync('tests/fixtures/control/source_systems.json', 'utf8'),
) as Control;

describe('systems by code', () => {
	test.each(control.rows)('EPSG:%d is PROJ to a centimetre at %d, %d', (epsg, lng, lat, x, y) => {
		const { id } = findEpsg(epsg)!;
		expect(measureGeodesic(fromSource([x, y], id), [lng, lat]).distance_m).toBeLessThan(0.01);
		expect(isInSourceReach([lng, lat], id)).toBe(true);
	});

	test('have the names of EPSG, and no code is taken for one', () => {
		const found: Record<string, string> = {};
		for (let code = 2000; code < 33_000; code += 1) {
			const source = findEpsg(code);
			const is_utm = source?.layout.kind === 'utm' && !control.names[code];
			const is_degrees = source?.layout.kind === 'degrees';
			if (source && !is_utm && !is_degrees) found[code] = nameSource(source);
		}
		delete found['3785'];
		const expected = Object.fromEntries(
			Object.entries(control.names).map(([code, name]) => {
				// Deprecated names of 21473 to 21483: the same systems without a prefix.
				const old = /^Beijing 1954 \/ Gauss-Kruger (\d+)N$/.exec(name)?.[1];
				return [code, old ? `Beijing 1954 / Gauss-Kruger CM ${6 * Number(old) - 3}E` : name];
			}),
		);
		expect(found).toEqual(expected);
	});

	test.each([2383, 2435, 4795, 4214, 4610, 4555])('EPSG:%d has no public way to WGS 84', (code) => {
		const source = findEpsg(code)!;
		expect(source.accuracy_m).toBeNull();
		expect(() => fromSource([485_274, 3_056_280], source.id)).toThrow(RangeError);
	});

	test('state how good the way is', () => {
		expect(findEpsg(4548)).toMatchObject({ datum: 'CGCS2000', accuracy_m: 1 });
		expect(findEpsg(32650)).toMatchObject({ datum: 'WGS 84', accuracy_m: 0.01 });
		expect(getSource('gcj02')).toMatchObject({ epsg: null, kind: 'geographic' });
	});

	test('those of the atlas keep their names, unknown codes have none', () => {
		expect(findEpsg(4547)?.id).toBe('gk114');
		expect(findEpsg(4326)?.id).toBe('wgs84');
		expect(findEpsg(900913)?.id).toBe('EPSG:3857');
		for (const code of [0, 2391, 4555.5, 27700, 32661, 99999]) expect(findEpsg(code)).toBeNull();
		expect(() => getSource('EPSG:27700')).toThrow(RangeError);
	});

	test('numbers of another zone are out of reach', () => {
		const swapped = fromSource([3_056_340, 485_194], 'gk117');
		expect(isInSourceReach(swapped, 'gk117')).toBe(false);
	});
});

describe('systems by meridian and false easting', () => {
	test.each<[number, number, SourceId | undefined]>([
		[114, 500_000, 'gk114'],
		[114, 38_500_000, 'gk38'],
		[117, 20_500_000, 'EPSG:4498'],
		[117, 39_500_000, 'gk39'],
		[113.5, 500_000, undefined],
		[114, 0, undefined],
	])('%d, %d is %s', (meridian, easting, id) => {
		expect(findGaussKrueger('CGCS2000', meridian, easting)?.id).toBe(id);
	});
});

describe('systems by well-known text', () => {
	const esri = (gcs: string, datum: string, spheroid: string, more: string): string =>
		`PROJCS["local name",GEOGCS["${gcs}",DATUM["${datum}",SPHEROID[${spheroid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],${more},UNIT["Meter",1.0]]`;
	const gauss = (meridian: number, easting: number, scale = 1): string =>
		`PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0]`;
	const china = [
		'GCS_China_Geodetic_Coordinate_System_2000',
		'D_China_2000',
		'"CGCS2000",6378137.0,298.257222101',
	] as const;

	test.each<[string, SourceId]>([
		[esri(...china, gauss(117, 39_500_000)), 'gk39'],
		[esri(...china, gauss(114, 500_000)), 'gk114'],
		[
			esri('GCS_Xian_1980', 'D_Xian_1980', '"Xian_1980",6378140.0,298.257', gauss(114, 500_000)),
			'EPSG:2383',
		],
		[
			esri(
				'GCS_Beijing_1954',
				'D_Beijing_1954',
				'"Krasovsky_1940",6378245.0,298.3',
				gauss(114, 38_500_000),
			),
			'EPSG:2414',
		],
		[
			esri(
				'GCS_WGS_1984',
				'D_WGS_1984',
				'"WGS_1984",6378137.0,298.257223563',
				gauss(117, 500_000, 0.9996),
			).replace('Gauss_Kruger', 'Transverse_Mercator'),
			'EPSG:32650',
		],
		[
			'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
			'EPSG:4610',
		],
	])('%s', (text, id) => {
		expect(findWktSystem(text)?.id).toBe(id);
	});

	test('a meridian of its own is converted by its parameters', () => {
		const source = findWktSystem(esri(...china, gauss(113.85, 500_000)))!;
		expect(source).toMatchObject({ datum: 'CGCS2000', accuracy_m: 1, epsg: null });
		expect(nameSource(source)).toBe('local name');
		const [lng, lat] = fromSource([500_000, 3_056_325.148], source.id);
		expect(lng).toBeCloseTo(113.85, 9);
		expect(lat).toBeCloseTo(27.62, 3);
	});

	test('an older datum stays without a way, whatever its meridian', () => {
		const text = esri(
			'GCS_Xian_1980',
			'D_Xian_1980',
			'"Xian_1980",6378140.0,298.257',
			gauss(113.85, 500_000),
		);
		expect(findWktSystem(text)).toMatchObject({ datum: 'Xian 1980', accuracy_m: null });
	});

	test('an unknown datum, and a text that is none, have no system', () => {
		expect(findWktSystem(esri('OSGB', 'D_OSGB', '"Airy",1,2', gauss(-2, 4e5)))).toBeNull();
		expect(findWktSystem('WGS 84')).toBeNull();
		expect(findWktSystem('')).toBeNull();
	});
});
