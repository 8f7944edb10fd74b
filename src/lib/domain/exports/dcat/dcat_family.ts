/** A family of files that the catalogue lists as one dataset. */

import type { Geometry } from 'geojson';
import { LANGUAGE_CODES, type InEvery } from '../../language/languages.ts';
import type { Language, Localized } from '../../schema/localized.ts';
import { DATA_FILES, type DataFileName } from '../data_files.ts';
import { nameMetadata } from '../csvw/csvw_metadata.ts';
import type { License } from '../terms.ts';
import type { DataTheme, FileFormat } from './dcat_terms.ts';

export type DatasetFile = {
	/** Below `/data/`. */
	name: string;
	format: FileFormat;
	license: License;
	/** Left out where the file is in both languages. */
	language?: Language;
	/** What it leaves out of the dataset, or what it is of it. */
	note?: Localized;
	/** The file below `/data/` that says what its parts mean. */
	described_by?: string;
};

export type DatasetFamily = {
	id: string;
	title: Localized;
	description: Localized;
	keywords: InEvery<string[]>;
	themes: DataTheme[];
	/** Page about it, without the language. */
	page: string;
	files: DatasetFile[];
	/** How it came to be, in our words. */
	provenance: Localized;
	/** Of the file; empty where it has no geometry. Bounds may reach beyond the city. */
	geometries: readonly (Geometry | null)[];
	/** Whether it reports what the articles said on their days. */
	is_of_articles: boolean;
	/** Datasets it is made from. */
	sources: string[];
};

const FORMAT_OF_ENDING = {
	geojson: 'geojson',
	csv: 'csv',
	kml: 'kml',
	json: 'json',
	jsonld: 'jsonld',
	ris: 'ris',
} as const;
/** Of files whose ending says too little. */
const FORMAT_OF_NAME: Partial<Record<DataFileName, FileFormat>> = {
	'citations.json': 'csl_json',
	...Object.fromEntries(LANGUAGE_CODES.map((code) => [`oc4ids.${code}.json`, 'oc4ids' as const])),
};
const DESCRIBED_BY: Partial<Record<DataFileName, string>> = {
	'sites.csv': nameMetadata('sites'),
	'quality.csv': nameMetadata('quality'),
};

/** Of the files of the data page. */
export function listFiles(...names: DataFileName[]): DatasetFile[] {
	return DATA_FILES.filter(({ name }) => names.includes(name)).map((file) => {
		const { name, license } = file;
		const ending = name.split('.').at(-1) as keyof typeof FORMAT_OF_ENDING;
		const described_by = DESCRIBED_BY[name];
		return {
			name,
			license,
			format: FORMAT_OF_NAME[name] ?? FORMAT_OF_ENDING[ending],
			...('language' in file && { language: file.language }),
			...(described_by && { described_by }),
		};
	});
}

export const FROM_NEWSPAPER: Localized = {
	zh: '由报纸原文逐句读出：每项事实注明所据的摘录，每个位置注明来源与误差。',
	en: 'Read from the words of the newspaper: every fact names its excerpt, every position its source and its precision.',
};
