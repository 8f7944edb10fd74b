import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProblem, take } from './own_file.ts';

const read = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/gpx/${name}.gpx`));
const gpx = (content: string, version = '1/1'): string =>
	`<gpx xmlns="http://www.topografix.com/GPX/${version}">${content}</gpx>`;
const geometries = (features: readonly GeoJSON.Feature[]) =>
	features.map(({ geometry }) => geometry as GeoJSON.Geometry | null);

const spot = { type: 'Point', coordinates: [113.85, 27.62] };

describe('GPX', () => {
	it.each(['prefixed', 'decimal_comma', 'dms'])('%s is read right', async (file) => {
		const { features, summary } = await take(read(file));
		expect(features[0]?.geometry).toEqual(spot);
		expect(summary.notes.map(({ code }) => code)).not.toContain('bad-positions');
	});

	it.each([
		['a position without a longitude', read('missing_lon'), 'lat="27.62" lon=""'],
		[
			'a word',
			gpx('<wpt lat="27.62" lon="x"><name>a</name></wpt><wpt lat="27" lon="113"/>'),
			'lat="27.62" lon="x"',
		],
		[
			'letters of the other axis',
			gpx('<wpt lat="113.85E" lon="27.62N"><name>a</name></wpt><wpt lat="27" lon="113"/>'),
			'lat="113.85E" lon="27.62N"',
		],
	])('%s is told with its value', async (_, content, found) => {
		const { features, summary } = await take(content);
		expect(geometries(features)[0]).toBeNull();
		expect(summary.notes).toContainEqual({
			code: 'bad-positions',
			count: 1,
			names: ['a (1)'],
			found,
		});
	});

	it('with no readable position is refused with the first', async () => {
		const text = gpx('<wpt lat="27.62" lon=""/><wpt lat="" lon="113"/>');
		expect(await findProblem(() => take(text))).toEqual({
			code: 'no-position',
			count: 2,
			found: 'lat="27.62" lon=""',
		});
	});

	it('segments and routes of one point are drawn as points and told', async () => {
		const track = await take(read('only_one_point_segments'));
		expect(geometries(track.features)[0]).toMatchObject({ type: 'MultiPoint' });
		expect((track.features[0]!.geometry as GeoJSON.MultiPoint).coordinates).toHaveLength(5);
		expect(track.summary.notes).toContainEqual({
			code: 'single-positions',
			count: 5,
			names: ['手表记录 (5)'],
		});
		const route = await take(read('route_one_point'));
		expect(geometries(route.features)[0]).toEqual(spot);
		expect(route.summary.notes).toContainEqual({
			code: 'single-positions',
			count: 1,
			names: ['r (1)'],
		});
	});

	it('extensions of an undeclared prefix do not stand in the way; what they say of points is named', async () => {
		const { features, summary } = await take(read('undeclared_prefix'));
		expect((features[0]!.geometry as GeoJSON.LineString).coordinates).toHaveLength(2);
		expect(summary.notes).toContainEqual({ code: 'point-values', names: ['time', 'hr'] });
	});

	it('1.0 is read, with heights and extensions of waypoints in the table', async () => {
		const { features, summary } = await take(
			gpx(
				'<wpt lat="27.62" lon="113.85"><ele>101.5</ele><name>水塘</name><url>https://example.org/</url><extensions><x:kind><x:code>007</x:code></x:kind></extensions></wpt>',
				'1/0',
			),
		);
		expect(features[0]).toMatchObject({
			geometry: spot,
			properties: { ele: '101.5', name: '水塘', url: 'https://example.org/', code: '007' },
		});
		expect(summary.notes).toEqual([]);
	});

	it('tracks of several segments are one feature', async () => {
		const at = (lat: number): string => `<trkpt lat="${lat}" lon="113.85"/>`;
		const { features } = await take(
			gpx(
				`<trk><trkseg>${at(27.6)}${at(27.61)}</trkseg><trkseg/><trkseg>${at(27.62)}${at(27.63)}</trkseg></trk>`,
			),
		);
		expect(features[0]?.geometry).toMatchObject({ type: 'MultiLineString' });
	});
});
