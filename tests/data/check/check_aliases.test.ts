import { describe, expect, it, test } from 'vitest';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { SearchIndex } from '../../../src/lib/domain/search/search_index.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSearchData } from '../../../src/lib/data/search_texts.ts';
import { changeFeature } from '../geo_small.ts';
import { expectOneProblem, type Case } from '../list_problems.ts';

const change = (properties: object): GeoFiles =>
	changeFeature('works', (f) => Object.assign(f.properties, properties), 'places.geojson');

describe('names of places', () => {
	test.each<Case>([
		[
			'its own name',
			change({ aliases: [{ zh: '工厂', kind: 'short' }] }),
			/aliases\[0\]\.zh: expected another name, found 工厂 again/,
		],
		[
			'one name twice',
			change({
				aliases: [
					{ zh: '厂', kind: 'short' },
					{ zh: '厂', kind: 'former' },
				],
			}),
			/aliases\[1\]\.zh: expected another name/,
		],
		[
			'a misprint that nobody printed',
			change({ aliases: [{ zh: '工广', kind: 'misprint' }] }),
			/aliases\[0\]\.zh: expected a misprint that an excerpt has/,
		],
		['a code of no county', change({ code: '360399' }), /code: expected a code of districts/],
		['a code of no township', change({ code: '360302199' }), /code: expected a code of townships/],
		[
			'a kind that is none',
			change({ aliases: [{ zh: '厂', kind: 'nick' }] }),
			/aliases\[0\]\.kind/,
		],
	])('%s', (_, files, expected) => expectOneProblem(files, expected));

	it('may be short, former, printed wrongly, and have the code of a village', () => {
		const aliases = [
			{ zh: '厂', kind: 'short' },
			{ zh: '老厂', kind: 'former' },
			{ zh: '甲路', kind: 'misprint' },
		];
		expect(parseGeo(change({ aliases, code: '360302101201' })).problems).toEqual([]);
	});
});

describe('search', async () => {
	const { catalog } = parseGeo(loadGeoFromDisk('geo'));
	const data = buildSearchData(catalog!);
	const index = await SearchIndex.build(data.texts, data.variants);

	it.each([
		['五陵镇', '360302102'],
		['城郊管委会', '360302007'],
		['经开区', 'pingxiang-jingkaiqu'],
		['市发改委', 'px-fagaiwei'],
		['jingkaiqu', 'pingxiang-jingkaiqu'],
		['老百纳陶瓷', 'jieneng-huanbao-chanyeyuan'],
	])('finds a place by another of its names: %s', (typed, id) => {
		expect(index.search(typed).places.map((place) => place.id)).toContain(id);
	});
});
