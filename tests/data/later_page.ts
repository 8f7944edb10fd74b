import { stringify } from 'yaml';
import {
	buildOffsets,
	formatOffsets,
	markText,
	nameOffsetsFile,
} from '../../src/lib/domain/reading/build_offsets.ts';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';
import { readGeo } from '../../src/lib/domain/reading/read_geo.ts';
import { two_pages } from './two_pages.ts';

const BRIDGE = '虚构大桥正在建设，累计投资1.1亿元。';
const SITES = 'sites/bridge-nearly-done.geojson';

type Feature = { id: string; properties: { history: unknown[] } & Record<string, unknown[]> };

/** The two invented pages and one more, of the day given, that the atlas takes in last: the bridge is halted, with a sum of its own. */
export function addPage(date: string, added_on: string, status: string): GeoFiles {
	const id = `invented-daily-${date}-p09`;
	const excerpt = {
		id: 'bridge',
		exact: BRIDGE,
		translation: 'An invented bridge is being built.',
	};
	const article = {
		...{ id: 'bridge-between', source: id, kind: 'report', order: 1 },
		title: { zh: '虚构大桥又一则', en: 'Once more the Invented Bridge' },
		section: { zh: '虚构', en: 'Invented' },
		...{ byline: ['丁某'], byline_role: 'author', excerpts: [excerpt], claims: [] },
	};
	const source = {
		...{ id, kind: 'newspaper', page: '09', date, added_on },
		publication: { zh: '虚构日报', en: 'Invented Daily' },
		date_basis: { zh: '虚构的日期。', en: 'An invented date.' },
		...markText(BRIDGE),
	};
	const files: GeoFiles = {
		...two_pages,
		[`sources/${id}.yaml`]: stringify(source),
		'articles/bridge-between.yaml': stringify(article),
		[SITES]: changeBridge(two_pages[SITES]!, date, status),
	};
	const { offsets } = buildOffsets(readGeo(files).geo.articles, id, BRIDGE);
	return { ...files, [nameOffsetsFile(id)]: formatOffsets(offsets) };
}

function changeBridge(text: string, date: string, status: string): string {
	const collection = JSON.parse(text) as { features: Feature[] };
	const { properties } = collection.features.find(({ id }) => id === 'invented-bridge')!;
	properties['citations']!.push('bridge-between#bridge');
	const at = date < '2024-06-10' ? 0 : date < '2025-06-10' ? 1 : 2;
	properties.history.splice(at, 0, { status, excerpt: 'bridge-between#bridge' });
	properties['claims']!.push({
		...{ id: 'invented-bridge-invested-then', series: 'invested-so-far', kind: 'investment' },
		label: { zh: '累计投资', en: 'invested so far' },
		...{ value: 110_000_000, unit: 'CNY', qualifier: 'exact', exact: '累计投资1.1亿元' },
		excerpt: 'bridge-between#bridge',
	});
	return JSON.stringify(collection);
}
