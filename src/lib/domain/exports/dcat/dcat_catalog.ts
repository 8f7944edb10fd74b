/** The data files as a catalogue that portals read: DCAT-AP 3 in JSON-LD. */

import { inEvery } from '../../language/languages.ts';
import { addRemark } from '../../language/join_words.ts';
import { boundsOf } from '../../../geometry/bounds.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Bounds } from '../../schema/geojson.ts';
import { DCAT_CONTEXT } from './dcat_context.ts';
import { listDatasetFamilies } from './dcat_datasets.ts';
import type { DatasetFamily, DatasetFile } from './dcat_family.ts';
import {
	buildFormat,
	CC_BY,
	CRS84,
	LANGUAGE_IDS,
	listTermNodes,
	NAMED_LICENSES,
	nameFormat,
	nameTheme,
	PUBLIC_ACCESS,
	THEME_LIST,
} from './dcat_terms.ts';
import { formatTag } from '../../city/format_tag.ts';
import { describeTerms, findDataDate, type License } from '../terms.ts';

export type CatalogPlace = {
	/** Of the site, ending in `/`. A path is as good as an address: JSON-LD resolves it against the file's own. */
	root: string;
	/** Where the operator takes mail; empty where nowhere. */
	contact_email: string;
};

const ALL_LANGUAGES = Object.values(LANGUAGE_IDS);

/** `/data/catalog.jsonld`. What is not known (how often files change, their bytes) is left out. */
export function buildDcatCatalog(catalog: Catalog, place: CatalogPlace) {
	const { city } = catalog;
	const date = findDataDate(catalog);
	const families = listDatasetFamilies(catalog);
	return {
		'@context': DCAT_CONTEXT,
		'@graph': [
			{
				'@id': nameNode(place, 'catalog'),
				'@type': 'dcat:Catalog',
				title: {
					zh: `${city.title.zh}：数据目录`,
					en: `${city.title.en}: catalogue of its data`,
				},
				description: {
					zh: `${city.official_name.zh}公共项目双语地图的数据文件，各附使用条件。`,
					en: `The data files of a bilingual map of the public projects of ${city.official_name.en}, each with its terms.`,
				},
				publisher: nameNode(place, 'publisher'),
				// As in every file: the day the data stands for, the same in every build.
				...{ issued: date, modified: date },
				language: ALL_LANGUAGES,
				// Of the list itself, which is ours; the files have terms of their own.
				license: CC_BY,
				homepage: { '@id': place.root, '@type': 'foaf:Document' },
				spatial: nameNode(place, 'city'),
				themeTaxonomy: THEME_LIST,
				dataset: families.map((family) => buildDataset(family, catalog, place)),
			},
			{
				'@id': nameNode(place, 'publisher'),
				'@type': 'foaf:Agent',
				name: city.title,
				homepage: place.root,
			},
			{
				'@id': nameNode(place, 'city'),
				'@type': 'dct:Location',
				prefLabel: city.full_name,
				bbox: formatBounds(city.bounds),
			},
			...(Object.keys(NAMED_LICENSES) as License[]).map((key) => ({
				'@id': nameNode(place, `terms-${key}`),
				'@type': 'dct:LicenseDocument',
				title: { zh: '使用条件', en: 'Terms of use' },
				description: describeTerms(key, city),
				...listReferences(key),
			})),
			...listTermNodes(),
		],
	};
}

function listReferences(key: License) {
	const references = NAMED_LICENSES[key];
	return references.length > 0 ? { references } : {};
}

/** `part` of the catalogue's own file. */
const nameNode = ({ root }: CatalogPlace, part: string): string =>
	`${root}data/catalog.jsonld#${part}`;

function buildDataset(family: DatasetFamily, catalog: Catalog, place: CatalogPlace) {
	const { id, title, description, themes, keywords, files, provenance, sources } = family;
	return {
		'@id': nameNode(place, id),
		'@type': 'dcat:Dataset',
		// The same whatever address the atlas is published under (RFC 4151).
		identifier: `${formatTag(catalog.city)}:data/${id}`,
		title,
		description,
		keyword: keywords,
		theme: themes.map(nameTheme),
		publisher: nameNode(place, 'publisher'),
		...(place.contact_email && {
			contactPoint: {
				'@type': 'vcard:Kind',
				fn: catalog.city.title,
				hasEmail: `mailto:${place.contact_email}`,
			},
		}),
		modified: findDataDate(catalog),
		language: ALL_LANGUAGES,
		landingPage: { '@id': `${place.root}${family.page}`, '@type': 'foaf:Document' },
		accessRights: PUBLIC_ACCESS,
		provenance: { '@type': 'dct:ProvenanceStatement', label: provenance },
		...(sources.length > 0 && { source: sources.map((source) => nameNode(place, source)) }),
		spatial: [nameNode(place, 'city'), ...listOwnBounds(family, catalog)],
		...(family.geometries.length > 0 && { conformsTo: CRS84 }),
		...(family.is_of_articles && { temporal: buildPeriod(catalog) }),
		distribution: files.map((file) => buildDistribution(file, family, place)),
	};
}

function buildDistribution(file: DatasetFile, { title }: DatasetFamily, place: CatalogPlace) {
	const address = `${place.root}data/${file.name}`;
	const label = nameFormat(file.format);
	return {
		'@id': nameNode(place, `file-${file.name.replaceAll('/', '-')}`),
		'@type': 'dcat:Distribution',
		title: inEvery((code) => addRemark(title[code], label, code)),
		...(file.note && { description: file.note }),
		accessURL: address,
		downloadURL: address,
		...buildFormat(file.format),
		...(file.described_by && { conformsTo: listStandards(file, place) }),
		language: file.language ? LANGUAGE_IDS[file.language] : ALL_LANGUAGES,
		license: nameNode(place, `terms-${file.license}`),
	};
}

/** Of a table: the format, and the file that says what its columns hold. */
function listStandards({ format, described_by }: DatasetFile, place: CatalogPlace) {
	return [
		buildFormat(format).conformsTo,
		{
			'@id': `${place.root}data/${described_by}`,
			'@type': 'dct:Standard',
			title: { zh: '各列的含义（CSVW）', en: 'What its columns hold (CSVW)' },
		},
	];
}

/** Where a file's geometries reach beyond the city, their bounds too. */
function listOwnBounds({ geometries }: DatasetFamily, catalog: Catalog) {
	if (!geometries.some((geometry) => geometry !== null)) return [];
	const city = catalog.city.bounds;
	const own = boundsOf(geometries);
	const is_inside =
		own[0] >= city[0] && own[1] >= city[1] && own[2] <= city[2] && own[3] <= city[3];
	return is_inside ? [] : [{ '@type': 'dct:Location', bbox: formatBounds(own) }];
}

/** WKT; GeoSPARQL reads it as longitude first, WGS-84, where no other system is named. */
function formatBounds([west, south, east, north]: Bounds): string {
	const corners = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
	return `POLYGON ((${corners.map((corner) => corner.join(' ')).join(', ')}))`;
}

/** From the oldest source to the newest. */
function buildPeriod({ sources }: Catalog) {
	return {
		'@type': 'dct:PeriodOfTime',
		startDate: sources[0]?.date,
		endDate: sources.at(-1)?.date,
	};
}
