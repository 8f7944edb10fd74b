import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
	buildOffsets,
	formatOffsets,
	markText,
	nameOffsetsFile,
} from '../../../src/lib/domain/reading/build_offsets.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import { two_pages } from '../two_pages.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../geo/README.md'), 'utf8');
const section = guide.slice(guide.indexOf('### Add a page'), guide.indexOf('## The city'));
const listBlocks = (kind: string): string[] =>
	[...section.matchAll(new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text!);

type Properties = { history: unknown[]; claims: unknown[]; citations: string[] };

/** A source of the guide's invented newspaper with its proved offsets, beside these files. */
function addSource(files: GeoFiles, id: string, date: string, text: string): GeoFiles {
	const source = {
		...{ id, kind: 'newspaper', page: '05', date, added_on: date },
		publication: { zh: '虚构晚报', en: 'Invented Evening' },
		date_basis: { zh: '虚构', en: 'invented' },
		...markText(text),
	};
	const whole = { ...files, [`sources/${id}.yaml`]: stringify(source) };
	const { offsets } = buildOffsets(readGeo(whole).geo.articles, id, text);
	return { ...whole, [nameOffsetsFile(id)]: formatOffsets(offsets) };
}

test('the examples of the guide, filled in as it says, are a second page and a third that pass the check', () => {
	const [article] = listBlocks('yaml');
	const [site, entry, claim] = listBlocks('json');
	const exact = /exact: (.*)/.exec(article!)![1]!;
	const first = addSource(
		{
			...two_pages,
			'articles/lake-park-opens.yaml': article!,
			'sites/lake-park-opens.geojson': site!,
		},
		'evening-2026-06-10-p05',
		'2026-06-10',
		exact,
	);
	expect(parseGeo(first).problems).toEqual([]);

	const words = '湖公园停业整修，总投资1.5亿元。';
	const collection = JSON.parse(site!) as { features: { properties: Properties }[] };
	const { properties } = collection.features[0]!;
	properties.history.push(JSON.parse(entry!));
	properties.claims.push(JSON.parse(claim!));
	properties.citations.push('lake-park-closed#park');
	const second = addSource(
		{
			...first,
			'articles/lake-park-closed.yaml': article!
				.replace('lake-park-opens', 'lake-park-closed')
				.replace('evening-2026-06-10-p05', 'evening-2027-06-10-p05')
				.replace(exact, words),
			'sites/lake-park-opens.geojson': JSON.stringify(collection),
		},
		'evening-2027-06-10-p05',
		'2027-06-10',
		words,
	);
	const { catalog, problems } = parseGeo(second);
	expect(problems).toEqual([]);
	const park = catalog!.site_by_id.get('lake-park')!;
	expect(park.steps.map(({ status }) => status)).toEqual(['operating', 'halted']);
});
