/** A family of files that the catalogue lists as one dataset. */

import type { Geometry } from 'geojson';
import type { InEvery } from '../../language/languages.ts';
import type { Language, Localized } from '../../schema/localized.ts';
import { DATA_FILES, type DataFileName } from '../data_files.ts';
import type { License } from '../terms.ts';
import type { DataTheme, FileFormat } from './dcat_terms.ts';

export type DatasetFile = {
	/** Below `/data/`. */
	name: string;
	format: FileFormat;
	license: License;
	/** Left out where the file is in both languages. */
	language?: Language;
	/** What it leaves out of the dataset. */
	note?: Localized;
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
	ris: 'ris',
} as const;
/** Of files whose ending says too little. */
const FORMAT_OF_NAME: Partial<Record<DataFileName, FileFormat>> = { 'citations.json': 'csl_json' };

/** Of the files of the data page. */
export function listFiles(...names: DataFileName[]): DatasetFile[] {
	return DATA_FILES.filter(({ name }) => names.includes(name)).map(({ name, license }) => ({
		name,
		license,
		format:
			FORMAT_OF_NAME[name] ?? FORMAT_OF_ENDING[name.split('.')[1] as keyof typeof FORMAT_OF_ENDING],
	}));
}

export const FROM_NEWSPAPER: Localized = {
	zh: '由报纸原文逐句读出：每项事实注明所据的摘录，每个位置注明来源与误差。',
	en: 'Read from the words of the newspaper: every fact names its excerpt, every position its source and its precision.',
};
