import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { collectPolygons } from '../../../../src/lib/domain/own_layers/collect_polygons.ts';
import { toSystem } from '../../../../src/lib/geometry/systems/systems.ts';
import { collection, encode, findProblem, point, take } from './own_file.ts';

describe('GeoJSON', () => {
	it('loses its heights and says so', async () => {
		const { features, summary } = await take(
			collection([point([113.8, 27.6]), point([113.9, 27.7, 120])]),
		);
		expect(features[1]?.geometry).toEqual({ type: 'Point', coordinates: [113.9, 27.7] });
		expect(summary.notes).toContainEqual({ code: 'heights-dropped', count: 1, feature: 2 });
	});

	it('may mix kinds of geometry', async () => {
		const line = {
			type: 'LineString',
			coordinates: [
				[113.8, 27.6],
				[113.9, 27.7],
			],
		};
		const { summary } = await take(
			collection([point([113.8, 27.6]), { type: 'Feature', properties: null, geometry: line }]),
		);
		expect(summary.kinds).toEqual(['Point', 'LineString']);
		expect(summary.notes).toContainEqual({
			code: 'mixed-geometry',
			kinds: ['Point', 'LineString'],
		});
	});

	it('with latitude first is recognised, and put right as the reader confirms', async () => {
		const { preview, features } = await take(collection([point([27.6, 113.8])]));
		expect(preview.guess).toMatchObject({ system: 'wgs84', is_swapped: true });
		expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [113.8, 27.6] });
	});

	it('with latitude first, taken as it is, names the feature that cannot be', async () => {
		const text = collection([point([27.6, 113.8])]);
		expect(await findProblem(() => take(text, { is_swapped: false }))).toEqual({
			code: 'out-of-range',
			feature: 1,
			found: '27.6, 113.8',
			system: 'wgs84',
		});
	});

	it.each(['gk114', 'gk38'] as const)('in metres of %s is recognised', async (system) => {
		const metres = toSystem([113.85, 27.62], system);
		const { preview, features } = await take(collection([point(metres)]));
		expect(preview.guess.system).toBe(system);
		const { coordinates } = features[0]!.geometry as GeoJSON.Point;
		expect(coordinates[0]).toBeCloseTo(113.85, 8);
		expect(coordinates[1]).toBeCloseTo(27.62, 8);
	});

	it('that names its system is believed', async () => {
		const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4526' } } };
		const { preview } = await take(collection([point(toSystem([113.85, 27.62], 'gk38'))], crs));
		expect(preview).toMatchObject({ is_declared: true, guess: { system: 'gk38' } });
	});

	it('in GCJ-02 is moved when the reader says so', async () => {
		const text = collection([point(toSystem([113.85, 27.62], 'gcj02'))]);
		const { features } = await take(text, { system: 'gcj02' });
		const { coordinates } = features[0]!.geometry as GeoJSON.Point;
		expect(coordinates[0]).toBeCloseTo(113.85, 7);
		expect(coordinates[1]).toBeCloseTo(27.62, 7);
	});

	it('from elsewhere is taken, with a word', async () => {
		const { summary } = await take(collection([point([2.35, 48.85])]));
		expect(summary.notes).toEqual([{ code: 'far-away' }]);
	});

	it('keeps scripts in attributes as text, and tells', async () => {
		const name = '<script>alert(1)</script>';
		const { pages, summary } = await take(collection([point([113.8, 27.6], { name })]));
		expect(JSON.parse(pages[0]!)).toEqual([[name]]);
		expect(summary.notes).toContainEqual({ code: 'markup', count: 1, feature: 1 });
	});

	it('without a geometry stays in the table', async () => {
		const bare = { type: 'Feature', properties: { name: '甲' }, geometry: null };
		const { summary, features } = await take(collection([bare, point([113.8, 27.6])]));
		expect(features).toHaveLength(2);
		expect(summary.notes).toContainEqual({ code: 'without-geometry', count: 1, feature: 1 });
		expect(await findProblem(() => take(collection([bare])))).toEqual({ code: 'no-geometry' });
	});
});

describe('CSV', () => {
	it.each([
		['经度,纬度,名称\n113.8,27.6,甲\n', 0, 1],
		['name;lat;lon\nA;27.6;113.8\n', 2, 1],
		['id\tX坐标\tY坐标\n1\t485688.56\t3056982.63\n', 1, 2],
	])('guesses its columns: %j', async (text, x, y) => {
		const { preview, features } = await take(text, {}, 'file.csv');
		expect(preview.guess).toMatchObject({ x, y });
		expect((features[0]!.geometry as GeoJSON.Point).coordinates[0]).toBeCloseTo(113.8, 0);
	});

	it('of an office in GB18030 is read', async () => {
		// "经度,纬度,名称\n113.8,27.6,萍乡\n" as GB18030.
		const bytes = new Uint8Array([
			0xbe,
			0xad,
			0xb6,
			0xc8,
			0x2c,
			0xce,
			0xb3,
			0xb6,
			0xc8,
			0x2c,
			0xc3,
			0xfb,
			0xb3,
			0xc6,
			0x0a,
			...encode('113.8,27.6,'),
			0xc6,
			0xbc,
			0xcf,
			0xe7,
			0x0a,
		]);
		const { pages, preview } = await take(bytes, {}, 'file.csv');
		expect(preview.fields).toEqual(['经度', '纬度', '名称']);
		expect(JSON.parse(pages[0]!)).toEqual([['113.8', '27.6', '萍乡']]);
	});

	it('tells the lines it cannot place, also below a cell of two lines', async () => {
		const text = 'lng,lat,note\n113.8,27.6,"a\nb"\n,27.6,x\n１１３.９,27.7,full width\nx,y,z\n';
		const { summary, features } = await take(text, {}, 'file.csv');
		expect(features).toHaveLength(2);
		expect(summary.notes).toContainEqual({ code: 'bad-rows', count: 2, lines: [4, 6] });
	});

	it('with the wrong columns is refused, not guessed', async () => {
		const text = 'lng,lat,name\n113.8,27.6,甲\n';
		expect(await findProblem(() => take(text, { x: 2 }, 'file.csv'))).toEqual({
			code: 'no-good-row',
			line: 2,
			found: '甲 | 27.6',
		});
	});
});

describe('KML, KMZ, GPX and shapefiles', () => {
	const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>甲</name><Point><coordinates>113.8,27.6,90</coordinates></Point></Placemark></Document></kml>`;

	it('KML and KMZ are read', async () => {
		for (const content of [kml, zipSync({ 'doc.kml': strToU8(kml) })]) {
			const { features, preview } = await take(content);
			expect(preview.guess.system).toBe('wgs84');
			expect(features[0]).toMatchObject({
				geometry: { type: 'Point', coordinates: [113.8, 27.6] },
				properties: { name: '甲' },
			});
		}
	});

	it('GPX is read', async () => {
		const gpx = `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="27.6" lon="113.8"><name>A</name></wpt></gpx>`;
		const { features } = await take(gpx);
		expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [113.8, 27.6] });
	});

	it('a shapefile in CGCS2000 metres with a GBK table is read', async () => {
		const bytes = new Uint8Array(readFileSync('tests/fixtures/own/parcels_gk114_gbk.zip'));
		const { features, preview, pages } = await take(bytes);
		expect(preview).toMatchObject({ format: 'Shapefile', is_declared: true });
		expect(preview.guess.system).toBe('gk114');
		expect(JSON.parse(pages[0]!)).toEqual([
			['地块甲', '35.5'],
			['地块乙', '12'],
		]);
		const ring = (features[0]!.geometry as GeoJSON.Polygon).coordinates[0]!;
		expect(ring[0]![0]).toBeCloseTo(113.85, 5);
		expect(collectPolygons({ type: 'FeatureCollection', features })?.coordinates).toHaveLength(2);
	});
});
