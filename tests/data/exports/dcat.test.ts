import { join } from 'node:path';
import dcat from '@vocabulary/dcat';
import dcterms from '@vocabulary/dcterms';
import { DataFactory, Store } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { DATA_FILES } from '../../../src/lib/domain/exports/data_files.ts';
import { buildDcatCatalog } from '../../../src/lib/domain/exports/dcat/dcat_catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { listViolations, parseJsonLd, parseTurtle } from './rdf_graph.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const root = 'https://atlas.example.org/';
const file = `${root}data/catalog.jsonld`;
const shapes = parseTurtle(join(import.meta.dirname, '../../fixtures/shapes/dcat_ap.ttl'));

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

type Node = Record<string, unknown>;
const build = (contact_email = '') => buildDcatCatalog(catalog, { root, contact_email });
/** A copy with one thing changed: the catalogue, its first dataset, or that one's first file. */
function breakDocument(change: (nodes: { list: Node; dataset: Node; file: Node }) => void) {
	const document = JSON.parse(JSON.stringify(build())) as { '@graph': Node[] };
	const list = document['@graph'][0]!;
	const dataset = (list['dataset'] as Node[])[0]!;
	change({ list, dataset, file: (dataset['distribution'] as Node[])[0]! });
	return document;
}

describe('the DCAT-AP catalogue', () => {
	it('conforms to the shapes, with and without a contact', async () => {
		for (const document of [build(), build('atlas@example.org')]) {
			expect(await listViolations(await parseJsonLd(document, file), shapes)).toEqual([]);
		}
		const graph = await parseJsonLd(build(), file);
		expect(graph.getObjects(null, `${DCAT}contactPoint`, null)).toEqual([]);
	});

	it.each([
		['a catalogue without a title', 'title', 'MinCount', ({ list }) => delete list['title']],
		[
			'a catalogue without a publisher',
			'publisher',
			'MinCount',
			({ list }) => delete list['publisher'],
		],
		[
			'a dataset without a description',
			'description',
			'MinCount',
			({ dataset }) => delete dataset['description'],
		],
		['a file without an address', 'accessURL', 'MinCount', ({ file }) => delete file['accessURL']],
		['a file without terms', 'license', 'MinCount', ({ file }) => delete file['license']],
		[
			'an address that is a text',
			'accessURL',
			'NodeKind',
			({ file }) => Object.assign(file, { accessURL: { '@value': 'sites.geojson' } }),
		],
		[
			'a publisher that nobody describes',
			'publisher',
			'Class',
			({ list }) => Object.assign(list, { publisher: 'https://example.org/nobody' }),
		],
		[
			'a licence that is no licence',
			'license',
			'Class',
			({ file }) => Object.assign(file, { license: `${root}about/` }),
		],
		[
			'two publishers',
			'publisher',
			'MaxCount',
			({ list }) =>
				Object.assign(list, {
					publisher: [list['publisher'], { '@type': 'foaf:Agent', name: { en: 'B' } }],
				}),
		],
		[
			'a date that is none',
			'modified',
			'Node',
			({ dataset }) => Object.assign(dataset, { modified: 'lately' }),
		],
	] as [string, string, string, (nodes: { list: Node; dataset: Node; file: Node }) => void][])(
		'does not conform as %s',
		async (_, path, constraint, change) => {
			const graph = await parseJsonLd(breakDocument(change), file);
			const found = await listViolations(graph, shapes);
			expect(found.join('\n')).toMatch(new RegExp(` ${path} ${constraint}ConstraintComponent`));
		},
	);

	it('uses only words that DCAT and Dublin Core define', async () => {
		const known = new Store([
			...dcat({ factory: DataFactory }),
			...dcterms({ factory: DataFactory }),
		]);
		const graph = await parseJsonLd(build('atlas@example.org'), file);
		const isUnknown = (word: string): boolean =>
			[DCAT, DCT].some((start) => word.startsWith(start)) &&
			known.countQuads(word, null, null, null) === 0;
		const words = new Set(
			graph
				.getQuads(null, null, null, null)
				.flatMap(({ predicate, object }) => [predicate.value, object.value]),
		);
		expect([...words].filter((word) => word.startsWith(DCAT)).length).toBeGreaterThan(10);
		expect([...words].filter(isUnknown)).toEqual([]);
		expect(isUnknown(`${DCAT}fileSize`)).toBe(true);
	});

	it('resolves paths against its own address where no origin is set', async () => {
		const whole = await parseJsonLd(build(), file);
		const paths = buildDcatCatalog(catalog, { root: '/', contact_email: '' });
		expect(JSON.stringify(paths)).not.toContain('atlas.example.org');
		const resolved = await parseJsonLd(paths, file);
		const below = await parseJsonLd(
			buildDcatCatalog(catalog, { root: '/atlas/', contact_email: '' }),
			'https://example.org/atlas/data/catalog.jsonld',
		);
		const listUrls = (graph: Store): string[] =>
			graph.getObjects(null, `${DCAT}downloadURL`, null).map(({ value }) => value);
		expect(listUrls(resolved)).toEqual(listUrls(whole));
		expect(listUrls(below)).toContain('https://example.org/atlas/data/sites.geojson');
		expect(await listViolations(resolved, shapes)).toEqual([]);
		expect(resolved.size).toBe(whole.size);
	});

	it('lists every file of the data page and every tour, each under its own terms', async () => {
		const graph = await parseJsonLd(build(), file);
		const urls = graph.getObjects(null, `${DCAT}downloadURL`, null).map(({ value }) => value);
		const expected = [
			...DATA_FILES.map(({ name }) => name),
			...catalog.tours.map(({ id }) => `tours/${id}.kml`),
			...['feed.xml', 'feed.json', 'feed.en.xml', 'feed.en.json'],
		];
		expect(urls).toEqual(expect.arrayContaining(expected.map((name) => `${root}data/${name}`)));
		expect(DATA_FILES.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['sources.json', 'citations.json', 'citations.ris']),
		);
		expect(new Set(urls).size).toBe(urls.length);
		for (const { name, license } of DATA_FILES) {
			const [distribution] = graph.getSubjects(`${DCAT}downloadURL`, `${root}data/${name}`, null);
			expect(
				graph.getObjects(distribution!, `${DCT}license`, null).map(({ value }) => value),
			).toEqual([`${file}#terms-${license}`]);
		}
	});

	it('says where the city is, and where files reach beyond it', () => {
		const text = JSON.stringify(build());
		const [, city] = /POLYGON \(\(([^)]+)\)\)/.exec(
			text.slice(text.indexOf('"prefLabel":{"zh":"江西')),
		)!;
		expect(city).toMatch(
			/^113\.\d+ 26\.\d+, 114\.\d+ 26\.\d+, 114\.\d+ 28\.\d+, 113\.\d+ 28\.\d+, /,
		);
		const [list] = build()['@graph'];
		const spatial = (id: string): number =>
			(list as { dataset: { '@id': string; spatial: unknown[] }[] }).dataset.find((one) =>
				one['@id'].endsWith(`#${id}`),
			)!.spatial.length;
		expect([spatial('townships'), spatial('districts'), spatial('sites')]).toEqual([1, 2, 2]);
	});
});
