/** How the words of `/data/claims.jsonld` read as RDF. Inline, so that nobody has to fetch anything to read the file. */

import { LANGUAGES, SOURCE_TAG } from '../../language/languages.ts';

const iri = (id: string) => ({ '@id': id, '@type': '@id' }) as const;
const inEveryLanguage = (id: string) => ({ '@id': id, '@container': '@language' }) as const;
const date = (id: string) => ({ '@id': id, '@type': 'xsd:date' }) as const;

export const CLAIMS_CONTEXT = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	prov: 'http://www.w3.org/ns/prov#',
	schema: 'http://schema.org/',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
	additionalProperty: 'schema:additionalProperty',
	author: 'schema:author',
	containedInPlace: iri('schema:containedInPlace'),
	currency: 'schema:currency',
	datePublished: date('schema:datePublished'),
	description: inEveryLanguage('schema:description'),
	endDate: date('dcat:endDate'),
	hasPart: iri('dct:hasPart'),
	identifier: 'dct:identifier',
	inScheme: iri('skos:inScheme'),
	invalidated: { '@id': 'prov:invalidatedAtTime', '@type': 'xsd:dateTime' },
	isPartOf: iri('schema:isPartOf'),
	issued: date('dct:issued'),
	license: inEveryLanguage('dct:rights'),
	maxValue: 'schema:maxValue',
	measurementQualifier: iri('schema:measurementQualifier'),
	minValue: 'schema:minValue',
	name: inEveryLanguage('schema:name'),
	observationAbout: iri('schema:observationAbout'),
	prefLabel: inEveryLanguage('skos:prefLabel'),
	propertyID: 'schema:propertyID',
	quoted: { '@id': 'prov:value', '@language': SOURCE_TAG },
	sameAs: iri('schema:sameAs'),
	startDate: date('dcat:startDate'),
	subjectOf: iri('schema:subjectOf'),
	temporal: iri('dct:temporal'),
	translation: { '@id': 'dct:description', '@language': LANGUAGES.en.tag },
	type: iri('dct:type'),
	unitCode: 'schema:unitCode',
	unitText: 'schema:unitText',
	valid: { '@id': 'dct:valid', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' },
	value: 'schema:value',
	wasAttributedTo: iri('prov:wasAttributedTo'),
	wasQuotedFrom: iri('prov:wasQuotedFrom'),
	wasRevisionOf: iri('prov:wasRevisionOf'),
} as const;
