import { beforeAll, describe, expect, it } from 'vitest';
import { buildCards } from '../../../src/lib/data/cards/build_cards.ts';
import { countThings } from '../../../src/lib/data/cards/count_things.ts';
import { buildStamp, drawPng } from '../../../src/lib/data/cards/draw_png.server.ts';
import { loadTypesetter } from '../../../src/lib/data/cards/typeset.server.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { listDigests } from '../../../src/lib/domain/digest/build_digest.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { CARD_SIZE, listCardTexts, type Card } from '../../../src/lib/style/card/card.ts';
import type { Face, Typesetter } from '../../../src/lib/style/card/card_tools.ts';
import { TOKENS } from '../../../src/lib/style/tokens.ts';
import { CARD_WORDS, drawCard } from '../../../src/lib/style/card/draw_card.ts';

const LANGUAGES = ['zh', 'en'] as const;
type Line = { text: string; face: Face; left: number; right: number; y: number };

let catalog: Catalog;
let typesetter: Typesetter;
const cards = { zh: new Map<string, Card>(), en: new Map<string, Card>() };

beforeAll(async () => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
	for (const language of LANGUAGES) {
		const pages = [{ path: '', title: '萍乡项目地图', lead: 'Atlas' }];
		for (const [path, card] of buildCards(catalog, {
			language,
			pages,
			map_credit: ['高德'],
			build_day: '2026-11-27',
		})) {
			cards[language].set(path, card);
		}
	}
	const texts = LANGUAGES.flatMap((language) => [...cards[language].values()].map(listCardTexts));
	typesetter = await loadTypesetter([...texts.flat(), ...CARD_WORDS]);
});

/** What is set in type, without drawing it. */
function readLines(card: Card): Line[] {
	const lines: Line[] = [];
	const spy: Typesetter = {
		measure: (text, face) => typesetter.measure(text, face),
		draw(text, face, x, y) {
			lines.push({ text, face, left: x, right: x + typesetter.measure(text, face), y });
			return '';
		},
	};
	drawCard(card, { typesetter: spy, stamp: () => '' });
	return lines;
}

/** Lines of the quotation: serif and neither bold as titles and names are, nor small. */
function readQuotation(card: Card): string {
	const lines = readLines(card).filter(
		({ face }) => face.family === 'serif' && face.weight === 500,
	);
	return lines.map(({ text }) => text).join(card.language === 'zh' ? '' : ' ');
}

describe('cards', () => {
	it('count one thing as one', () => {
		expect(countThings(1, 'site', 'sites')).toBe('1 site');
		expect(countThings(2, 'site', 'sites')).toBe('2 sites');
		const alone = /(?:^|[^\d.,])1 (?:site|report|quotation|project)s\b/;
		const said = [...cards.en.values()].flatMap(({ subtitle, kicker }) => [subtitle ?? '', kicker]);
		expect(said.filter((text) => alone.test(text))).toEqual([]);
	});

	it('are there for every site, article, source, district, tour and digest, in both languages', () => {
		const { sites, articles, sources, tours } = catalog;
		const digests = listDigests(catalog).length;
		expect(digests).toBeGreaterThan(1);
		for (const language of LANGUAGES) {
			expect(cards[language].size).toBe(
				1 + sites.length + articles.length + sources.length + 2 * 5 + tours.length + digests,
			);
		}
	});

	it('quote the page letter for letter, and mark what they leave out', () => {
		let cut = 0;
		for (const { id, excerpts } of catalog.sites) {
			const text = readQuotation(cards.zh.get(`sites/${id}/`)!);
			const words = text.replace(/^……|……$/g, '');
			expect(excerpts[0]!.exact, id).toContain(words);
			expect(words.length, id).toBeGreaterThan(10);
			if (text !== excerpts[0]!.exact) {
				cut++;
				expect(text, id).toMatch(/^……|……$/);
			}
		}
		expect(cut).toBeGreaterThan(0);
		expect(cut).toBeLessThan(catalog.sites.length / 2);
	});

	it('show in English what is ours, and say that it is', () => {
		for (const { id, excerpts } of catalog.sites) {
			const card = cards.en.get(`sites/${id}/`)!;
			// A line may end inside a word with a hyphen: blanks are compared apart.
			const words = readQuotation(card).replace(/ …$/, '').replaceAll(' ', '');
			const ours = excerpts[0]!.translation.replaceAll(' ', '');
			expect(ours.startsWith(words), `${id}: ${words}`).toBe(true);
			expect(
				readLines(card).some(({ text }) => text.startsWith('Our translation')),
				id,
			).toBe(true);
		}
	});

	it('name the site, its district, its theme and how well it is placed', () => {
		const lines = readLines(cards.zh.get('sites/tongmu-sewage-works/')!).map(({ text }) => text);
		expect(lines).toContain('桐木污水处理厂');
		expect(lines).toContain('水环境 · 上栗县');
		expect(lines).toContain('只知道在桐木镇，约8公里以内');
		expect(readLines(cards.en.get('sites/zhonghuan-road/')!).map(({ text }) => text)).toContain(
			'Not placed',
		);
	});

	it('say how long ago the last report is, counted from the day of the build', () => {
		const read = (language: 'zh' | 'en'): string[] =>
			readLines(cards[language].get('sites/tongmu-sewage-works/')!).map(({ text }) => text);
		expect(read('zh')).toContain('最近一次报道：3年前（截至2026年11月27日）');
		expect(read('en')).toContain('Last reported 3 years ago, as of 27 November 2026');
	});

	it('keep the words of a figure in a shortened quotation', () => {
		expect(readQuotation(cards.zh.get('sites/tongmu-sewage-works/')!)).toContain('2500吨');
	});

	it('stay inside the picture and clear of the line below', () => {
		for (const language of LANGUAGES) {
			for (const [path, card] of cards[language]) {
				const column = readLines(card).filter(({ left, face }) => left >= 60 && face.size_px >= 18);
				for (const { text, right, y } of column) {
					expect(right, `${language} ${path}: ${text}`).toBeLessThanOrEqual(822);
					expect(y, `${language} ${path}: ${text}`).toBeLessThanOrEqual(588);
				}
				const brand = column.find(({ y }) => y === 588)!;
				const others = column.filter((line) => line !== brand);
				expect(Math.max(...others.map(({ y }) => y)), `${language} ${path}`).toBeLessThan(550);
			}
		}
	});

	it('have the ground between tints and borders, below what they are about', () => {
		const card = cards.zh.get('sites/luexia-flower-sea/')!;
		const tools = { typesetter, stamp: (picture: string) => picture };
		const plain = drawCard(card, tools);
		const path = 'M10 10l700 900';
		const ground = [{ look: 'rail', path }] as const;
		const svg = drawCard({ ...card, drawing: { ...card.drawing, ground } }, tools);
		const at = svg.indexOf(`d="${path}"`);
		const { border, tints, road } = TOKENS.light;
		expect(svg.slice(at, at + 200)).toContain(road);
		expect(tints.every((tint) => svg.lastIndexOf(`fill="${tint}"`) < at)).toBe(true);
		expect(svg.indexOf(`stroke="${border}"`)).toBeGreaterThan(at);
		expect(plain.indexOf(`stroke="${border}"`)).toBeGreaterThan(0);
		expect(plain).not.toContain(road);
		expect(svg.split('<text').length).toBe(plain.split('<text').length);
	});

	it('break a long credit of the map into lines, each within the map', () => {
		const card = cards.zh.get('sites/luexia-flower-sea/')!;
		const credit = Array(20).fill('高德').join(' ');
		const lines = readLines({ ...card, map_credit: [credit, '高德'] }).filter(
			({ text, face }) => face.size_px === 12 && /^[高德 ]+$/.test(text),
		);
		expect(lines.map(({ text }) => text).join(' ')).toBe(`${credit} 高德`);
		expect(lines.length).toBeGreaterThan(2);
		expect(new Set(lines.map(({ y }) => y)).size).toBe(lines.length);
		const map_px = CARD_SIZE.height * 0.6;
		const top = Math.min(...lines.map(({ y }) => y));
		const names = readLines({ ...card, map_credit: Array(30).fill('高德') }).filter(
			({ face }) => face.size_px === 13 && face.weight === 400,
		);
		const all = readLines(card).filter(({ face }) => face.size_px === 13 && face.weight === 400);
		expect(top).toBeLessThan(CARD_SIZE.height);
		expect(names.length).toBeLessThan(all.length);
		expect(names.filter(({ y, left }) => y > CARD_SIZE.height - 510 && left < 40)).toEqual([]);
		for (const { left, right } of lines) {
			expect(left).toBeGreaterThan(0);
			expect(right).toBeLessThanOrEqual(map_px - 12);
		}
	});

	it('are pictures of the size their pages name', () => {
		const svg = drawCard(cards.zh.get('sites/luexia-flower-sea/')!, {
			...{ typesetter, stamp: buildStamp() },
		});
		const png = Buffer.from(drawPng(svg));
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(CARD_SIZE.width);
		expect(png.readUInt32BE(20)).toBe(CARD_SIZE.height);
		expect(png.length).toBeLessThan(300_000);
	});
});

describe('the typesetter', () => {
	it('refuses a character that no font has, and names it', async () => {
		const face: Face = { family: 'serif', weight: 500, size_px: 20, language: 'zh' };
		const own = await loadTypesetter(['萍\u{10FFFD}']);
		expect(own.measure('萍', face)).toBe(20);
		expect(() => own.measure('\u{10FFFD}', face)).toThrow(/No noto-serif-sc glyph .*U\+10FFFD/);
	});

	it('sets quotation marks full width in Chinese and narrow in English', async () => {
		const own = await loadTypesetter(['“萍”a']);
		const face = { family: 'serif', weight: 500, size_px: 20 } as const;
		expect(own.measure('“', { ...face, language: 'zh' })).toBe(20);
		expect(own.measure('“', { ...face, language: 'en' })).toBe(10);
	});
});
