/** Words of others that the catalogue points to: the EU's authority lists, IANA's media types, standards, licences. */

import type { Localized } from '../../schema/localized.ts';
import { EXPORT_FORMATS } from '../export_sites.ts';
import type { FormatTerms } from '../formats/export_format.ts';
import type { License } from '../terms.ts';

const EU = 'http://publications.europa.eu/resource/authority';

export const LANGUAGE_IDS = {
	zh: `${EU}/language/ZHO`,
	en: `${EU}/language/ENG`,
} as const satisfies Localized;

/** Anyone may fetch the files; how they may be used is another matter, told by their licences. */
export const PUBLIC_ACCESS = `${EU}/access-right/PUBLIC`;

export const THEME_LIST = `${EU}/data-theme`;

const THEMES = {
	ECON: 'Economy and finance',
	EDUC: 'Education, culture and sport',
	ENVI: 'Environment',
	REGI: 'Regions and cities',
} as const;

export type DataTheme = keyof typeof THEMES;

export const nameTheme = (code: DataTheme): string => `${EU}/data-theme/${code}`;

/** Longitude first, WGS-84: the one system of every file. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

const { geojson, csv, kml, gpx } = EXPORT_FORMATS;

/** Of the files below `/data/`. */
const FORMATS = {
	...{ geojson, csv, kml, gpx },
	json: {
		...{ label: 'JSON', file_type: 'JSON', media_type: 'application/json', is_registered: true },
		standard: 'https://www.rfc-editor.org/rfc/rfc8259',
	},
	jsonld: {
		...{ label: 'JSON-LD', file_type: 'JSON_LD', media_type: 'application/ld+json' },
		...{ is_registered: true, standard: 'https://www.w3.org/TR/json-ld11/' },
	},
	annotations: {
		...{ label: 'Web Annotation', file_type: 'JSON_LD', media_type: 'application/ld+json' },
		...{ is_registered: true, standard: 'https://www.w3.org/TR/annotation-model/' },
	},
	oc4ids: {
		...{ label: 'OC4IDS', file_type: 'JSON', media_type: 'application/json', is_registered: true },
		standard: 'https://standard.open-contracting.org/infrastructure/0.9/',
	},
	csl_json: {
		...{ label: 'CSL-JSON', file_type: 'JSON', is_registered: true },
		media_type: 'application/vnd.citationstyles.csl+json',
		standard: 'https://docs.citationstyles.org/en/stable/specification.html',
	},
	ris: {
		...{ label: 'RIS', file_type: 'TXT', is_registered: false },
		media_type: 'application/x-research-info-systems',
		standard: 'https://en.wikipedia.org/wiki/RIS_(file_format)',
	},
	atom: {
		...{ label: 'Atom', file_type: 'ATOM', media_type: 'application/atom+xml' },
		...{ is_registered: true, standard: 'https://www.rfc-editor.org/rfc/rfc4287' },
	},
	json_feed: {
		...{ label: 'JSON Feed', file_type: 'JSON', media_type: 'application/feed+json' },
		...{ is_registered: false, standard: 'https://jsonfeed.org/version/1.1' },
	},
} as const satisfies Record<string, FormatTerms>;

export type FileFormat = keyof typeof FORMATS;

export const nameFormat = (format: FileFormat): string => FORMATS[format].label;

const nameFileType = (code: string): string => `${EU}/file-type/${code}`;
const nameMediaType = (media: string): string =>
	`https://www.iana.org/assignments/media-types/${media}`;

/** What a distribution says of its format. */
export function buildFormat(format: FileFormat) {
	const { file_type, media_type, is_registered, standard } = FORMATS[format];
	return {
		...(file_type === null ? {} : { format: nameFileType(file_type) }),
		...(is_registered ? { mediaType: nameMediaType(media_type) } : {}),
		conformsTo: standard,
	};
}

export const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/';

/** The licences that the words of `terms.ts` name; no file is under one of them as a whole. */
export const NAMED_LICENSES: Record<License, readonly string[]> = {
	sites: [CC_BY],
	articles: [CC_BY],
	districts: [],
	townships: [CC_BY],
	places: [CC_BY, ODBL],
};

/** Says of everything above what it is, so that the file can be checked without fetching it. */
export function listTermNodes() {
	const node = (id: string, type: string) => ({ '@id': id, '@type': type });
	const formats = Object.values(FORMATS);
	return [
		...Object.values(LANGUAGE_IDS).map((id) => node(id, 'dct:LinguisticSystem')),
		node(PUBLIC_ACCESS, 'dct:RightsStatement'),
		{ ...node(THEME_LIST, 'skos:ConceptScheme'), title: { en: 'Data theme' } },
		...Object.entries(THEMES).map(([code, label]) => ({
			...node(nameTheme(code as DataTheme), 'skos:Concept'),
			prefLabel: { en: label },
			inScheme: THEME_LIST,
		})),
		...[...new Set(formats.flatMap(({ file_type }) => file_type ?? []))].map((code) =>
			node(nameFileType(code), 'dct:MediaTypeOrExtent'),
		),
		...formats.flatMap(({ media_type, is_registered }) =>
			is_registered ? [node(nameMediaType(media_type), 'dct:MediaType')] : [],
		),
		...formats.map(({ standard, label }) => ({
			...node(standard, 'dct:Standard'),
			title: { en: label },
		})),
		{ ...node(CRS84, 'dct:Standard'), title: { en: 'WGS 84, longitude and latitude' } },
		{
			...node(CC_BY, 'dct:LicenseDocument'),
			title: { en: 'Creative Commons Attribution 4.0 International' },
			type: 'http://purl.org/adms/licencetype/Attribution',
		},
		{
			...node(ODBL, 'dct:LicenseDocument'),
			title: { en: 'Open Data Commons Open Database License 1.0' },
		},
	];
}
