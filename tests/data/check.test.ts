import { describe, expect, test } from 'vitest';
import type { GeoFiles } from '../../src/lib/domain/geo_files.ts';
import { parseGeo } from '../../src/lib/domain/parse_geo.ts';
import {
	ARTICLE,
	SITES,
	changeClaim,
	changeFeature,
	changeFile,
	changePlacement,
	replaceText,
	small,
} from './geo_small.ts';

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });
const square = (...ring: [number, number][]) => ({ type: 'Polygon', coordinates: [ring] });

/** The problems as `path: message`, each of which must name its line. */
function listProblems(files: GeoFiles): string[] {
	const { catalog, problems } = parseGeo(files);
	expect(catalog).toBeNull();
	return problems.map(({ file, line, path, message }) => {
		if (files[file] !== undefined) expect(line).toBeGreaterThan(0);
		return `${path}: ${message}`;
	});
}

test('the small data is whole', () => {
	expect(parseGeo(small).problems).toEqual([]);
});

type Case = [rule: string, files: GeoFiles, expected: RegExp];

describe('each rule, broken once, gives one problem', () => {
	test.each<Case>([
		[
			'schema: a wrong word',
			changeFeature('bridge', (f) => (f.properties['status'] = 'planned')),
			/^features\[2\]\.properties\.status: expected "starting" or .*found "planned"/,
		],
		[
			'schema: a theme that is not in the list',
			changeFeature('bridge', (f) => (f.properties['themes'] = ['golf'])),
			/themes\[0\]: expected "ecology" or .*found "golf"/,
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
			/geometry: expected "Point" or "LineString" or "Polygon"/,
		],
		[
			'schema: one bad position',
			changeFeature('bridge', (f) => (f.geometry = point(113.3, 95))),
			/geometry\.coordinates\[1\]: expected at most 90 \(number\), found 95/,
		],
		[
			'schema: a bad date',
			replaceText(ARTICLE, '2020-02-03', '2020-02-31'),
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
			/expected articles\/<id>\.yaml or /,
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
				(f) => (f.geometry = square([112, 27], [112, 27.5], [112.5, 27.5], [112.5, 27], [112, 27])),
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
			changeFeature('bridge', (f) => (f.id = 'works'), 'places.geojson'),
			/^features\[2\]\.id: expected a place id that is unique/,
		],
		[
			'file name of an article',
			replaceText(ARTICLE, 'id: first-report', 'id: first'),
			/^id: expected first-report as the file is named, found first/,
		],
		[
			'file name of sites',
			{ ...small, 'sites/other.geojson': '{"type":"FeatureCollection","features":[]}' },
			/expected a file named after an article, found other/,
		],
		[
			'adcode of a district',
			changeFeature(430281, (f) => (f.properties['adcode'] = 430282), 'districts.geojson'),
			/properties\.adcode: expected 430281 like the feature's id, found 430282/,
		],
		[
			'citations: none such',
			changeFeature(
				'bridge',
				(f) => (f.properties['citations'] = ['first-report#pond', 'first-report#sea']),
			),
			/citations\[1\]: expected the ref of an excerpt.*found first-report#sea/,
		],
		[
			'citations: twice',
			changeFeature(
				'bridge',
				(f) => (f.properties['citations'] = ['first-report#pond', 'first-report#pond']),
			),
			/citations\[1\]: expected each citation once/,
		],
		[
			'citations: status',
			changeFeature('bridge', (f) => (f.properties['status_excerpt'] = 'first-report#sea')),
			/status_excerpt: expected the ref/,
		],
		[
			'citations: placement',
			changePlacement('bridge', { excerpt: 'first-report#sea' }),
			/placement\.excerpt: expected the ref/,
		],
		[
			'citations: a claim on an excerpt not cited',
			changeFeature(
				'works',
				(f) =>
					(f.properties['citations'] = ['first-report#pond', 'first-report#works']
						.slice(0, 1)
						.concat('first-report#road')),
			),
			/claims\[0\]\.excerpt: expected one of the site's citations/,
		],
		[
			'citations: claim of an article',
			replaceText(ARTICLE, 'excerpt: city\n    about: city', 'excerpt: sea\n    about: city'),
			/^claims\[0\]\.excerpt: expected the id of an excerpt of this article, found sea/,
		],
		[
			'claim words',
			changeClaim('pond', 0, { exact: '总投资1.65亿元' }),
			/claims\[0\]\.exact: expected words of excerpt first-report#pond/,
		],
		[
			'claim figure',
			changeClaim('pond', 0, { value: 1.64 }),
			/claims\[0\]\.value: expected 164000000 as in "总投资1\.64亿元", found 1\.64/,
		],
		[
			'claim figure: a number cut in two',
			changeClaim('pond', 0, { exact: '64亿元', value: 6_400_000_000 }),
			/claims\[0\]\.value: expected a figure in "64亿元"/,
		],
		[
			'claim figure: null',
			changeClaim('pond', 0, { value: null }),
			/claims\[0\]\.value: expected a number \(only an award may have none\)/,
		],
		[
			'qualifier: exact with a hedge',
			changeClaim('works', 0, { qualifier: 'exact' }),
			/qualifier: expected over \(余 at the figure\), found exact/,
		],
		[
			'qualifier: exact with a hedge left out of the words',
			changeClaim('works', 1, { qualifier: 'exact', exact: '3000万元' }),
			/qualifier: expected under/,
		],
		[
			'qualifier: hedge only outside the words',
			changeClaim('works', 1, { exact: '3000万元' }),
			/qualifier: expected one of 不到 .*found only outside the words/,
		],
		[
			'qualifier: hedge without a word',
			changeClaim('pond', 0, { qualifier: 'about' }),
			/qualifier: expected one of 约 at the figure/,
		],
		[
			'qualifier: expected without forecast',
			changeClaim('works', 2, { forecast: undefined }),
			/qualifier: expected forecast: true/,
		],
		[
			'unit: of the kind',
			changeClaim('pond', 0, { kind: 'area' }),
			/unit: expected mu for area, found CNY/,
		],
		[
			'unit: of the words',
			changeClaim('pond', 1, { kind: 'length', unit: 'm' }),
			/unit: expected mu as in "占地2150亩", found m/,
		],
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
			/crosses\[0\]: expected the adcode of a district of the city, found 430281/,
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
			/geometry: expected LineString for schematic, found Point/,
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
			/part_of: expected the id of a site, found sea/,
		],
		[
			'part_of: itself',
			changeFeature('bridge', (f) => (f.properties['part_of'] = 'bridge')),
			/part_of: expected no circle, found bridge > bridge/,
		],
		[
			'notes: words not there',
			replaceText(ARTICLE, 'about: 去年', 'about: 前年'),
			/notes\[0\]\.about: expected words of the excerpt, found "前年"/,
		],
		[
			'offsets: none',
			Object.fromEntries(Object.entries(small).filter(([file]) => file !== 'offsets.json')),
			/expected the offsets of every excerpt, found no readable file: run npm run check -- --source FILE/,
		],
	])('%s', (_, files, expected) => {
		const problems = listProblems(files).filter(
			(text) => !/offsets of|expected an excerpt /.test(text) || /offsets of every/.test(text),
		);
		expect(problems).toEqual([expect.stringMatching(expected)]);
	});
});

test('a circle of parts is reported at each of them', () => {
	const problems = listProblems(changeFeature('pond', (f) => (f.properties['part_of'] = 'works')));
	expect(problems).toHaveLength(2);
	expect(problems[0]).toContain('expected no circle, found pond > works > pond');
});

test('all problems of all files come at once, each with its line', () => {
	const files = {
		...changeFeature('bridge', (f) => {
			f.properties['status'] = 'planned';
			f.properties['name'] = { zh: '', en: 'B' };
		}),
		[ARTICLE]: small[ARTICLE]!.replace('value: 15', 'value: 16').replace(
			'kind: report',
			'kind: poem',
		),
	};
	const { problems } = parseGeo(files);
	expect(problems.map(({ file }) => file)).toEqual([ARTICLE, SITES, SITES]);
	const lines = files[SITES]!.split('\n');
	const status = problems.find(({ path }) => path.endsWith('status'))!;
	expect(lines[status.line! - 1]).toContain('"status": "planned"');
});

test('what does not fit its schema is not reported missing as well', () => {
	const { problems } = parseGeo(replaceText(ARTICLE, 'kind: report', 'kind: poem'));
	expect(problems.map(({ path }) => path)).toEqual(['kind']);
});

test('more than three sentences are too many', () => {
	const files = replaceText(
		ARTICLE,
		'exact: 甲路连着两个村，全长4000多米。',
		'exact: 甲。乙。甲路连着两个村，全长4000多米。丙',
	);
	expect(listProblems(files)).toContainEqual(
		'excerpts[2].exact: expected 1 to 3 sentences, found 4',
	);
});
