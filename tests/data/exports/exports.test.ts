import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { buildArticlesJson } from '../../../src/lib/domain/exports/articles_json.ts';
import { buildDistrictsGeojson } from '../../../src/lib/domain/exports/districts_geojson.ts';
import { buildPlacesGeojson } from '../../../src/lib/domain/exports/places_geojson.ts';
import { formatSitesCsv } from '../../../src/lib/domain/exports/sites_csv.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { formatSitesKml } from '../../../src/lib/domain/exports/sites_kml.ts';
import { buildTownshipsGeojson } from '../../../src/lib/domain/exports/townships_geojson.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { changeFeature, small } from '../geo_small.ts';

const catalog = parseGeo(small).catalog!;

test('the catalog is joined and frozen', () => {
	const pond = catalog.excerpt_by_ref.get('first-report#pond')!;
	expect(pond.site_ids).toEqual(['pond', 'works', 'bridge']);
	expect(catalog.site_by_id.get('works')!.excerpts.map(({ ref }) => ref)).toEqual([
		'first-report#works',
		'first-report#pond',
	]);
	expect(() => Object.assign(catalog.sites[0]!.properties, { status: 'complete' })).toThrow(
		TypeError,
	);
});

test('sites.geojson: a feature says all that its readers count on', () => {
	const { features, ...collection } = buildSitesGeojson(catalog);
	expect(collection).toMatchObject({
		type: 'FeatureCollection',
		date: '2020-02-03',
		license: { zh: expect.any(String), en: expect.stringContaining('CC BY 4.0') },
	});
	expect(features.map(({ id }) => id)).toEqual(catalog.sites.map(({ id }) => id));
	const works = features.find(({ id }) => id === 'works')!;
	expect(works.properties).toMatchObject({
		id: 'works',
		name: { zh: '工厂', en: 'Works' },
		themes: ['water'],
		status: 'under-way',
		status_date: '2020-02-03',
		district: 360302,
		township: null,
		part_of: 'pond',
		crosses: [],
		placement: {
			class: 'exact',
			precision_m: 100,
			basis: { zh: '依据', en: 'Basis' },
			source: 'test',
		},
	});
	expect(works.properties.citations[1]).toMatchObject({
		article: 'first-report',
		excerpt: 'pond',
		exact: '试验镇的水塘去年动工，总投资1.64亿元，占地2150亩。',
		start: 8,
		end: 37,
		prefix: '试验镇修好一口塘',
		suffix: expect.stringMatching(/^附近/),
		translation: expect.stringContaining('pond'),
		byline: ['张三'],
	});
	expect(works.properties.claims[0]).toEqual({
		id: 'works-total-investment',
		source: 'trial-2020-02-03',
		series: 'total-investment',
		role: 'reported',
		reported: '2020-02-03',
		valid_from: '2020-02-03',
		valid_to: '2020-02-03',
		kind: 'investment',
		label: { zh: '总投资', en: 'total investment' },
		value: 1_000_000_000,
		unit: 'CNY',
		qualifier: 'over',
		exact: '投入10余亿元',
		article: 'first-report',
		excerpt: 'works',
	});
	expect(works.properties.claims[2]).toMatchObject({ forecast: true, period: { en: 'a year' } });
});

test('districts, townships and places carry their licence and date', () => {
	for (const { license, date } of [
		buildDistrictsGeojson(catalog),
		buildTownshipsGeojson(catalog),
		buildPlacesGeojson(catalog),
	]) {
		expect(license.en.length).toBeGreaterThan(20);
		expect(date).toBe('2020-02-03');
	}
	expect(buildDistrictsGeojson(catalog).features.map(({ properties }) => properties.role)).toEqual([
		'district',
		'district',
		'neighbour',
	]);
	expect(buildTownshipsGeojson(catalog).features[1]!.geometry).toBeNull();
	expect(buildPlacesGeojson(catalog).features).toHaveLength(4);
});

test('articles.json: quotations with offsets, claims with their subject', () => {
	const [article, ...others] = buildArticlesJson(catalog);
	expect(others).toEqual([]);
	expect(article).toMatchObject({
		id: 'first-report',
		title: { en: 'Shiyan Town mends a pond' },
		byline: ['张三'],
		date: '2020-02-03',
		source_sha256: catalog.sources[0]!.sha256,
	});
	expect(article!.excerpts[0]).toMatchObject({
		id: 'pond',
		start: 8,
		sites: ['pond', 'works', 'bridge'],
		notes: [{ about: '去年' }],
		selector: [
			{ type: 'TextQuoteSelector', prefix: '试验镇修好一口塘' },
			{ type: 'TextPositionSelector', start: 8, end: 37 },
		],
	});
	expect(article!.claims).toHaveLength(9);
	expect(article!.claims.map(({ subject }) => JSON.stringify(subject)).slice(0, 3)).toEqual([
		'{"type":"city"}',
		'{"type":"district","adcode":360302}',
		'{"type":"site","id":"pond"}',
	]);
});

test('sites.csv opens in a spreadsheet: BOM, CRLF, quoting', () => {
	const tricky = parseGeo(
		changeFeature('bridge', ({ properties }) => {
			properties['summary'] = { zh: '甲，"乙"。', en: 'One, "two"\nthree.' };
		}),
	).catalog!;
	const csv = formatSitesCsv(buildSitesGeojson(tricky).features);
	expect(csv.startsWith('\uFEFFid,name_zh,name_en,')).toBe(true);
	expect(csv).toContain('"One, ""two""\nthree."');
	const rows = formatSitesCsv(buildSitesGeojson(catalog).features).trimEnd().split('\r\n');
	expect(rows).toHaveLength(1 + catalog.sites.length);
	const columns = rows[0]!.replace('\uFEFF', '').split(',');
	expect(columns).toEqual(
		expect.arrayContaining([
			'lng',
			'lat',
			'precision_m',
			'placement_class',
			'citations',
			'license_en',
			'status_date',
		]),
	);
	expect(rows[1]).toContain(',113.1,27.1,POINT (113.1 27.1),area,');
	expect(rows[1]).toContain('总投资：1.64亿元；占地：2150亩');
});

type Placemark = {
	name: string;
	description: string;
	Point?: unknown;
	Polygon?: unknown;
	LineString?: unknown;
};
type Folder = { name: string; Placemark: Placemark[] };

test('sites.kml is well-formed, escapes, and draws no pin for an area', () => {
	const kml = formatSitesKml(
		buildSitesGeojson(catalog).features,
		new Map(catalog.districts.map(({ properties, geometry }) => [properties.adcode, geometry])),
		{ date: '2020-02-03', atlas: catalog.city.title },
	);
	expect(XMLValidator.validate(kml)).toBe(true);
	expect(kml).toContain('<name>桥 / Bridge &amp; &lt;sluice&gt;</name>');
	const parser = new XMLParser({ isArray: (name) => name === 'Placemark' });
	const { Document } = (
		parser.parse(kml) as { kml: { Document: { description: string; Folder: Folder[] } } }
	).kml;
	expect(Document.description).toMatch(/^2020-02-03<br\/>[^\n]*CC BY 4\.0/);
	const by_name = new Map(
		Document.Folder.flatMap(({ Placemark }) => Placemark).map((mark) => [
			mark.name.split(' / ')[0],
			mark,
		]),
	);
	expect(by_name.size).toBe(catalog.sites.length);
	expect(by_name.get('工厂')).toHaveProperty('Point.coordinates', '113.2,27.2');
	expect(by_name.get('水塘')).toHaveProperty('Polygon');
	expect(by_name.get('水塘')).not.toHaveProperty('Point');
	expect(by_name.get('水塘')!.description).toContain('Area only (within about 6 km): Basis');
	expect(by_name.get('甲路')).toHaveProperty('LineString');
	expect(Object.keys(by_name.get('全市')!)).toEqual([
		'name',
		'description',
		'styleUrl',
		'ExtendedData',
	]);
});

test('a range has both ends in the table and in the data', () => {
	const [works] = buildSitesGeojson(catalog).features.filter(({ id }) => id === 'works');
	const claim = works!.properties.claims[0]!;
	const range = { ...claim, value_to: 2 * claim.value!, qualifier: 'range' as const };
	const site = { ...works!, properties: { ...works!.properties, claims: [range] } };
	const numbers = `${claim.kind} ${claim.value}..${2 * claim.value!} ${claim.unit} range`;
	expect(formatSitesCsv([site])).toContain(`,${numbers},`);
	expect(JSON.parse(JSON.stringify(site)).properties.claims[0].value_to).toBe(2 * claim.value!);
});
