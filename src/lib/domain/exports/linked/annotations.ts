/** The quotations as W3C Web Annotations: a collection, with a page for each source. */

import { LANGUAGES, LANGUAGE_CODES } from '../../language/languages.ts';
import type { Catalog, CatalogExcerpt, CatalogSource } from '../../reading/catalog.ts';
import { buildExcerptTarget } from '../excerpt_target.ts';
import {
	nameAnnotation,
	nameAnnotations,
	nameSite,
	nameSource,
	type LinkedPlace,
} from './linked_names.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Of the collection, beside the pages that are named by their sources. */
export const COLLECTION = 'index';

/** `/data/annotations/index.jsonld`. */
export function buildAnnotationCollection(catalog: Catalog, place: LinkedPlace) {
	const { sources, city } = catalog;
	const count = catalog.articles.reduce((sum, { excerpts }) => sum + excerpts.length, 0);
	const [first, last] = [sources[0], sources.at(-1)].map(
		(source) => source && nameAnnotations(place, source.id),
	);
	return {
		'@context': CONTEXT,
		id: nameAnnotations(place, COLLECTION),
		type: 'AnnotationCollection',
		// The standard's label is one text.
		label: `${city.title.zh}：摘录；位置按去掉空白的原文计。 ${city.title.en}: excerpts; positions count the source's text without white space.`,
		creator: { type: 'Organization', name: city.title.en },
		total: count,
		...(first && { first }),
		...(last && { last }),
	};
}

/** `/data/annotations/<source>.jsonld`, the oldest source first. Throws a RangeError for a source the catalog lacks. */
export function buildAnnotationPage(catalog: Catalog, source_id: string, place: LinkedPlace) {
	const index = catalog.sources.findIndex(({ id }) => id === source_id);
	const source = catalog.sources[index];
	if (!source) throw new RangeError(`No source "${source_id}" in the catalog`);
	const [previous, next] = [catalog.sources[index - 1], catalog.sources[index + 1]];
	const before = catalog.sources.slice(0, index);
	return {
		'@context': CONTEXT,
		id: nameAnnotations(place, source.id),
		type: 'AnnotationPage',
		partOf: nameAnnotations(place, COLLECTION),
		startIndex: before.reduce((sum, { id }) => sum + listExcerpts(catalog, id).length, 0),
		...(previous && { prev: nameAnnotations(place, previous.id) }),
		...(next && { next: nameAnnotations(place, next.id) }),
		items: listExcerpts(catalog, source.id).map((excerpt) =>
			buildAnnotation(excerpt, source, place),
		),
	};
}

const listExcerpts = ({ articles }: Catalog, source_id: string): CatalogExcerpt[] =>
	articles.filter(({ source }) => source.id === source_id).flatMap(({ excerpts }) => excerpts);

/** A quotation with our translation, our notes, and the pages of the sites that rest on it. */
function buildAnnotation(excerpt: CatalogExcerpt, source: CatalogSource, place: LinkedPlace) {
	const { translation, notes, selector } = buildExcerptTarget(excerpt);
	return {
		id: nameAnnotation(place, source.id, excerpt.ref),
		type: 'Annotation',
		motivation: 'describing',
		body: [
			buildText(translation, LANGUAGES.en.tag, 'describing'),
			...notes.flatMap((note) =>
				LANGUAGE_CODES.map((code) =>
					buildText(`${note.about}: ${note[code]}`, LANGUAGES[code].tag, 'commenting'),
				),
			),
			...excerpt.site_ids.map((id) => ({
				type: 'SpecificResource',
				source: nameSite(place, id),
				purpose: 'linking',
			})),
		],
		target: { source: nameSource(place, source.id), selector },
	};
}

const buildText = (value: string, language: string, purpose: string) => ({
	...{ type: 'TextualBody', value, format: 'text/plain' },
	...{ language, purpose },
});
