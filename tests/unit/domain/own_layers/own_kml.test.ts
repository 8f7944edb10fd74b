import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProblem, open, take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/kml/${name}.kml`));
const kml = (content: string, attributes = ''): string =>
	`<kml xmlns="http://www.opengis.net/kml/2.2"${attributes}><Document>${content}</Document></kml>`;
const place = (content: string, name = 'a'): string =>
	`<Placemark><name>${name}</name>${content}</Placemark>`;
const point = (position = '113.85,27.62'): string =>
	`<Point><coordinates>${position}</coordinates></Point>`;
const line = (positions: string): string =>
	`<LineString><coordinates>${positions}</coordinates></LineString>`;

const names = (features: readonly GeoJSON.Feature[]): unknown[] =>
	features.map(({ properties }) => (properties as Record<string, unknown>)['name']);
const geometries = (features: readonly GeoJSON.Feature[]) =>
	features.map(({ geometry }) => geometry as GeoJSON.Geometry | null);

describe('KML by whatever prefix, root and encoding', () => {
	it.each([
		['prefixed', ['水塘', '小路']],
		['half_prefixed', ['水塘', '石桥']],
		['undeclared_xsi', ['水塘']],
		['undeclared_gx', ['水塘']],
		['no_namespace', ['水塘']],
		['document_is_root', ['水塘']],
		['gb2312_declared', ['水塘与石桥']],
		['big5_declared', ['水塘與石橋']],
	])('%s', async (file, expected) => {
		const { features, summary } = await take(read(file));
		expect(names(features)).toEqual(expected);
		expect(geometries(features)[0]).toEqual({ type: 'Point', coordinates: [113.85, 27.62] });
		expect(summary.format).toBe('KML');
	});

	it('with a comment before the root, and prefixes on attributes', async () => {
		const text = `<?xml version="1.0"?>\n<!-- <old> -->\n<kml><Document a:b="1">${place(`<x:y z:w="2"/>${point()}`)}</Document></kml>`;
		expect(names((await take(text)).features)).toEqual(['a']);
	});

	it('keeps the line of a fault below a root that lacked a prefix', async () => {
		expect(await findProblem(() => open('<kml>\n<gx:Tour/>\n<Document>\n</kml>'))).toMatchObject({
			code: 'bad-xml',
			line: 3,
		});
	});

	it('with a damaged byte keeps its declared encoding, and tells the line', async () => {
		const more = `<description>${'\u00a4\u00f4'.repeat(30)}\u00a4 </description>`;
		const text = Buffer.from(read('big5_declared')).toString('latin1');
		const damaged = text.replace('<Placemark>', `<Placemark>${more}`);
		const { features, summary } = await take(new Uint8Array(Buffer.from(damaged, 'latin1')));
		expect(names(features)).toEqual(['水塘與石橋']);
		expect(summary.notes).toContainEqual({ code: 'bad-bytes', count: 1, line: 2 });
	});

	it('that says GBK and is UTF-8 is read as what it is', async () => {
		const text = `<?xml version="1.0" encoding="GBK"?>${kml(place(point(), '水塘'))}`;
		expect(names((await take(text)).features)).toEqual(['水塘']);
	});
});

describe('positions of KML', () => {
	it('of which none can be read are refused with the first', async () => {
		expect(
			await findProblem(() => open(kml(place(point('a,b')) + place(line('c,d 1,e'))))),
		).toEqual({
			code: 'no-position',
			count: 3,
			found: 'a,b',
		});
	});

	it('that cannot be read are counted, with the names of their placemarks', async () => {
		const { features, summary } = await take(read('bad_vertex'));
		expect(geometries(features)).toEqual([
			null,
			{ type: 'Point', coordinates: [113.85, 27.62] },
			{
				type: 'LineString',
				coordinates: [
					[113.85, 27.62],
					[113.87, 27.64],
				],
			},
		]);
		expect(summary.notes).toContainEqual({
			code: 'bad-positions',
			count: 2,
			names: ['a (1)', 'c (1)'],
			found: 'abc,27.62',
		});
	});

	it.each(['space_after_comma', 'commas_between'])('%s: three on a line', async (file) => {
		const { features } = await take(read(file));
		expect(geometries(features)[0]).toEqual({
			type: 'LineString',
			coordinates: [
				[113.85, 27.62],
				[113.86, 27.63],
				[113.87, 27.64],
			],
		});
		expect(geometries(features)[1]).toEqual({ type: 'Point', coordinates: [113.86, 27.63] });
	});

	it.each([
		['two in a point', point('113.85,27.62 113.86,27.63'), '113.85,27.62 113.86,27.63'],
		['apart by a space', point('113.85 27.62'), '113.85 27.62'],
		['decimal commas', point('113,85,27,62'), '113,85,27,62'],
		['pairs joined by commas', line('113.85,27.62,113.86,27.63'), '113.85,27.62,113.86,27.63'],
		['degrees and minutes', point(`113°51',27°37'`), `113°51',27°37'`],
	])('%s are never half read', async (_, content, found) => {
		const { features, summary } = await take(kml(place(content) + place(point(), 'b')));
		expect(geometries(features)[0]).toBeNull();
		expect(summary.notes).toContainEqual({
			code: 'bad-positions',
			count: 1,
			names: ['a (1)'],
			found,
		});
	});

	it.each(['113.85,27.62,', '113.85，27.62', ' 113.85 , 27.62 , 0 ', '113.85,27.62,?'])(
		'%j is a position',
		async (text) => {
			const { features } = await take(kml(place(point(text))));
			expect(geometries(features)).toEqual([{ type: 'Point', coordinates: [113.85, 27.62] }]);
		},
	);

	it('a line of one is drawn as a point and told', async () => {
		const { features, summary } = await take(kml(place(line('113.85,27.62'))));
		expect(geometries(features)).toEqual([{ type: 'Point', coordinates: [113.85, 27.62] }]);
		expect(summary.notes).toContainEqual({ code: 'single-positions', count: 1, names: ['a (1)'] });
	});

	it('holes before their outline are still holes', async () => {
		const [area] = geometries((await take(read('inner_before_outer'))).features) as [
			GeoJSON.Polygon,
		];
		expect(area.coordinates.map((ring) => ring[0])).toEqual([
			[113.84, 27.61],
			[113.85, 27.62],
		]);
	});

	it('without a readable outline a hole does not become an area', async () => {
		const { features, summary } = await take(read('unreadable_outer_ring'));
		expect(geometries(features)[0]).toBeNull();
		expect(summary.notes).toContainEqual({ code: 'bad-rings', count: 2, names: ['地块 (2)'] });
		expect(summary.notes).toContainEqual(
			expect.objectContaining({ code: 'bad-positions', names: ['地块 (1)'] }),
		);
	});
});

describe('what else KML holds', () => {
	it('MultiGeometry, also nested, is one feature of its kinds', async () => {
		const multi = (content: string): string => `<MultiGeometry>${content}</MultiGeometry>`;
		const { features } = await take(
			kml(
				place(multi(point() + multi(point('113.86,27.63')))) +
					place(multi(point() + line('113.85,27.62 113.86,27.63')), 'b'),
			),
		);
		expect(geometries(features).map((geometry) => geometry?.type)).toEqual([
			'MultiPoint',
			'GeometryCollection',
		]);
	});

	it('tracks are lines with their beginning and end', async () => {
		const track = (coords: string[]): string =>
			`<gx:Track>${coords.map((_, at) => `<when>2024-05-0${at + 1}</when>`).join('')}${coords.map((coord) => `<gx:coord>${coord}</gx:coord>`).join('')}<ExtendedData><SchemaData><gx:SimpleArrayData name="hr"/></SchemaData></ExtendedData></gx:Track>`;
		const both = [track(['113.85 27.62 90', '113.86 27.63 91']), track(['113.87 27.64', 'x y'])];
		const { features, summary } = await take(
			kml(place(both[0]!) + place(`<gx:MultiTrack>${both.join('')}</gx:MultiTrack>`, 'b')),
		);
		expect(features[0]).toMatchObject({
			geometry: {
				type: 'LineString',
				coordinates: [
					[113.85, 27.62],
					[113.86, 27.63],
				],
			},
			properties: { name: 'a', begin: '2024-05-01', end: '2024-05-02' },
		});
		expect(geometries(features)[1]?.type).toBe('GeometryCollection');
		expect(summary.notes).toEqual(
			expect.arrayContaining([
				{ code: 'bad-positions', count: 1, names: ['b (1)'], found: 'x y' },
				{ code: 'single-positions', count: 1, names: ['b (1)'] },
				{ code: 'point-values', names: ['hr'] },
			]),
		);
	});

	it('folders stand in a column of their own', async () => {
		const folder = (name: string, content: string): string =>
			`<Folder><name>${name}</name>${content}</Folder>`;
		const { features } = await take(
			kml(place(point()) + folder('道路', folder('乡道', place(point(), 'b')))),
		);
		expect(features.map(({ properties }) => properties)).toEqual([
			{ name: 'a' },
			{ name: 'b', folder: '道路 / 乡道' },
		]);
	});

	it('links, pictures and models are counted, never drawn', async () => {
		const box =
			'<LatLonAltBox><north>28</north><south>27</south><east>114</east><west>113</west></LatLonAltBox>';
		const { features, summary } = await take(
			kml(
				`<NetworkLink><Region>${box}</Region><Link><href>https://example.org/a.kml</href></Link></NetworkLink>
				<GroundOverlay><LatLonBox/></GroundOverlay><ScreenOverlay/>${place(point())}${place('<Model/>', 'b')}`,
			),
		);
		expect(features).toHaveLength(2);
		expect(summary.notes).toContainEqual({
			code: 'not-drawn',
			count: 3,
			kinds: ['GroundOverlay (1)', 'ScreenOverlay (1)', 'Model (1)'],
		});
		expect(summary.notes).toContainEqual({
			code: 'links',
			count: 1,
			links: ['https://example.org/a.kml'],
		});
	});
});
