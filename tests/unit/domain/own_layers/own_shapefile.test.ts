import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	buildShp,
	multiPointShape,
	null_shape,
	partsShape,
	pointShape,
	zipShapefile,
} from './build_shapefile.ts';
import { findProblem, take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/shapefile/${name}.zip`));
const rows = (pages: readonly string[]): unknown =>
	pages.flatMap((page) => JSON.parse(page) as unknown);
const geometries = (features: readonly GeoJSON.Feature[]) =>
	features.map(({ geometry }) => geometry as GeoJSON.Geometry | null);

type Corner = [number, number];
const square = (x: number, y: number, size: number): Corner[] => [
	[x, y],
	[x, y + size],
	[x + size, y + size],
	[x + size, y],
	[x, y],
];
const table = (count: number) => ({
	fields: [{ name: 'no', type: 'N', length: 4 }],
	rows: Array.from({ length: count }, (_, index) => ({ cells: [`${index + 1}`] })),
});

describe('the table of a shapefile', () => {
	it('keeps all digits of long numbers', async () => {
		const { pages } = await take(read('number_18_digits'));
		expect(rows(pages)).toEqual([
			['360302102001123457', '360302102001123457', '12.345678'],
			['9007199254740993', 'x', '1'],
		]);
	});

	it('keeps two fields of one name apart', async () => {
		const { pages, summary } = await take(read('field_twice'));
		expect(summary.fields).toEqual(['mianji', 'mianji_2']);
		expect(rows(pages)).toEqual([
			['12', '180'],
			['3', '45'],
		]);
	});

	it('leaves deleted records out and counts them; days stay days; stars are no number', async () => {
		const { pages, summary } = await take(read('deleted_record'));
		expect(rows(pages)).toEqual([
			['A', '2023-11-29', '', '12.5', 'true'],
			['C', '1949-10-01', '2024-06-30', '', 'false'],
		]);
		expect(summary.notes).toEqual(
			expect.arrayContaining([
				{ code: 'deleted-rows', count: 1 },
				{ code: 'unreadable-cells', count: 1, feature: 3 },
			]),
		);
	});

	it('decimal commas stay as they are, memo fields are named', async () => {
		const { pages, summary } = await take(
			zipShapefile(buildShp(1, [pointShape(113.85, 27.62)]), {
				fields: [
					{ name: 'mu', type: 'N', length: 6 },
					{ name: 'memo', type: 'M', length: 10 },
					{ name: 'day', type: 'D', length: 8 },
				],
				rows: [{ cells: ['12,5', '1', '00000000'] }],
			}),
		);
		expect(summary.fields).toEqual(['mu', 'day']);
		expect(rows(pages)).toEqual([['12,5', '']]);
		expect(summary.notes).toContainEqual({ code: 'fields-left-out', names: ['memo'] });
	});

	it('of another length than the shapes keeps both, and tells', async () => {
		const points = [pointShape(113.85, 27.62), pointShape(113.86, 27.63)];
		const longer = await take(zipShapefile(buildShp(1, points), table(3)));
		expect(longer.features).toHaveLength(3);
		expect(longer.summary.notes).toContainEqual({ code: 'other-count', shapes: 2, rows: 3 });
		const shorter = await take(zipShapefile(buildShp(1, points), table(1)));
		expect(shorter.features).toHaveLength(2);
		const none = await take(zipShapefile(buildShp(1, points), null));
		expect(none.summary.notes).toContainEqual({ code: 'no-table' });
	});
});

describe('shapes', () => {
	it('with heights and measures are read on the plan', async () => {
		const at: Corner[] = [[113.85, 27.62]];
		const ring = square(113.85, 27.62, 0.01);
		for (const [type, shape, expected] of [
			[11, pointShape(113.85, 27.62, [90, 0], 11), 'Point'],
			[21, pointShape(113.85, 27.62, [7], 21), 'Point'],
			[13, partsShape(13, [ring.slice(0, 2), ring.slice(2, 4)], 90), 'MultiLineString'],
			[23, partsShape(23, [ring.slice(0, 2)], 7), 'LineString'],
			[15, partsShape(15, [ring], 90), 'Polygon'],
			[25, partsShape(25, [ring], 7), 'Polygon'],
			[18, multiPointShape(18, at, 90), 'Point'],
			[28, multiPointShape(28, ring.slice(0, 3), 7), 'MultiPoint'],
		] as const) {
			const { features, summary } = await take(zipShapefile(buildShp(type, [shape]), table(1)));
			expect(features[0]?.geometry.type, `kind ${type}`).toBe(expected);
			const codes = summary.notes.map(({ code }) => code);
			expect(codes.includes('heights-dropped'), `kind ${type}`).toBe(type < 20);
		}
	});

	it('that are empty stay in the table and are counted', async () => {
		const shapes = [null_shape, pointShape(113.85, 27.62), null_shape];
		const { features, summary } = await take(zipShapefile(buildShp(1, shapes), table(3)));
		expect(geometries(features).map((geometry) => geometry?.type)).toEqual([
			undefined,
			'Point',
			undefined,
		]);
		expect(summary.notes).toContainEqual({ code: 'without-geometry', count: 2, feature: 1 });
	});

	it('holes go to the outline around them, whatever the order; a hole of nobody is an area', async () => {
		const outer = square(113.8, 27.6, 0.1);
		const island = square(113.84, 27.64, 0.02);
		const hole = square(113.82, 27.62, 0.06).toReversed();
		const lost = square(114, 27.6, 0.01).toReversed();
		const shape = partsShape(5, [hole, island, outer, lost]);
		const { features } = await take(zipShapefile(buildShp(5, [shape]), table(1)));
		const { coordinates } = features[0]!.geometry as GeoJSON.MultiPolygon;
		expect(coordinates.map((rings) => rings.map((ring) => ring[0]))).toEqual([
			[island[0]],
			[outer[0], hole[0]],
			[lost[0]],
		]);
	});

	it('all wound the wrong way are still areas with holes', async () => {
		const outer = square(113.8, 27.6, 0.1).toReversed();
		const hole = square(113.82, 27.62, 0.02).toReversed();
		const { features } = await take(
			zipShapefile(buildShp(5, [partsShape(5, [hole, outer])]), table(1)),
		);
		expect((features[0]!.geometry as GeoJSON.Polygon).coordinates).toEqual([outer, hole]);
	});

	it('in space are refused by name', async () => {
		const shape = partsShape(31, [square(113.85, 27.62, 0.01)], 90);
		expect(await findProblem(() => take(zipShapefile(buildShp(31, [shape]), table(1))))).toEqual({
			code: 'no-plan-shape',
			found: 'MultiPatch',
		});
	});

	it('of a file that breaks off are read up to there, and the rest is told', async () => {
		const shp = buildShp(1, [pointShape(113.85, 27.62), pointShape(113.86, 27.63)]);
		const { features, summary } = await take(zipShapefile(shp.subarray(0, -4), table(2)));
		expect(geometries(features)[1]).toBeNull();
		expect(summary.notes).toEqual(
			expect.arrayContaining([
				{ code: 'breaks-off', count: 28 },
				{ code: 'other-count', shapes: 1, rows: 2 },
			]),
		);
		expect(await findProblem(() => take(zipShapefile(shp.subarray(0, 50), table(2))))).toEqual({
			code: 'bad-shapefile',
			found: '.shp',
		});
	});
});

describe('the .prj', () => {
	const spheroid = {
		2000: 'SPHEROID["CGCS2000",6378137.0,298.257222101]',
		80: 'SPHEROID["Xian_1980",6378140.0,298.257]',
		54: 'SPHEROID["Krasovsky_1940",6378245.0,298.3]',
	} as const;
	const degrees = (name: string, datum: string, year: 2000 | 80 | 54): string =>
		`GEOGCS["${name}",DATUM["${datum}",${spheroid[year]}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
	const metres = (name: string, base: string, meridian: number, easting: number): string =>
		`PROJCS["${name}",${base},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",1],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1]]`;
	const xian = degrees('GCS_Xian_1980', 'D_Xian_1980', 80);
	const beijing = degrees('GCS_Beijing_1954', 'D_Beijing_1954', 54);
	const cgcs = degrees('GCS_China_Geodetic_Coordinate_System_2000', 'D_China_2000', 2000);

	it.each([
		['Xian 1980, degrees', xian, { epsg: 4610 }],
		[
			'Xian 1980, metres',
			metres('Xian_1980_3_Degree_GK_CM_114E', xian, 114, 500000),
			{ epsg: 2383 },
		],
		[
			'Beijing 1954',
			metres('Beijing_1954_3_Degree_GK_Zone_38', beijing, 114, 38500000),
			{ epsg: 2414 },
		],
	])('of %s is refused by name, not moved without its datum', async (_, prj, expected) => {
		const bytes = zipShapefile(buildShp(1, [pointShape(485688.56, 3056982.63)]), table(1), { prj });
		expect(await findProblem(() => take(bytes))).toMatchObject({
			code: 'no-public-way',
			...expected,
		});
	});

	it('of a neighbouring zone is converted', async () => {
		const prj = metres('CGCS2000_3_Degree_GK_CM_117E', cgcs, 117, 500000);
		const { features, preview } = await take(
			zipShapefile(buildShp(1, [pointShape(189152.67, 3060891.41)]), table(1), { prj }),
		);
		expect(preview.is_declared).toBe(true);
		const [lng = NaN, lat = NaN] = (features[0]!.geometry as GeoJSON.Point).coordinates;
		expect(Math.abs(lng - 113.85)).toBeLessThan(0.01);
		expect(Math.abs(lat - 27.63)).toBeLessThan(0.05);
	});

	it('of a datum from elsewhere is refused by name; an empty one says nothing', async () => {
		const shp = buildShp(1, [pointShape(113.85, 27.62)]);
		const prj =
			'GEOGCS["GCS_North_American_1927",DATUM["D_North_American_1927",SPHEROID["Clarke_1866",6378206.4,294.9786982]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
		expect(await findProblem(() => take(zipShapefile(shp, table(1), { prj })))).toEqual({
			code: 'unknown-system',
			found: 'GCS_North_American_1927',
		});
		const { preview } = await take(zipShapefile(shp, table(1), { prj: ' \r\n' }));
		expect(preview).toMatchObject({ is_declared: false, guess: { system: 'wgs84' } });
	});
});
