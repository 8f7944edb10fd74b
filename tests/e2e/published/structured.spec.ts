import { expect, test } from '../atlas_test.ts';
import { readPublicPages } from './built_pages.ts';
import { checkSchemaOrg } from './schema_org.ts';

const pages = readPublicPages();

function listBlocks(html: string): string[] {
	return [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
		([, text = '']) => text,
	);
}

type Thing = Record<string, unknown>;
const parse = (text: string): Thing => JSON.parse(text) as Thing;
function find(path: string, type: string): Thing {
	const found = listBlocks(pages.get(path)!)
		.map(parse)
		.find((thing) => thing['@type'] === type);
	expect(found, `${path} ${type}`).toBeTruthy();
	return found!;
}

test('every page says what it is in words of schema.org, used as schema.org means them', async () => {
	const kinds = new Map<string, number>();
	const problems: string[] = [];
	for (const [path, html] of pages) {
		for (const text of listBlocks(html)) {
			const { '@context': context, '@type': type } = parse(text);
			expect(context, path).toBe('https://schema.org');
			kinds.set(String(type), (kinds.get(String(type)) ?? 0) + 1);
			const found = await checkSchemaOrg(text, `https://atlas.example.org${path}`);
			problems.push(...found.map((problem) => `${path}: ${problem}`));
		}
	}
	expect(problems).toEqual([]);
	expect(Object.fromEntries(kinds)).toMatchObject({
		...{ Place: 96, Article: 20, TouristTrip: 6, Dataset: 2, WebSite: 2 },
		BreadcrumbList: pages.size - 2,
	});
});

test('a word that schema.org does not know, or means otherwise, is found', async () => {
	const check = (thing: object): Promise<string[]> =>
		checkSchemaOrg(
			JSON.stringify({ '@context': 'https://schema.org', ...thing }),
			'https://a.org/',
		);
	expect(await check({ '@type': 'Place', name: 'A' })).toEqual([]);
	expect(await check({ '@type': 'Plaice', name: 'A' })).toEqual(['no type Plaice']);
	expect(await check({ '@type': 'Place', nom: 'A' })).toEqual(['no property Place.nom']);
	expect(await check({ '@type': 'Place', headline: 'A' })).toEqual([
		'Place.headline is not for this type',
	]);
	expect(await check({ '@type': 'Place', geo: '27.6, 113.8' })).toEqual([
		'Place.geo has another value',
	]);
	expect(await check({ '@type': 'Place', geo: { '@type': 'Person' } })).toEqual([
		'Place.geo has another value',
	]);
	expect(await check({ '@type': 'Article', datePublished: 'last week' })).toEqual([
		'Article.datePublished has another value',
	]);
	expect(await check({ '@type': 'Dataset', license: 'CC BY' })).toEqual([
		'Dataset.license has another value',
	]);
	expect(await check({ name: 'A' })).toEqual(['a thing of no type']);
});

test('every page but the first has a trail from the map to itself', () => {
	for (const [path] of pages) {
		if (path === '/' || path === '/en/') continue;
		const { itemListElement } = find(path, 'BreadcrumbList') as {
			itemListElement: { position: number; item: { '@id': string } }[];
		};
		const steps = itemListElement.map(({ item }) => item['@id']);
		expect(steps[0], path).toBe(path.startsWith('/en/') ? '/en/' : '/');
		expect(steps.at(-1), path).toBe(path);
		expect(steps.filter((step) => !pages.has(step))).toEqual([]);
	}
});

test('articles cite what the newspaper printed, and quote it', () => {
	const article = find('/en/articles/shangli-tongmu/', 'Article');
	expect(article['author']).toEqual({ '@type': 'Organization', name: 'Pingxiang Project Atlas' });
	expect(article['citation']).toMatchObject({
		'@type': 'NewsArticle',
		isPartOf: { '@id': '/en/sources/jiangxi-epaper-2023-11-29-p07/' },
		headline: article['alternativeHeadline'],
		datePublished: '2023-11-29',
		inLanguage: 'zh-CN',
	});
	expect(JSON.stringify(article['hasPart'])).toContain('9000余棵桂花树、红叶石楠和杜鹃');
	expect(JSON.stringify(article['hasPart'])).toContain('"@type":"Quotation"');
	expect(find('/articles/datian-village/', 'Article')['citation']).toMatchObject({
		'@type': 'Photograph',
	});
});

test('a source is an issue of its newspaper, with the pieces it printed', () => {
	const issue = find('/en/sources/jiangxi-epaper-2023-11-29-p07/', 'PublicationIssue');
	expect(issue).toMatchObject({
		datePublished: '2023-11-29',
		pagination: '07',
		isPartOf: { '@type': 'Newspaper' },
	});
	expect(issue['hasPart']).toHaveLength(10);
	expect(issue).not.toHaveProperty('url');
});

test('places say in metres how well they are known; an area has no point of its own', () => {
	const sites = [...pages.keys()].filter((path) => /^\/sites\/[\w-]+\/$/.test(path));
	const classes = new Set<unknown>();
	for (const path of sites) {
		const place = find(path, 'Place') as {
			geo?: object;
			containedInPlace: { geo?: object }[];
			additionalProperty: { propertyID: string; value: unknown; unitCode?: string }[];
		};
		const [word, precision] = place.additionalProperty;
		classes.add(word!.value);
		expect(['exact', 'near'].includes(String(word!.value)), path).toBe('geo' in place);
		if (place.geo) expect(place.geo).toHaveProperty('latitude');
		if (place.geo) expect(precision).toMatchObject({ propertyID: 'precision_m', unitCode: 'MTR' });
		for (const { geo } of place.containedInPlace.filter((area) => area.geo)) {
			expect(geo).toMatchObject({ '@type': 'GeoCircle', geoRadius: precision!.value });
			expect(place.geo, path).toBeUndefined();
		}
	}
	expect([...classes]).toEqual(expect.arrayContaining(['near', 'area', 'schematic']));
});

test('the data set names its catalogue, its place, and the terms of every file', () => {
	const dataset = find('/en/data/', 'Dataset') as { distribution: { license: Thing }[] };
	expect(dataset).toMatchObject({
		includedInDataCatalog: { '@id': '/data/catalog.jsonld#catalog' },
		spatialCoverage: { geo: { '@type': 'GeoShape', box: expect.stringMatching(/^26\.\d+ 113\./) } },
	});
	expect(new Set(dataset.distribution.map(({ license }) => license['name'])).size).toBe(5);
	const html = pages.get('/en/data/')!;
	expect(html).toMatch(/<link rel="describedby" type="application\/ld\+json"[^>]*catalog\.jsonld/);
	expect(html).toMatch(/<a [^>]*href="\/data\/catalog\.jsonld"/);
});
