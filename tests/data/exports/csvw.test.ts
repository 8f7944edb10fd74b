import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import {
	buildCsvMetadata,
	CSV_TABLES,
	type CsvTableName,
} from '../../../src/lib/domain/exports/csvw/csvw_metadata.ts';
import { formatQualityCsv } from '../../../src/lib/domain/exports/quality_csv.ts';
import { formatSitesCsv } from '../../../src/lib/domain/exports/sites_csv.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { small } from '../geo_small.ts';
import { two_pages } from '../two_pages.ts';
import { listCsvProblems, type Metadata } from './csvw_reader.ts';

const NAMES = Object.keys(CSV_TABLES) as CsvTableName[];

let catalog: Catalog;
beforeAll(() => {
	catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
});

const write = (atlas: Catalog): Record<string, string> => ({
	'sites.csv': formatSitesCsv(buildSitesGeojson(atlas).features),
	'quality.csv': formatQualityCsv(atlas),
});
const describeTable = (name: CsvTableName): Metadata =>
	buildCsvMetadata(name, catalog) as unknown as Metadata;

describe('the tables, read by their metadata', () => {
	it.each(NAMES)('%s: every cell is what its column says, in every atlas', (name) => {
		for (const atlas of [catalog, parseGeo(two_pages).catalog!, parseGeo(small).catalog!]) {
			expect(listCsvProblems(describeTable(name), write(atlas))).toEqual([]);
		}
	});

	it.each([
		['a column that nobody describes', 'sites.csv', /^\uFEFFid,/, '\uFEFFid,more,', 'columns are'],
		[
			'a day that is none',
			'sites.csv',
			/,2023-11-29,/,
			',29.11.2023,',
			'status_date 1: 29.11.2023',
		],
		['a class of no list', 'quality.csv', /,area,/, ',somewhere,', 'placement_class'],
		['a word for a truth', 'quality.csv', /,true,/, ',yes,', 'is_stand_in'],
		['a site of no table', 'quality.csv', /\r\n([a-z-]+),/, '\r\nnowhere,', 'no row nowhere'],
		['a row told twice', 'quality.csv', /\r\n[a-z-]+,[^\r]*\r\n/, '$&$&', 'stands twice'],
		['a name left out', 'quality.csv', /\r\n([a-z-]+),[^,]+,/, '\r\n$1,,', 'name_zh 1: nothing'],
	] as [string, string, RegExp, string, string][])(
		'are refused with %s',
		(_, file, pattern, replacement, expected) => {
			const texts = write(catalog);
			const broken = texts[file]!.replace(pattern, replacement).replace('\r\n\r\n', '\r\n');
			expect(broken).not.toBe(texts[file]);
			const found = listCsvProblems(describeTable('quality'), { ...texts, [file]: broken });
			expect(found.join('\n')).toContain(expected);
		},
	);

	it('name each column in every language, each once', () => {
		for (const { columns } of Object.values(CSV_TABLES)) {
			for (const pick of [
				({ name }: { name: string }) => name,
				({ titles }: { titles: { zh: string } }) => titles.zh,
				({ titles }: { titles: { en: string } }) => titles.en,
			] as ((column: (typeof columns)[number]) => string)[]) {
				expect(new Set(columns.map(pick)).size).toBe(columns.length);
			}
		}
	});
});
