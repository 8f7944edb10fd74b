import { brotliCompressSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSearchData } from '../../../src/lib/data/search_texts.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { findHits } from '../../../src/lib/domain/search/find_hits.ts';
import { takeUsualReadings } from '../../../src/lib/domain/search/typed_signs.ts';
import { SearchIndex } from '../../../src/lib/domain/search/search_index.ts';
import type {
	FoundTexts,
	SearchData,
	SearchText,
} from '../../../src/lib/domain/search/search_text.ts';

let data: SearchData;
let index: SearchIndex;
beforeAll(async () => {
	data = buildSearchData(parseGeo(loadGeoFromDisk('geo')).catalog!);
	index = await SearchIndex.build(data.texts, data.variants);
});

function idsOf({ site_ids, places, articles, excerpts }: FoundTexts): Record<string, string[]> {
	const of = (texts: SearchText[]): string[] => texts.map(({ id }) => id);
	return {
		site_ids,
		places: of(places),
		articles: of(articles),
		excerpts: of(excerpts),
	};
}

function mark({ zh, pinyin }: SearchText, { asked }: FoundTexts): string {
	return findHits(zh, asked, pinyin)
		.map(({ text, is_hit }) => (is_hit ? `[${text}]` : text))
		.join('');
}

describe('names in Traditional characters', () => {
	it.each(['t', 'hk', 'tw'] as const)('%s: every name finds what it finds here', (to) => {
		const convert = Converter({ from: 'cn', to });
		const names = data.texts.filter(({ kind }) => kind !== 'excerpt').map(({ zh }) => zh);
		let changed = 0;
		for (const name of names) {
			const traditional = convert(name);
			if (traditional !== name) changed += 1;
			expect(idsOf(index.search(traditional)), traditional).toEqual(idsOf(index.search(name)));
		}
		expect(changed).toBeGreaterThan(50);
	});

	it.each([
		['安源區', '安源区'],
		['蘆溪縣', '芦溪县'],
		['蓮花縣', '莲花县'],
		['上栗縣', '上栗县'],
		['桐木鎮', '桐木镇'],
		['萍鄉', '萍乡'],
		['荷堯鎮', '荷尧镇'],
		['臘市鎮', '腊市镇'],
		['後埠街', '后埠街'],
		['雞冠山', '鸡冠山'],
		['萬龍山', '万龙山'],
		['張佳坊', '张佳坊'],
		['汙水處理廠', '污水处理厂'],
		['污水處理廠', '污水处理厂'],
		['汚水处理厂', '污水处理厂'],
		['新順煤礦', '新顺煤矿'],
		['湘江源頭', '湘江源头'],
		['萍鄉市電瓷', '萍乡市电瓷'],
		['桐木鎭', '桐木镇'],
		['銀河鎮', '银河镇'],
		['東橋鎮', '东桥镇'],
		['桐木鎮 汙水', '桐木镇 污水'],
	])('%s finds what %s does', (traditional, simplified) => {
		const found = index.search(traditional);
		expect(idsOf(found)).toEqual(idsOf(index.search(simplified)));
	});

	it('marks the hit in the text as it is printed', () => {
		const found = index.search('桐木鎮');
		expect(mark(found.places[0]!, found)).toBe('[桐木镇]');
	});

	it('leaves signs alone that the atlas has: 绿水 and 渌水 are two', () => {
		expect(index.search('绿水').asked).toBe('绿水');
		expect(index.search('渌水').asked).toBe('渌水');
		expect(idsOf(index.search('渌水'))).not.toEqual(idsOf(index.search('绿水')));
		const ours = new Set(data.texts.map(({ zh }) => zh).join(''));
		const pairs = data.variants.match(/../gu) ?? [];
		for (const [from = '', to = ''] of pairs) {
			expect(ours.has(from), from).toBe(false);
			expect(from).not.toBe(to);
		}
	});
});

/** Query, what must be among the answers, and what the hit is. */
const readings: [query: string, kind: 'places' | 'site_ids', id: string, marked?: string][] = [
	['wupi', 'places', '360302102', '[五陂]镇'],
	['wubei', 'places', '360302102', '[五陂]镇'],
	['wupo', 'places', '360302102', '[五陂]镇'],
	['wubeizhen', 'places', '360302102', '[五陂镇]'],
	['wu bei', 'places', '360302102', '[五陂]镇'],
	['lyuexia', 'site_ids', 'luexia-flower-sea'],
	['lvexia', 'site_ids', 'luexia-flower-sea'],
	['lüexia', 'site_ids', 'luexia-flower-sea'],
	['lu:exia', 'site_ids', 'luexia-flower-sea'],
	['lyuexiacun', 'site_ids', 'luexia-flower-sea'],
	['liushi', 'places', '360321204'],
	['changping', 'places', '360322201'],
	['zhangping', 'places', '360322201'],
	['shangbu', 'places', '360323103'],
	['lashi', 'places', '360313104'],
	['sangli', 'places', '360322101'],
	['桐mu', 'places', '360322102', '[桐木]镇'],
	['桐m', 'places', '360322102', '[桐木]镇'],
	['tong木', 'places', '360322102', '[桐木]镇'],
	['t木', 'places', '360322102', '[桐木]镇'],
	['tm镇', 'places', '360322102', '[桐木镇]'],
	['桐muzhen', 'places', '360322102', '[桐木镇]'],
	['桐mz', 'places', '360322102', '[桐木镇]'],
	['Tong木', 'places', '360322102', '[桐木]镇'],
	['tóng木', 'places', '360322102', '[桐木]镇'],
	['ｔｏｎｇ木', 'places', '360322102', '[桐木]镇'],
	['桐 mu', 'places', '360322102', '[桐木]镇'],
	['tong木鎮', 'places', '360322102', '[桐木镇]'],
	['tongmz', 'places', '360322102', '[桐木镇]'],
	['tmzhen', 'places', '360322102', '[桐木镇]'],
	['wu陂', 'places', '360302102', '[五陂]镇'],
	['五bei', 'places', '360302102', '[五陂]镇'],
	['桐木 meikuang', 'site_ids', 'xinshun-mine'],
	['tongmu 污水', 'site_ids', 'tongmu-sewage-works'],
];

it.each(readings)('%s finds, in %s, %s', (query, kind, id, marked) => {
	const found = index.search(query);
	expect(idsOf(found)[kind]).toContain(id);
	if (!marked) return;
	const place = found.places.find((text) => text.id === id)!;
	expect(mark(place, found)).toBe(marked);
});

it('a name half in letters finds all that it finds in signs', () => {
	const whole = index.search('桐木');
	for (const query of ['桐mu', 'tong木']) {
		const found = index.search(query);
		expect(new Set(found.site_ids), query).toEqual(new Set(whole.site_ids));
		expect(new Set(found.excerpts), query).toEqual(new Set(whole.excerpts));
	}
});

it.each(["ping'xiang", 'ping’xiang', 'PINGXIANG SHI', 'píng xiāng'])('%s finds 萍乡', (query) => {
	const { articles, excerpts } = index.search(query);
	expect([...articles, ...excerpts].some(({ zh }) => zh.includes('萍乡'))).toBe(true);
});

it('the river is found by either reading', () => {
	for (const query of ['lushui', 'lvshui', 'lyushui']) {
		const { places, excerpts } = index.search(query);
		expect(
			[...places, ...excerpts].some(({ zh }) => /渌水|绿水/.test(zh)),
			query,
		).toBe(true);
	}
});

it('other readings come after the usual one, and never for one sign', () => {
	expect(index.search('changping').places[0]?.id).toBe('360322201');
	// 家 has jie among its readings; nobody means it by that alone.
	const { places } = index.search('jie');
	expect(places.length).toBeGreaterThan(0);
	for (const { zh, en, pinyin } of places) {
		expect(`${takeUsualReadings(pinyin)} ${en}`, zh).toMatch(/\bjie/i);
	}
});

it.each([
	'lushi',
	'qqqq',
	'桐qqqq',
	'zz木',
	'x'.repeat(200),
	'桐'.repeat(200),
	'a'.repeat(39) + '木',
])('%s: no error, and nothing made up', (query) => {
	const { places } = index.search(query);
	for (const { zh } of places) expect(['六市乡', '长平乡']).toContain(zh);
});

it('what is fetched stays small', () => {
	const bytes = brotliCompressSync(JSON.stringify(data)).length;
	expect(bytes).toBeLessThan(50_000);
});
