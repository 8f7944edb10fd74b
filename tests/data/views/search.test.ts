import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSearchTexts, spell } from '../../../src/lib/data/search_texts.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { findHits } from '../../../src/lib/domain/search/find_hits.ts';
import { SearchIndex } from '../../../src/lib/domain/search/search_index.ts';
import type { SearchText } from '../../../src/lib/domain/search/search_text.ts';

let catalog: Catalog;
let texts: SearchText[];
let index: SearchIndex;
beforeAll(async () => {
	catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
	texts = buildSearchTexts(catalog);
	index = await SearchIndex.build(texts);
});

/** Every way to type the name of the town brings the same sites. */
it.each([
	'桐木',
	'tongmu',
	'tong mu',
	'Tongmu',
	'TONGMU',
	'tóng mù',
	'tong2 mu4',
	"tong'mu",
	'ｔｏｎｇｍｕ',
])('%s finds Tongmu and its nine sites', (query) => {
	const found = index.search(query);
	const expected = catalog.sites.filter((site) => site.properties.township === '360322102');
	expect(new Set(found.site_ids)).toEqual(new Set(expected.map(({ id }) => id)));
	expect(found.places.map(({ id }) => id)).toContain('360322102');
	expect(found.excerpts.length).toBeGreaterThan(3);
});

it('finds by initials', () => {
	expect(index.search('tmz').places[0]?.id).toBe('360322102');
	expect(index.search('slx').places[0]?.zh).toBe('上栗县');
});

it('finds names that stand apart, and numbers as the page writes them', () => {
	expect(index.search('tongmu meikuang').site_ids).toContain('xinshun-mine');
	expect(index.search('1.4亿元').excerpts[0]?.zh).toContain('1.4亿元');
	expect(index.search('桐木 污水').site_ids).toContain('tongmu-sewage-works');
	expect(index.search('coal mine').site_ids).toContain('xinshun-mine');
});

it('finds ü as u, v and itself', () => {
	for (const query of ['luexia', 'lvexia', 'lüexia', '略下']) {
		expect(index.search(query).site_ids, query).toContain('luexia-flower-sea');
	}
});

it('finds nothing for what is not there, or is nothing', () => {
	for (const query of ['', '   ', '，。', '不存在的词语', 'qqqq']) {
		expect(index.search(query)).toEqual({
			asked: expect.any(String),
			site_ids: [],
			sites: [],
			articles: [],
			excerpts: [],
			places: [],
			totals: null,
		});
	}
});

describe('any two characters of a quotation, a title or a name', () => {
	it('bring the text they stand in, as a plain scan does', () => {
		const pairs = new Map<string, Set<string>>();
		for (const text of texts.filter(({ kind }) => kind !== 'site')) {
			for (const run of text.zh.match(/\p{Script=Han}{2,}/gu) ?? []) {
				const characters = [...run];
				for (let start = 0; start + 2 <= characters.length; start += 3) {
					pairs.set(characters.slice(start, start + 2).join(''), new Set());
				}
			}
		}
		expect(pairs.size).toBeGreaterThan(500);
		for (const pair of pairs.keys()) {
			const scan = texts.filter(({ kind, zh }) => kind !== 'site' && zh.includes(pair));
			const { places, articles, excerpts } = index.search(pair);
			const found = new Set([...places, ...articles, ...excerpts]);
			for (const text of scan) expect(found.has(text), `${pair} in ${text.zh}`).toBe(true);
		}
	});
});

it('spells every district and township as the gazetteer romanises it', () => {
	for (const { properties } of [...catalog.districts, ...catalog.townships]) {
		const english = properties.name.en.split(' ')[0]!.toLowerCase().normalize('NFKD');
		const letters = english.replaceAll(/[^a-z]/g, '');
		expect(spell(properties.name).pinyin.replaceAll(' ', '').startsWith(letters), english).toBe(
			true,
		);
	}
});

it('names places that exist: every position is that of the gazetteer', () => {
	const seat = texts.find(({ id }) => id === '360322102');
	expect(seat).toMatchObject({
		position: catalog.township_by_code.get('360322102')?.geometry?.coordinates,
		stands_for: 'seat',
	});
	const unplaced = catalog.townships.find(({ geometry }) => geometry === null)!;
	expect(texts.find(({ id }) => id === unplaced.id)?.position).toBeNull();
	expect(index.findPlace('360322102')?.zh).toBe('桐木镇');
	expect(index.findPlace('wugongshan-camp')).toBeNull();
});

describe('hits are marked', () => {
	const marked = (text: string, query: string, pinyin = ''): string =>
		findHits(text, query, pinyin)
			.map((segment) => (segment.is_hit ? `[${segment.text}]` : segment.text))
			.join('');

	it.each([
		['桐木镇片区', '桐木', '', '[桐木]镇片区'],
		['桐木镇片区', 'tongmu', 'tong mu zhen pian qu', '[桐木]镇片区'],
		['桐木镇片区', 'tong m', 'tong mu zhen pian qu', '[桐木]镇片区'],
		['桐木镇片区', 'tmz', 'tong mu zhen pian qu', '[桐木镇]片区'],
		['Tongmu Town', 'TONGMU', '', '[Tongmu] Town'],
		['Lüexia Village', 'luexia', '', '[Lüexia] Village'],
		['Restored ground', 'ground restored', '', '[Restored] [ground]'],
		['underground', 'ground', '', 'underground'],
		['绿水，渌水', '渌水', '', '绿水，[渌水]'],
		['nothing here', 'zzz', '', 'nothing here'],
		['桐木（A区）', 'muzhen', 'tong mu qu', '桐木（A区）'],
	])('%s / %s', (text, query, pinyin, expected) => {
		expect(marked(text, query, pinyin)).toBe(expected);
	});

	it('loses no character of any text', () => {
		for (const { zh, pinyin } of texts) {
			const segments = findHits(zh, 'shui', pinyin);
			expect(segments.map(({ text }) => text).join('')).toBe(zh);
		}
	});
});
