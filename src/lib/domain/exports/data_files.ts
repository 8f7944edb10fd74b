import { LANGUAGE_CODES, type Language } from '../language/languages.ts';
import type { License } from './terms.ts';

type DataFileShape = {
	name: string;
	type: string;
	license: License;
	/** Left out where the file is in every language. */
	language?: Language;
};

/** The projects, a file a language: the standard has one text where the atlas has several. */
const PROJECT_FILES = LANGUAGE_CODES.map(
	(language) =>
		({
			name: `oc4ids.${language}.json`,
			type: 'application/json',
			license: 'sites',
			language,
		}) as const,
);

/** What `/data/` offers, with media types and what each may be used under. */
export const DATA_FILES = [
	{ name: 'sites.geojson', type: 'application/geo+json', license: 'sites' },
	{ name: 'sites.csv', type: 'text/csv', license: 'sites' },
	{ name: 'sites.kml', type: 'application/vnd.google-earth.kml+xml', license: 'sites' },
	{ name: 'quality.csv', type: 'text/csv', license: 'sites' },
	...PROJECT_FILES,
	{ name: 'articles.json', type: 'application/json', license: 'articles' },
	{ name: 'claims.jsonld', type: 'application/ld+json', license: 'articles' },
	{ name: 'sources.json', type: 'application/json', license: 'sites' },
	{
		name: 'citations.json',
		type: 'application/vnd.citationstyles.csl+json',
		license: 'articles',
	},
	{ name: 'citations.ris', type: 'application/x-research-info-systems', license: 'articles' },
	{ name: 'changes.json', type: 'application/json', license: 'sites' },
	{ name: 'districts.geojson', type: 'application/geo+json', license: 'districts' },
	{ name: 'townships.geojson', type: 'application/geo+json', license: 'townships' },
	{ name: 'places.geojson', type: 'application/geo+json', license: 'places' },
] as const satisfies readonly DataFileShape[];

export type DataFile = (typeof DATA_FILES)[number];
export type DataFileName = DataFile['name'];
