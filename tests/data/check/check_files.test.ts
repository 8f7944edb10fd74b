import { describe, test } from 'vitest';
import {
	ARTICLE,
	OFFSETS,
	SITES,
	SOURCE,
	changeFeature,
	changeFile,
	replaceText,
	small,
} from '../geo_small.ts';
import { expectOneProblem, type Case } from '../list_problems.ts';

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });
const square = (...ring: [number, number][]) => ({ type: 'Polygon', coordinates: [ring] });

describe('each rule about files, broken once, gives one problem', () => {
	test.each<Case>([
		[
			'schema: a wrong word',
			changeFeature('bridge', (f) => (f.properties['is'] = 'bridge')),
			/^features\[2\]\.properties\.is: expected "project" or .*found "bridge"/,
		],
		[
			'schema: a theme that is not in the list',
			changeFeature('bridge', (f) => (f.properties['themes'] = ['golf'])),
			/themes\[0\]: expected a theme of this city \(ecology, .*found "golf"/,
		],
		[
			'schema: a property too many',
			changeFeature('bridge', (f) => (f.properties['colour'] = 'red')),
			/properties\.colour: expected no such property/,
		],
		[
			'schema: a property missing',
			changeFeature('bridge', (f) => delete f.properties['summary']),
			/properties\.summary: expected object, found nothing/,
		],
		[
			'schema: no citation',
			changeFeature('bridge', (f) => (f.properties['citations'] = [])),
			/citations: expected at least 1 \(array\), found \[\]/,
		],
		[
			'schema: no English',
			changeFeature('bridge', (f) => (f.properties['name'] = { zh: '桥' })),
			/name\.en: expected string, found nothing/,
		],
		[
			'schema: a wrong geometry',
			changeFeature('bridge', (f) => (f.geometry = { type: 'Circle' })),
			/geometry: expected "Point" or "MultiPoint" or "LineString" or "MultiLineString"/,
		],
		[
			'schema: one bad position',
			changeFeature('bridge', (f) => (f.geometry = point(113.3, 95))),
			/geometry\.coordinates\[1\]: expected at most 90 \(number\), found 95/,
		],
		[
			'schema: a bad date',
			replaceText(SOURCE, 'date: 2020-02-03', 'date: 2020-02-31'),
			/^date: expected text like/,
		],
		[
			'syntax of YAML',
			replaceText(ARTICLE, 'order: 1', 'order: [1'),
			/^: expected YAML, found an error in column/,
		],
		[
			'syntax of JSON',
			{ ...small, [SITES]: small[SITES]!.replace(/\}\s*$/, '') },
			/^: expected JSON, found: /,
		],
		[
			'a file that nobody reads',
			{ ...small, 'articles/notes.txt.yml': '' },
			/expected sources\/<id>\.yaml, .*found another file/,
		],
		['RFC 7946: crs', changeFile(SITES, (value) => (value['crs'] = {})), /^crs: expected no crs/],
		[
			'RFC 7946: third coordinate',
			changeFeature(
				'bridge',
				(f) => (f.geometry = { type: 'Point', coordinates: [113.3, 27.3, 5] }),
			),
			/geometry\.coordinates: expected \[lng, lat\], found 3 numbers/,
		],
		[
			'RFC 7946: open ring',
			changeFeature(
				430281,
				(f) => (f.geometry = square([112, 27], [112.5, 27], [112.5, 27.5], [112, 27.5])),
				'districts.geojson',
			),
			/coordinates\[0\]: expected a ring whose last position is its first/,
		],
		[
			'RFC 7946: winding',
			changeFeature(
				430281,
				(f) =>
					(f.geometry = square([112.5, 27], [112.5, 27.5], [113, 27.5], [113, 27], [112.5, 27])),
				'districts.geojson',
			),
			/coordinates\[0\]: expected a counter-clockwise outer ring/,
		],
		[
			'unique ids: sites',
			changeFeature('bridge', (f) => (f.id = 'road')),
			/^features\[3\]\.id: expected a site id that is unique, found road again/,
		],
		[
			'unique ids: places',
			changeFile('places.geojson', (value) => {
				const features = value['features'] as unknown[];
				features.push(features[1]);
			}),
			/^features\[4\]\.id: expected a place id that is unique/,
		],
		[
			'file name of an article',
			replaceText(ARTICLE, 'id: first-report', 'id: first'),
			/^id: expected first-report as the file is named, found first/,
		],
		[
			'adcode of a district',
			changeFeature(430281, (f) => (f.properties['adcode'] = 430282), 'districts.geojson'),
			/properties\.adcode: expected 430281 like the feature's id, found 430282/,
		],
		[
			'bilingual: Chinese for English',
			changeFeature('bridge', (f) => (f.properties['name'] = { zh: '桥', en: '桥' })),
			/name\.en: expected English, found "桥"/,
		],
		[
			'bilingual: English for Chinese',
			changeFeature('bridge', (f) => (f.properties['name'] = { zh: 'Bridge', en: 'Bridge' })),
			/name\.zh: expected Chinese, found "Bridge"/,
		],
		[
			'bilingual: translation',
			replaceText(ARTICLE, 'Road A joins two villages over more than 4,000 m.', '甲路'),
			/translation: expected English/,
		],
		[
			'part_of: unknown',
			changeFeature('bridge', (f) => (f.properties['part_of'] = 'sea')),
			/part_of: expected the id of a site in sites\/, found sea/,
		],
		[
			'part_of: itself',
			changeFeature('bridge', (f) => (f.properties['part_of'] = 'bridge')),
			/part_of: expected no circle, found bridge > bridge/,
		],
		[
			'offsets: none',
			Object.fromEntries(Object.entries(small).filter(([file]) => file !== OFFSETS)),
			/expected the offsets of every excerpt of trial-2020-02-03, found no readable file: run npm run check -- --source FILE/,
		],
	])('%s', (_, files, expected) => expectOneProblem(files, expected));
});
