import { LANGUAGES, LANGUAGE_CODES, formatPrefix, inEvery } from '../../language/languages.ts';
import type { Catalog } from '../../reading/catalog.ts';
import { PLACEMENT_CLASSES, type PlacementClass } from '../../schema/vocabulary.ts';
import { describeTerms, findDataDate } from '../terms.ts';
import { listDatasetFamilies } from '../dcat/dcat_datasets.ts';
import type { DatasetFile } from '../dcat/dcat_family.ts';
import { buildFormat, nameFormat } from '../dcat/dcat_terms.ts';
import { CLASS_MEANINGS, NOT_TO_INFER, describeCiting } from './reading_rules.ts';

export type DataIndex = ReturnType<typeof buildDataIndex>;

/**
 * `/data/index.json`: what files there are and how they are to be read, from the tables that the catalogue for portals is made of. `root`: of
 * the site, ending in `/`; a path where the operator has set no origin.
 */
export function buildDataIndex(catalog: Catalog, root: string) {
	const { city } = catalog;
	const address = /^https?:/.test(root) ? root : '';
	return {
		title: city.title,
		description: city.description,
		home: inEvery((code) => `${root}${formatPrefix(code)}`),
		date: findDataDate(catalog),
		languages: LANGUAGE_CODES.map((code) => ({
			tag: LANGUAGES[code].tag,
			name: LANGUAGES[code].own_name,
		})),
		coordinates: {
			zh: 'WGS-84，经度在前。',
			en: 'WGS-84, longitude first.',
		},
		cite: describeCiting(city.title, address),
		placement_classes: Object.entries(PLACEMENT_CLASSES).map(([id, name]) => ({
			id,
			name,
			meaning: CLASS_MEANINGS[id as PlacementClass],
		})),
		not_to_infer: NOT_TO_INFER,
		catalogue: `${root}data/catalog.jsonld`,
		datasets: listDatasetFamilies(catalog).map(
			({ id, title, description, provenance, page, sources, files }) => ({
				...{ id, title, description, provenance, made_from: sources },
				page: inEvery((code) => `${root}${formatPrefix(code)}${page}`),
				files: files.map((file) => describeFile(file, catalog, root)),
			}),
		),
	};
}

function describeFile(file: DatasetFile, { city }: Catalog, root: string) {
	const { conformsTo } = buildFormat(file.format);
	const codes = file.language ? [file.language] : LANGUAGE_CODES;
	return {
		name: file.name,
		url: `${root}data/${file.name}`,
		format: nameFormat(file.format),
		standard: conformsTo,
		languages: codes.map((code) => LANGUAGES[code].tag),
		terms: describeTerms(file.license, city),
		...(file.note && { note: file.note }),
		...(file.described_by && { described_by: `${root}data/${file.described_by}` }),
	};
}
