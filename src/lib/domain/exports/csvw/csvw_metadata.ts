/** What stands beside a table of `/data/`, so that programs read its columns as they are meant: CSV on the Web. */

import { inEvery } from '../../language/languages.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Localized } from '../../schema/localized.ts';
import { LICENSES, findDataDate } from '../terms.ts';
import { QUALITY_COLUMNS, SITE_COLUMNS, type CsvColumn } from './csv_columns.ts';

const CONTEXT = 'http://www.w3.org/ns/csvw';

type CsvTable = {
	title: Localized;
	columns: readonly CsvColumn[];
	/** Columns that name rows: of which table, by its `id`. */
	references: readonly { column: string; table: CsvTableName }[];
};

export type CsvTableName = 'sites' | 'quality';

export const CSV_TABLES: Record<CsvTableName, CsvTable> = {
	sites: {
		title: { zh: '项目点', en: 'Sites' },
		columns: SITE_COLUMNS,
		references: [{ column: 'part_of', table: 'sites' }],
	},
	quality: {
		title: { zh: '位置质量表', en: 'Placement quality of the sites' },
		columns: QUALITY_COLUMNS,
		references: [{ column: 'id', table: 'sites' }],
	},
};

/** Where the standard looks for it: beside the table. */
export const nameMetadata = (table: CsvTableName): string => `${table}.csv-metadata.json`;

/** `/data/<table>.csv-metadata.json`. A table that refers to another stands in a group with it, since references reach no further. */
export function buildCsvMetadata(name: CsvTableName, catalog: Catalog) {
	const others = CSV_TABLES[name].references.flatMap(({ table }) => (table === name ? [] : table));
	const tables = [name, ...others].map((one) => buildTable(one, catalog));
	return others.length > 0
		? { '@context': CONTEXT, tables }
		: { '@context': CONTEXT, ...tables[0]! };
}

function buildTable(name: CsvTableName, catalog: Catalog) {
	const { title, columns, references } = CSV_TABLES[name];
	return {
		url: `${name}.csv`,
		'dc:title': listTexts(inEvery((code) => `${catalog.city.title[code]} · ${title[code]}`)),
		'dc:modified': { '@value': findDataDate(catalog), '@type': 'xsd:date' },
		'dc:rights': listTexts(LICENSES.sites),
		dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n', '\n'] },
		tableSchema: {
			aboutUrl: '../sites/{id}/',
			primaryKey: 'id',
			columns: columns.map(buildColumn),
			foreignKeys: references.map(({ column, table }) => ({
				columnReference: column,
				reference: { resource: `${table}.csv`, columnReference: 'id' },
			})),
		},
	};
}

const listTexts = (text: Localized) =>
	Object.entries(text).map(([language, words]) => ({ '@value': words, '@language': language }));

/** `und` is the name in the table's first row. */
function buildColumn({ name, titles, datatype, separator, is_required, lang }: CsvColumn) {
	return {
		name,
		titles: { und: name, ...titles },
		datatype: datatype ?? 'string',
		null: '',
		...(separator !== undefined && { separator }),
		...(is_required && { required: true }),
		...(lang !== undefined && { lang }),
	};
}
