import { describe, test } from 'vitest';
import { ARTICLE, changeFeature, changePlacement, replaceText } from '../geo_small.ts';
import { expectOneProblem, type Case } from '../list_problems.ts';

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });

describe('each rule about places, broken once, gives one problem', () => {
	test.each<Case>([
		[
			'district: not in it',
			changeFeature(
				'bridge',
				(f) => (
					(f.geometry = point(113.7, 27.3)),
					((f.properties['placement'] as Record<string, unknown>)['place'] = null)
				),
			),
			/coordinates: expected a position in district 360302 or outside: true, found \[113\.7, 27\.3\] in 360313/,
		],
		[
			'district: not one of the city',
			changeFeature('road', (f) => (f.properties['crosses'] = [430281])),
			/crosses\[0\]: expected the adcode of a district of the city in districts\.geojson, found 430281/,
		],
		[
			'district: of a claim',
			replaceText(ARTICLE, 'about: 360302', 'about: 430281'),
			/^claims\[1\]\.about: expected the adcode/,
		],
		[
			'district: outside, but inside',
			changeFeature('away', (f) => (f.geometry = point(113.2, 27.2))),
			/outside: expected a site outside the city, found one inside it \(360302\)/,
		],
		[
			'district: extent of another',
			changePlacement('bridge', { class: 'area', extent: { kind: 'district', adcode: 360313 } }),
			/extent\.adcode: expected 360302, the site's district, found 360313/,
		],
		[
			'township: of another district',
			changeFeature('bridge', (f) => (f.properties['township'] = '360313101')),
			/township: expected a township of district 360302, found 360313101 of 360313/,
		],
		[
			'township: unknown',
			changeFeature('bridge', (f) => (f.properties['township'] = '360302999')),
			/township: expected a code of townships\.geojson/,
		],
		[
			'township: extent of another',
			changePlacement('pond', { extent: { kind: 'township', code: '360313101' } }),
			/extent\.code: expected 360302101, the site's township/,
		],
		[
			'class: an area outside the city that is filed as a zone',
			changePlacement('away', { extent: { kind: 'zone', name: { zh: '丙', en: 'C' } } }),
			/extent: expected extent outside, outside: true and no district together, found only some/,
		],
		[
			'class: exact too coarse',
			changePlacement('works', { precision_m: 501 }),
			/precision_m: expected over 0 and up to 500 m for exact, found 501/,
		],
		[
			'class: exact, not the thing',
			changePlacement('works', { is_thing_itself: false }),
			/is_thing_itself: expected true for exact/,
		],
		[
			'class: near too coarse',
			changePlacement('bridge', { precision_m: 5001 }),
			/precision_m: expected over 500 and up to 5000 m for near/,
		],
		[
			'class: near too fine',
			changePlacement('bridge', { precision_m: 500, place: null }),
			/precision_m: expected over 500/,
		],
		[
			'class: area without extent',
			changePlacement('pond', { extent: undefined }),
			/extent: expected an extent for area, found none/,
		],
		[
			'class: near with extent',
			changePlacement('bridge', { extent: { kind: 'district', adcode: 360302 } }),
			/extent: expected no extent for near/,
		],
		[
			'class: city with a point',
			changeFeature(
				'whole',
				(f) => (
					(f.geometry = point(113.1, 27.1)),
					((f.properties['placement'] as Record<string, unknown>)['original_datum'] = 'WGS-84')
				),
			),
			/geometry: expected none for the whole city, found Point/,
		],
		[
			'class: schematic without a line',
			changePlacement('bridge', { class: 'schematic' }),
			/geometry: expected LineString or MultiLineString for schematic, found Point/,
		],
		[
			'class: unplaced with precision',
			changePlacement('lost', { precision_m: 100 }),
			/precision_m: expected null without a geometry/,
		],
		[
			'class: area that claims to be the thing',
			changePlacement('whole', { is_thing_itself: true }),
			/is_thing_itself: expected false for area/,
		],
		[
			'class: datum missing',
			changePlacement('bridge', { original_datum: null }),
			/original_datum: expected the datum of the source/,
		],
		[
			'class: outside undeclared',
			changeFeature('away', (f) => delete f.properties['outside']),
			/extent: expected extent outside, outside: true and no district together/,
		],
		[
			'place: unknown',
			changePlacement('bridge', { place: 'tower' }),
			/placement\.place: expected the id of a place in places\.geojson, found tower/,
		],
		[
			'place: another point',
			changeFeature('bridge', (f) => (f.geometry = point(113.31, 27.3))),
			/coordinates: expected \[113\.3, 27\.3\] of place bridge/,
		],
		[
			'place: stands for less',
			changeFeature('bridge', (f) => (f.properties['stands_for'] = 'area'), 'places.geojson'),
			/class: expected a place that stands for itself or neighbour, found bridge, which stands for area/,
		],
		[
			'place: only a neighbour',
			changePlacement('bridge', { is_thing_itself: true }),
			/is_thing_itself: expected false, as place bridge stands for neighbour/,
		],
		[
			'place: known less well',
			changePlacement('bridge', { precision_m: 1500 }),
			/precision_m: expected at least 2000, the precision of place bridge/,
		],
	])('%s', (_, files, expected) => expectOneProblem(files, expected));
});
