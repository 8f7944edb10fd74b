import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildDcatCatalog } from '../../../src/lib/domain/exports/dcat/dcat_catalog.ts';
import {
	buildDataIndex,
	type DataIndex,
} from '../../../src/lib/domain/exports/machines/data_index.ts';
import { formatLlmsTxt } from '../../../src/lib/domain/exports/machines/llms_txt.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { PLACEMENT_CLASSES } from '../../../src/lib/domain/schema/vocabulary.ts';

const root = 'https://atlas.example.org/';
let catalog: Catalog;
let index: DataIndex;
beforeAll(() => {
	catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
	index = buildDataIndex(catalog, root);
});

const listFiles = ({ datasets }: DataIndex) => datasets.flatMap(({ files }) => files);

describe('the index for programs', () => {
	it('lists what the catalogue for portals lists, no more and no less', () => {
		const [list] = buildDcatCatalog(catalog, { root, contact_email: '' })['@graph'];
		const { dataset } = list as unknown as {
			dataset: { distribution: { downloadURL: string }[] }[];
		};
		const urls = dataset.flatMap(({ distribution }) =>
			distribution.map(({ downloadURL }) => downloadURL),
		);
		expect(listFiles(index).map(({ url }) => url)).toEqual(urls);
	});

	it('says of every file its format, its languages and its terms', () => {
		for (const { name, format, standard, languages, terms } of listFiles(index)) {
			expect(format && standard, name).toMatch(/^https?:/);
			expect(languages.length, name).toBe(/oc4ids|feed/.test(name) ? 1 : 2);
			expect(terms.zh && terms.en, name).toBeTruthy();
		}
		const by_name = new Map(listFiles(index).map((file) => [file.name, file]));
		expect(by_name.get('sites.csv')!.described_by).toBe(`${root}data/sites.csv-metadata.json`);
		expect(by_name.get('oc4ids.en.json')!.languages).toEqual(['en']);
	});

	it('explains every class of position, and names the day of the data', () => {
		expect(index.placement_classes.map(({ id }) => id)).toEqual(Object.keys(PLACEMENT_CLASSES));
		expect(index.date).toBe(catalog.sources.at(-1)!.date);
		expect(index.cite.en).toContain(root);
		expect(buildDataIndex(catalog, '/').cite.en).not.toContain('/,');
	});
});

describe('llms.txt', () => {
	it('is Markdown as llmstxt.org has it: one title, a quotation, lists of links', () => {
		const text = formatLlmsTxt(index, root);
		const lines = text.split('\n');
		expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
		expect(lines[0]).toMatch(/^# /);
		expect(lines[2]).toMatch(/^> /);
		const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, url]) => url);
		expect(links).toEqual(expect.arrayContaining(listFiles(index).map(({ url }) => url)));
		expect(links.every((url) => url!.startsWith(root))).toBe(true);
	});

	it('says the rules in every language', () => {
		const text = formatLlmsTxt(index, root);
		for (const rule of index.not_to_infer) {
			expect(text).toContain(rule.zh);
			expect(text).toContain(rule.en);
		}
	});
});
