/** Every figure of the atlas as linked data: what it says, of what, whose words it rests on, and what it revises. */

import { startDay } from '../../city/city_time.ts';
import { listSeries, type Series, type SeriesFigure } from '../../figures/catalog_series.ts';
import { relateToOlder } from '../../figures/relate_to_older.ts';
import { LANGUAGE_CODES, SOURCE_LANGUAGE } from '../../language/languages.ts';
import type { Catalog, CatalogExcerpt, CatalogSource } from '../../reading/catalog.ts';
import { compareSources } from '../../reading/page_order.ts';
import { namePublication } from '../../reading/source_words.ts';
import type { Localized } from '../../schema/localized.ts';
import { CLAIM_KINDS, QUALIFIERS } from '../../schema/vocabulary.ts';
import { LICENSES } from '../terms.ts';
import { buildClaimNode } from './claim_node.ts';
import { CLAIMS_CONTEXT } from './linked_context.ts';
import {
	nameAnnotation,
	nameArticle,
	nameClaim,
	nameDistrictPage,
	nameExcerpt,
	nameOwn,
	nameSite,
	nameSource,
	type LinkedPlace,
} from './linked_names.ts';

/** `/data/claims.jsonld`. */
export function buildClaimsJsonld(catalog: Catalog, place: LinkedPlace) {
	const series = listSeries(catalog);
	const claims = series.flatMap((one) => buildSeries(one, catalog, place));
	const refs = new Set(series.flatMap(({ figures }) => figures.map(({ ref }) => ref)));
	return {
		'@context': CLAIMS_CONTEXT,
		'@graph': [
			{
				'@id': nameOwn(place, 'claims'),
				'@type': 'prov:Collection',
				name: { zh: `${catalog.city.title.zh}：数字`, en: `${catalog.city.title.en}: figures` },
				license: LICENSES.sites,
				hasPart: claims.map((claim) => claim['@id']),
			},
			...claims,
			...listCorrected(catalog, place),
			...[...refs].map((ref) => buildExcerpt(catalog.excerpt_by_ref.get(ref)!, catalog, place)),
			...listSubjects(series, catalog, place),
			...listSources(catalog, place),
			...listConcepts('kind', CLAIM_KINDS, place),
			...listConcepts('qualifier', QUALIFIERS, place),
		],
	};
}

function buildSeries(series: Series, catalog: Catalog, place: LinkedPlace) {
	return series.figures.map((figure) =>
		buildClaimNode(
			figure.claim,
			{
				id: findAddress(series, figure, place),
				about: nameSubject(series, place),
				ref: figure.ref,
				publisher: namePublisher(figure.article.source, catalog, place),
				revised: [
					...listOlder(series, figure).map((older) => findAddress(series, older, place)),
					...listCorrections(catalog, figure.claim.id).map(({ id }) =>
						nameOwn(place, `before-${id}`),
					),
				],
			},
			place,
		),
	);
}

function findAddress({ subject }: Series, { claim, article }: SeriesFigure, place: LinkedPlace) {
	const page =
		subject.type === 'site' ? nameSite(place, subject.id) : nameArticle(place, article.id);
	return nameClaim(page, claim.id);
}

/** The reading of an older source that this one is held against, as everywhere in the atlas; none where there is nothing older to compare. */
function listOlder({ figures }: Series, one: SeriesFigure): SeriesFigure[] {
	const older = figures.filter(
		({ article }) => compareSources(article.source, one.article.source) < 0,
	);
	const relation = relateToOlder(one, older);
	return relation ? [relation.from === one ? relation.to : relation.from] : [];
}

function nameSubject({ subject }: Series, place: LinkedPlace): string {
	switch (subject.type) {
		case 'site':
			return nameSite(place, subject.id);
		case 'district':
			return nameDistrictPage(place, subject.id);
		case 'city':
			return nameOwn(place, 'city');
	}
}

const listCorrections = ({ corrections }: Catalog, claim: string) =>
	corrections.filter(({ subject }) => subject.kind === 'claim' && subject.id === claim);

/** What the atlas itself had wrong of a figure that still stands, and until when. */
function listCorrected(catalog: Catalog, place: LinkedPlace) {
	const known = new Set(
		listSeries(catalog).flatMap(({ figures }) => figures.map(({ claim }) => claim.id)),
	);
	return [...known].flatMap((claim) =>
		listCorrections(catalog, claim).map(({ id, on, before, why }) => ({
			'@id': nameOwn(place, `before-${id}`),
			'@type': 'prov:Entity',
			name: before,
			description: why,
			invalidated: startDay(on, catalog.city.time_zone),
		})),
	);
}

function buildExcerpt(excerpt: CatalogExcerpt, catalog: Catalog, place: LinkedPlace) {
	const { source } = catalog.article_by_id.get(excerpt.article_id)!;
	return {
		'@id': nameExcerpt(place, excerpt.ref),
		'@type': ['schema:Quotation', 'prov:Entity'],
		quoted: excerpt.exact,
		translation: excerpt.translation,
		isPartOf: nameArticle(place, excerpt.article_id),
		subjectOf: nameAnnotation(place, source.id, excerpt.ref),
		wasQuotedFrom: nameSource(place, source.id),
	};
}

/** Sites, districts and the city, as far as a figure is of them. */
function listSubjects(series: readonly Series[], catalog: Catalog, place: LinkedPlace) {
	const subjects = new Map(
		series.map((one) => [nameSubject(one, place), findSubject(one, catalog)] as const),
	);
	return [
		...[...subjects].map(([id, { name, township }]) => ({
			...{ '@id': id, '@type': 'schema:Place', name },
			...(township && { containedInPlace: nameOwn(place, `township-${township}`) }),
		})),
		...listGround(new Set([...subjects.values()].map(({ township }) => township)), catalog, place),
	];
}

/** Townships that these subjects lie in, and what has an address in another list. */
function listGround(codes: ReadonlySet<string | null>, catalog: Catalog, place: LinkedPlace) {
	const townships = catalog.townships.filter(
		({ id, properties }) => codes.has(id) || properties.same_as,
	);
	const places = catalog.places.filter(({ properties }) => properties.same_as);
	return [
		...townships.map(({ id, properties }) => ({ id: `township-${id}`, code: id, properties })),
		...places.map(({ id, properties }) => ({ id: `place-${id}`, code: id, properties })),
	].map(({ id, code, properties: { name, same_as } }) => ({
		'@id': nameOwn(place, id),
		'@type': 'schema:Place',
		name,
		identifier: code,
		...(same_as && { sameAs: same_as }),
	}));
}

/** `township`: its code, where one is known. */
function findSubject(
	{ subject }: Series,
	catalog: Catalog,
): { name: Localized; township: string | null } {
	switch (subject.type) {
		case 'site':
			return catalog.site_by_id.get(subject.id)!.properties;
		case 'district': {
			const { name } = catalog.district_by_adcode.get(Number(subject.id))!.properties;
			return { name, township: null };
		}
		case 'city':
			return { name: catalog.city.full_name, township: null };
	}
}

/** What was printed, by whom and when, with its articles. */
function listSources(catalog: Catalog, place: LinkedPlace) {
	const publishers = new Map(
		catalog.sources.map((source) => [namePublisher(source, catalog, place), source.publication]),
	);
	return [
		...catalog.sources.map((source) => ({
			'@id': nameSource(place, source.id),
			'@type': ['schema:CreativeWork', 'prov:Entity'],
			name: namePublication(source),
			datePublished: source.date,
			wasAttributedTo: namePublisher(source, catalog, place),
			...listAddresses(source),
		})),
		...catalog.articles.map(({ id, title, byline, source }) => ({
			'@id': nameArticle(place, id),
			'@type': ['schema:Article', 'prov:Entity'],
			name: title,
			author: byline,
			isPartOf: nameSource(place, source.id),
		})),
		...[...publishers].map(([id, name]) => ({
			'@id': id,
			'@type': ['schema:Organization', 'prov:Agent'],
			name,
		})),
	];
}

function listAddresses({ url, archived_url }: CatalogSource) {
	const addresses = [url, archived_url].filter((address) => address !== undefined);
	return addresses.length > 0 ? { sameAs: addresses } : {};
}

/** One for all sources that name it alike, by the oldest of them. */
function namePublisher(source: CatalogSource, { sources }: Catalog, place: LinkedPlace): string {
	const name = source.publication[SOURCE_LANGUAGE];
	const first = sources.find(({ publication }) => publication[SOURCE_LANGUAGE] === name)!;
	return nameOwn(place, `publisher-${first.id}`);
}

/** A closed list of words as concepts. */
function listConcepts(
	kind: string,
	words: Readonly<Record<string, Localized>>,
	place: LinkedPlace,
) {
	const scheme = nameOwn(place, `${kind}s`);
	return [
		{ '@id': scheme, '@type': 'skos:ConceptScheme' },
		...Object.entries(words).map(([word, label]) => ({
			'@id': nameOwn(place, `${kind}-${word}`),
			'@type': ['skos:Concept', 'schema:Enumeration'],
			identifier: word,
			inScheme: scheme,
			...(LANGUAGE_CODES.every((code) => label[code] !== '') && { prefLabel: label }),
		})),
	];
}
