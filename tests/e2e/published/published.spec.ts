import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../atlas_test.ts';
import { z } from 'zod';
import { ANNO_CONTEXTS } from '../../data/exports/anno_context.ts';
import { listCsvProblems, type Metadata } from '../../data/exports/csvw_reader.ts';
import { buildJsonFeedSchema } from '../../data/exports/json_feed_schema.ts';
import { oembed_schema } from '../../data/exports/oembed_schema.ts';
import { listOc4idsProblems } from '../../data/exports/oc4ids_schema.ts';
import { listViolations, parseJsonLd, parseTurtle } from '../../data/exports/rdf_graph.ts';
import { ATOM_RULES, checkXml, loadXmlSchema } from '../../data/exports/xml_schemas.ts';

/** Files of `build/data/` whose names fit, with their texts. */
function readData(folder: string, pattern: RegExp): [string, string][] {
	const names = readdirSync(join('build/data', folder)).filter((name) => pattern.test(name));
	return names.map((name) => [name, readFileSync(join('build/data', folder, name), 'utf8')]);
}

test('every published feed is valid', () => {
	const atom = loadXmlSchema('atom.rng');
	const json = buildJsonFeedSchema(z.string().startsWith('/'));
	const feeds = readData('', /^feed.*\.xml$/);
	expect(feeds.length).toBeGreaterThan(20);
	for (const [name, text] of feeds) expect(checkXml(text, atom, ATOM_RULES), name).toBe('');
	const json_feeds = readData('', /^feed.*\.json$/);
	const small = feeds.filter(([name]) => /^feed-(?:township|site)-/.test(name));
	expect(small.length).toBeGreaterThan(180);
	expect(json_feeds).toHaveLength(feeds.length - small.length);
	for (const [name, text] of json_feeds) {
		expect(json.safeParse(JSON.parse(text)).error?.message, name).toBeUndefined();
	}
});

test('every published oEmbed answer is valid', () => {
	const answers = readData('oembed', /\.json$/);
	expect(answers.length).toBeGreaterThan(100);
	for (const [name, text] of answers) {
		expect(oembed_schema.safeParse(JSON.parse(text)).error?.message, name).toBeUndefined();
	}
});

test('every published OC4IDS package, figure, annotation and table is valid', async () => {
	const packages = readData('', /^oc4ids\..*\.json$/);
	expect(packages).toHaveLength(2);
	for (const [name, text] of packages)
		expect(listOc4idsProblems(JSON.parse(text)), name).toEqual([]);

	const root = 'https://atlas.example.org/data/';
	const read = (folder: string, pattern: RegExp): [string, object][] =>
		readData(folder, pattern).map(([name, text]) => [name, JSON.parse(text) as object]);
	const claims = parseTurtle('tests/fixtures/shapes/claims.ttl');
	for (const [name, document] of read('', /^claims\.jsonld$/)) {
		expect(await listViolations(await parseJsonLd(document, `${root}${name}`), claims)).toEqual([]);
	}
	const pages = read('annotations', /\.jsonld$/);
	expect(pages.length).toBeGreaterThan(1);
	const annotations = parseTurtle('tests/fixtures/shapes/annotations.ttl');
	for (const [name, document] of pages) {
		const graph = await parseJsonLd(document, `${root}annotations/${name}`, ANNO_CONTEXTS);
		expect(await listViolations(graph, annotations), name).toEqual([]);
	}
	const tables = Object.fromEntries(readData('', /\.csv$/));
	const described = read('', /\.csv-metadata\.json$/);
	expect(described.map(([name]) => name.replace('-metadata.json', '')).toSorted()).toEqual(
		Object.keys(tables).toSorted(),
	);
	for (const [name, metadata] of described) {
		expect(listCsvProblems(metadata as Metadata, tables), name).toEqual([]);
	}
});

test('llms.txt and the index for programs name only files that are there', async ({ request }) => {
	const llms = await (await request.get('/llms.txt')).text();
	const index = (await (await request.get('/data/index.json')).json()) as {
		datasets: { files: { url: string; described_by?: string }[] }[];
	};
	const urls = new Set([
		...[...llms.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url!),
		...index.datasets.flatMap(({ files }) =>
			files.flatMap(({ url, described_by }) => [url, described_by ?? url]),
		),
	]);
	expect(urls.size).toBeGreaterThan(20);
	for (const url of urls) expect((await request.get(url)).ok(), url).toBe(true);
});

test('the published catalogue conforms, is served as JSON-LD, and every file it lists is there', async ({
	request,
	baseURL,
}) => {
	const response = await request.get('/data/catalog.jsonld');
	expect(response.headers()['content-type']).toBe('application/ld+json');
	const graph = await parseJsonLd((await response.json()) as object, response.url());
	expect(await listViolations(graph, parseTurtle('tests/fixtures/shapes/dcat_ap.ttl'))).toEqual([]);
	const urls = graph
		.getQuads(null, null, null, null)
		.map(({ object }) => object.value.replace(/#.*$/, ''))
		.filter((url) => url.startsWith(`${baseURL}/`));
	expect(new Set(urls).size).toBeGreaterThan(20);
	for (const url of new Set(urls)) expect((await request.get(url)).ok(), url).toBe(true);
});
