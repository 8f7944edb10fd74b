import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureGeodesic } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import { collection, findProblem, open, point, take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/crs/${name}.geojson`));
const named = (name: unknown): object => ({ crs: { type: 'name', properties: { name } } });
const corner = (features: readonly GeoJSON.Feature[]): Position =>
	(features[0]!.geometry as GeoJSON.Polygon).coordinates[0]![0] as Position;
const place = (features: readonly GeoJSON.Feature[]): Position =>
	(features[0]!.geometry as GeoJSON.Point).coordinates as Position;

/** Of PROJ, in tests/fixtures/control/source_systems.json: 113.85, 27.62. */
const METRES: Record<number, Position> = {
	3857: [12673724.0268, 3201148.4102],
	4526: [38485194.2767, 3056340.5018],
	4547: [485194.2767, 3056340.5018],
	4548: [188990.061, 3060297.63],
	4527: [39188990.061, 3060297.63],
	4498: [20188990.061, 3060297.63],
	4509: [188990.061, 3060297.63],
	32650: [189114.465, 3059073.511],
};

describe('the system a GeoJSON names', () => {
	it.each(['crs_3857', 'crs_4548_cm117', 'crs_4547_control', 'crs_4490_degrees'])(
		'%s gives the same parcel',
		async (name) => {
			const { features, preview } = await take(read(name));
			expect(preview.is_declared).toBe(true);
			expect(measureGeodesic(corner(features), [113.85, 27.62]).distance_m).toBeLessThan(0.01);
		},
	);

	it.each(Object.entries(METRES))('EPSG:%s is converted', async (code, metres) => {
		const text = collection([point(metres)], named(`urn:ogc:def:crs:EPSG::${code}`));
		const { features, preview } = await take(text);
		expect(preview.is_declared).toBe(true);
		expect(measureGeodesic(place(features), [113.85, 27.62]).distance_m).toBeLessThan(0.01);
	});

	it.each<[string, number]>([
		['crs_2383_xian80', 2383],
		['crs_ogc_uri_2383', 2383],
		['crs_type_epsg_2383', 2383],
		['crs_2435_beijing54', 2435],
		['crs_4214_degrees', 4214],
	])('%s is named and refused, never taken for another', async (name, epsg) => {
		const problem = await findProblem(() => open(read(name)));
		expect(problem).toMatchObject({ code: 'no-public-way', epsg });
	});

	it.each([
		'urn:ogc:def:crs:EPSG::2383',
		'urn:ogc:def:crs:EPSG:6.9:2383',
		'EPSG:2383',
		'epsg2383',
		'EPSG 2383',
		'2383',
		'http://www.opengis.net/def/crs/EPSG/0/2383',
		'http://www.opengis.net/gml/srs/epsg.xml#2383',
		'urn:x-ogc:def:crs:EPSG:2383',
	])('%s is EPSG:2383', async (name) => {
		const text = collection([point([485274.277, 3056280.502])], named(name));
		expect(await findProblem(() => open(text))).toEqual({
			code: 'no-public-way',
			epsg: 2383,
			name: 'Xian 1980 / 3-degree Gauss-Kruger CM 114E',
		});
	});

	it.each([21453, 2414, 2362, 2327, 4610, 4555, 4795])('EPSG:%d is refused', async (code) => {
		const text = collection([point([113.85, 27.62])], named(`EPSG:${code}`));
		expect(await findProblem(() => open(text))).toMatchObject({ epsg: code });
	});

	it.each(['EPSG:27700', 'urn:ogc:def:crs:EPSG::5514', 'ESRI:102012'])(
		'%s is not known, and named',
		async (name) => {
			const text = collection([point([113.85, 27.62])], named(name));
			expect(await findProblem(() => open(text))).toEqual({ code: 'unknown-system', found: name });
		},
	);

	it.each([
		'urn:ogc:def:crs:OGC:1.3:CRS84',
		'urn:ogc:def:crs:OGC::CRS84',
		'OGC:CRS84',
		'EPSG:4326',
		'urn:ogc:def:crs:EPSG::4979',
		'WGS 84',
	])('%s is WGS-84 in degrees', async (name) => {
		const { features, preview } = await take(collection([point([113.85, 27.62])], named(name)));
		expect(preview.is_declared).toBe(true);
		expect(place(features)).toEqual([113.85, 27.62]);
	});

	it('with latitude first is turned as it is without a name', async () => {
		const text = collection([point([27.62, 113.85])], named('urn:ogc:def:crs:EPSG::4490'));
		const { preview, features } = await take(text);
		expect(preview.guess).toMatchObject({ system: 'cgcs2000', is_swapped: true });
		expect(place(features)).toEqual([113.85, 27.62]);
	});

	it('a link is told, not read', async () => {
		const { preview, summary } = await take(read('crs_link'));
		const note = { code: 'crs-unread', found: 'https://example.org/crs/42' };
		expect(preview).toMatchObject({ is_declared: false, file_notes: [note] });
		expect(summary.notes).toContainEqual(note);
	});

	it('words that name nothing are told', async () => {
		const text = collection([point([113.85, 27.62])], named('local grid of the town'));
		expect((await take(text)).summary.notes).toContainEqual({
			code: 'crs-unread',
			found: 'local grid of the town',
		});
		expect((await take(collection([point([113.85, 27.62])], { crs: null }))).summary.notes).toEqual(
			[],
		);
	});

	it('well-known text is read by its parameters', async () => {
		const wkt =
			'PROJCS["Pingxiang 2000",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",113.85],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
		const { features, preview } = await take(
			collection([point([500_000, 3056325.148])], named(wkt)),
		);
		expect(preview.is_declared).toBe(true);
		expect(place(features)[0]).toBeCloseTo(113.85, 9);
	});

	it('one zone kept for a whole province is taken, and told where it leaves its zone', async () => {
		const { summary } = await take(read('crs_4548_cm117'));
		expect(summary.notes).toEqual([
			{ code: 'outside-zone', count: 1, feature: 1, system: 'gk117' },
		]);
	});
});

describe('a system nobody names', () => {
	it.each<[string, Position, string]>([
		['zone 39 by its prefix', METRES[4527]!, 'gk39'],
		['6-degree zone 20 by its prefix', METRES[4498]!, 'EPSG:4498'],
		['meridian 117 by where it leads', METRES[4548]!, 'gk117'],
		['web Mercator', METRES[3857]!, 'EPSG:3857'],
		['meridian 114', METRES[4547]!, 'gk114'],
		['zone 38', METRES[4526]!, 'gk38'],
	])('is guessed: %s', async (_, metres, system) => {
		for (const is_swapped of [false, true]) {
			const [x, y] = metres;
			const { preview, features } = await take(collection([point(is_swapped ? [y, x] : [x, y])]));
			expect(preview).toMatchObject({ is_declared: false, guess: { system, is_swapped } });
			expect(measureGeodesic(place(features), [113.85, 27.62]).distance_m).toBeLessThan(0.01);
		}
	});

	it('stays open: the preview says why a wrong answer cannot be', async () => {
		const { preview } = await take(collection([point([113.85, 27.62])]));
		expect(preview.outcome).toEqual({ code: 'placed', drawn: 1, table_only: 0, left_out: 0 });
		const text = collection([point(METRES[4547]!)], named('EPSG:4326'));
		expect(await findProblem(() => take(text))).toMatchObject({
			code: 'out-of-range',
			system: 'wgs84',
		});
	});
});

describe('the datum our own exports carry', () => {
	it.each(['GCJ-02', 'BD-09'])('%s is read from the collection or its features', async (name) => {
		const system = name === 'GCJ-02' ? 'gcj02' : 'bd09';
		const at = [113.8588331, 27.6133106];
		const whole = await take(collection([point(at)], { coordinates_in: name }));
		const single = await take(collection([point(at, { coordinates_in: name })]));
		for (const { preview } of [whole, single]) {
			expect(preview).toMatchObject({ is_declared: true, guess: { system } });
		}
		expect(place(whole.features)).toEqual(place(single.features));
	});

	it('the flower sea comes back where it is', async () => {
		const { features } = await take(read('own_gcj02'));
		const moved = measureGeodesic(place(features), [113.85353, 27.61672]);
		expect(moved.distance_m).toBeLessThan(0.1);
	});
});
