import { describe, expect, it } from 'vitest';
import { findProblem, open, take } from './own_file.ts';
import { read, rows, places, csv, close } from './own_tables.ts';
describe('columns', () => {
	it('of one name are kept apart, in sight', async () => {
		const { summary, pages } = await csv(read('same_header_twice'));
		expect(new Set(summary.fields).size).toBe(7);
		expect(rows(pages)).toEqual([
			['水塘', '12', '113.850', '27.620', '180', '去年', '今年'],
			['石桥', '3', '113.860', '27.630', '45', '旧', '新'],
		]);
		expect(summary.notes).toEqual([{ code: 'renamed-columns', names: ['面积_2', '备注_2'] }]);
	});

	it('of coordinates twice: the first are guessed, all are kept', async () => {
		const { pages, features } = await csv(read('coordinates_twice'));
		expect(rows(pages)[0]).toEqual(['水塘', '113.850', '27.620', '113.8551', '27.6168']);
		close(features);
	});

	it('without a name do not clash with one that looks like theirs', async () => {
		const { pages } = await csv(read('header_clash'));
		expect(rows(pages)).toEqual([['甲', '乙', '113.850', '27.620']]);
		const taken = await csv('lng,lat,a,a,a_2\n113.85,27.62,1,2,3\n');
		expect(taken.summary.fields).toEqual(['lng', 'lat', 'a', 'a_3', 'a_2']);
		expect(rows(taken.pages)).toEqual([['113.85', '27.62', '1', '2', '3']]);
		const proto = await csv('lng,lat,__proto__,constructor\n113.85,27.62,1,2\n');
		expect(rows(proto.pages)).toEqual([['113.85', '27.62', '1', '2']]);
	});

	it('uneven rows are told by their lines, and nothing of them is lost', async () => {
		const { summary, pages } = await csv(read('ragged_rows'));
		expect(summary.notes).toEqual([
			{ code: 'short-rows', count: 1, lines: [2] },
			{ code: 'long-rows', count: 1, lines: [3] },
		]);
		expect(rows(pages)[1]).toEqual(['石桥', '113.860', '27.630', '旧', '多出来的', '两格']);
		const wide = await csv('lng,lat\n113.85,27.62,,\n113.86,27.63\n');
		expect(wide.summary.notes).toEqual([]);
	});
});

describe('the datum of a table', () => {
	it('named in the header: the columns that need no guess go first', async () => {
		const { features, preview } = await csv(read('header_gcj02'));
		expect(preview.guess).toMatchObject({ system: 'wgs84', x: 3, y: 4 });
		expect(places(features)).toEqual([[113.85, 27.62]]);
	});

	it.each([
		['lng_gcj02,lat_gcj02', 'gcj02'],
		['经度（火星坐标）,纬度（火星坐标）', 'gcj02'],
		['百度经度,百度纬度', 'bd09'],
		['经度(CGCS2000),纬度(CGCS2000)', 'cgcs2000'],
	])('%s', async (header, system) => {
		const { preview } = await csv(`${header}\n113.8551,27.6168\n`);
		expect(preview).toMatchObject({ is_declared: true, guess: { system } });
	});

	it('in a column of its own, as our exports have it', async () => {
		const { preview, features } = await csv(read('own_crs_gcj02'));
		expect(preview).toMatchObject({ is_declared: true, guess: { system: 'gcj02' } });
		const [lng, lat] = places(features)[0] as [number, number];
		expect(lng).toBeCloseTo(113.85353, 5);
		expect(lat).toBeCloseTo(27.61672, 5);
	});

	it.each([
		'名称,X(西安80),Y(西安80)\n甲,3056280.502,485274.277\n',
		'征地点（1980西安坐标系）,,\n名称,X,Y\n甲,3056280.502,485274.277\n',
		'名称,X,Y,坐标系\n甲,3056280.502,485274.277,EPSG:2383\n',
		'名称,WKT\n甲,SRID=2383;POINT (485274.277 3056280.502)\n',
	])('without a way to WGS-84 is refused by its name: %j', async (text) => {
		expect(await findProblem(() => open(text, 'file.csv'))).toMatchObject({
			code: 'no-public-way',
			name: expect.stringContaining('Xian 1980') as string,
		});
	});

	it('named beside metres leaves their zone to the numbers', async () => {
		const { preview } = await csv('坐标系：CGCS2000,,\n名称,X,Y\n甲,3056340.502,485194.277\n');
		expect(preview.guess).toMatchObject({ system: 'gk114', is_swapped: true });
	});

	it('that changes from row to row is told', async () => {
		const { summary } = await csv('lng,lat,crs\n113.85,27.62,GCJ-02\n113.86,27.63,WGS-84\n');
		expect(summary.notes).toContainEqual({ code: 'mixed-systems', names: ['GCJ-02', 'WGS-84'] });
	});
});

describe('shapes in cells', () => {
	it('WKT alone is drawn; a row without stays in the table', async () => {
		const { features, summary } = await csv(read('wkt_only'));
		expect(places(features)).toEqual([[113.85, 27.62], 'LineString', 'Polygon', null]);
		expect(summary.count).toBe(4);
		expect(summary.notes).toContainEqual({ code: 'without-geometry', count: 1, feature: 4 });
	});

	it('points and WKT beside each other are drawn', async () => {
		const { features, summary } = await csv(read('points_and_wkt'));
		expect(places(features)).toEqual([[113.85, 27.62], 'LineString', 'Polygon']);
		expect(summary.outcome).toMatchObject({ drawn: 3, left_out: 0 });
	});

	it.each([
		['SRID=4547;POINT (485194.2767 3056340.5018)', 'Point'],
		['POINT Z (113.85 27.62 100)', 'Point'],
		['POINT(113.85 27.62 100)', 'Point'],
		['pointz(113.85 27.62 100)', 'Point'],
		['MULTIPOINT (EMPTY, (113.85 27.62))', 'MultiPoint'],
		['MULTILINESTRING ((113.85 27.62, 113.86 27.63), EMPTY)', 'MultiLineString'],
		['GEOMETRYCOLLECTION (POINT (113.85 27.62), LINESTRING EMPTY)', 'GeometryCollection'],
		['{"type":"Point","coordinates":[113.85,27.62]}', 'Point'],
	])('%s', async (wkt, type) => {
		const { features } = await csv(`n\tgeom\na\t${wkt}\n`);
		expect(features[0]!.geometry.type).toBe(type);
		const first = JSON.stringify(features[0]!.geometry);
		expect(first).toMatch(/113\.8(5|49999)/);
	});

	it.each(['POINT (113.85)', 'POINT (113,85 27,62)', 'POINT (a b)', 'POLYGON ((1 2, 3 4'])(
		'%s is told by its line',
		async (wkt) => {
			const text = `n\tgeom\na\tPOINT (113.85 27.62)\nb\t${wkt}\n`;
			const { summary } = await csv(text);
			expect(summary.notes).toEqual([{ code: 'bad-rows', count: 1, lines: [3] }]);
		},
	);

	it('POINT EMPTY is a row without geometry', async () => {
		const { summary } = await csv('n\tgeom\na\tPOINT (113.85 27.62)\nb\tPOINT EMPTY\n');
		expect(summary.notes).toEqual([{ code: 'without-geometry', count: 1, feature: 2 }]);
	});
});

describe('letters', () => {
	it('one bad byte loses one character, and is told', async () => {
		const { summary, pages, features } = await csv(read('one_bad_byte'));
		expect(summary.fields).toEqual(['名称', '经度', '纬度']);
		expect(rows(pages)[1]![0]).toBe('石桥\uFFFD');
		expect(summary.notes).toEqual([{ code: 'bad-bytes', count: 1, line: 3 }]);
		close(features);
	});

	it('of Windows-1252 are not taken for Chinese', async () => {
		const text = 'Name;Breite;Länge;lat;lng\nBrücke;a;é;27,62;113,85\n';
		const { summary, pages } = await take(new Uint8Array(Buffer.from(text, 'latin1')), {}, 'a.csv');
		expect(summary.fields[2]).toBe('Länge');
		expect(rows(pages)[0]![0]).toBe('Brücke');
	});

	it('cells that look like formulas stay text, guarded ones lose their guard', async () => {
		const { pages } = await csv(read('formula_like'));
		expect(rows(pages).map((row) => [row[0], row[3]])).toEqual([
			['=1+1', '+86'],
			['@甲', '-5'],
		]);
		const guarded = await csv(`名称,经度,纬度\n"'=1+1",113.85,27.62\n'tis,113.86,27.63\n`);
		expect(rows(guarded.pages).map(([cell]) => cell)).toEqual(['=1+1', "'tis"]);
	});
});
