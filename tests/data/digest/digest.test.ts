import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildDigestLinks, buildDigestView } from '../../../src/lib/data/digest/digest_view.ts';
import {
	buildDigest,
	findDigestPath,
	hasDigest,
	listDigests,
} from '../../../src/lib/domain/digest/build_digest.ts';
import { formatDigestText, MOST_SIGNS } from '../../../src/lib/domain/digest/digest_text.ts';
import { shortenQuote } from '../../../src/lib/domain/digest/shorten_quote.ts';
import { listEvents } from '../../../src/lib/domain/events/list_events.ts';
import { listPagePaths } from '../../../src/lib/domain/exports/feeds/sitemap.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { multiplySites } from '../../synthetic_catalog.ts';
import { addPage } from '../later_page.ts';
import { two_pages } from '../two_pages.ts';

const own = parseGeo(loadGeoFromDisk('geo')).catalog!;
const invented = parseGeo(two_pages).catalog!;
const LANGUAGES = ['zh', 'en'] as const;
const TODAY = '2026-06-01';
const options = (language: 'zh' | 'en') => ({
	...{ language, today: TODAY },
	page: (path: string) => `https://a.example/${path}`,
});
const whole = (month: string) => ({ month, adcode: null });

describe.each([
	['our geo/', own],
	['the two invented pages', invented],
])('digests of %s', (_, catalog: Catalog) => {
	it('are of every month and every district in which something happened, and of no other', () => {
		const months = new Set(listEvents(catalog).map(({ date }) => date.slice(0, 7)));
		const keys = listDigests(catalog);
		expect(new Set(keys.map(({ month }) => month))).toEqual(months);
		expect(hasDigest(catalog, whole('1999-01'))).toBe(false);
		expect(keys.map(({ month }) => month)).toEqual(
			keys.map(({ month }) => month).toSorted((a, b) => (a < b ? 1 : -1)),
		);
		const pages = listPagePaths(catalog);
		for (const key of keys) {
			expect(pages).toContain(findDigestPath(key));
			const { sections } = buildDigest(catalog, key);
			const sure = sections.flatMap(({ entries }) =>
				entries.filter(({ nearness }) => nearness !== 'possible'),
			);
			expect(sure.length, findDigestPath(key)).toBeGreaterThan(0);
		}
	});

	it('tell every event of the month once', () => {
		const told = listDigests(catalog)
			.filter(({ adcode }) => adcode === null)
			.flatMap((key) => buildDigest(catalog, key).sections)
			.flatMap(({ entries }) => entries.map(({ event }) => event.id));
		expect(told.toSorted()).toEqual(
			listEvents(catalog)
				.map(({ id }) => id)
				.toSorted(),
		);
	});

	it.each(LANGUAGES)('are texts in %s for a chat: short, without markup, counted', (language) => {
		for (const key of listDigests(catalog)) {
			const digest = buildDigest(catalog, key);
			const text = formatDigestText(digest, catalog, options(language));
			expect(text.length, findDigestPath(key)).toBeLessThanOrEqual(MOST_SIGNS);
			const lines = text.trimEnd().split('\n');
			const words = lines.filter((line) => !line.startsWith('https://'));
			expect(words.join('\n')).not.toMatch(/[*_#`]|\]\(|<\w/);
			expect(
				lines.filter((line) => line.includes('https://') && !/^https:\S+$/.test(line)),
			).toEqual([]);
			expect(lines).toContain(`https://a.example/${findDigestPath(key)}`);
			for (const { entries } of digest.sections) {
				const listed = entries.filter(({ event }) =>
					lines.includes(`https://a.example/${event.path}`),
				);
				expect(listed.length).toBeGreaterThan(0);
			}
			const total = digest.sections.reduce((sum, { entries }) => sum + entries.length, 0);
			const numbered = lines.filter((line) => /^\d+\. /.test(line)).length;
			const rest = lines.flatMap((line) => {
				const found = /^另有(\d+)条，见全文。$|^(\d+) more on the page\.$/.exec(line);
				return found ? Number(found[1] ?? found[2]) : [];
			});
			expect(numbered + rest.reduce((sum, count) => sum + count, 0)).toBe(total);
		}
	});

	it.each(LANGUAGES)('write days in %s as people do, on the page and in the text', (language) => {
		for (const key of listDigests(catalog)) {
			const { sections, text } = buildDigestView(catalog, key, options(language));
			const items = sections.flatMap((section) => section.items);
			expect(items.length).toBeGreaterThan(0);
			const words = items.map(({ id: _, path: __, ...item }) => item);
			const lines = text.split('\n').filter((line) => !line.startsWith('https://'));
			const said = `${JSON.stringify(words)}\n${lines.join('\n')}`;
			expect(said.match(/.{0,20}\d{4}-\d\d-\d\d.{0,9}/g) ?? [], findDigestPath(key)).toEqual([]);
		}
	});

	it('quote the newspaper letter for letter, one to three sentences, and name whose they are', () => {
		for (const key of listDigests(catalog)) {
			const { sections } = buildDigestView(catalog, key, options('zh'));
			for (const item of sections.flatMap(({ items }) => items)) {
				if (!item.quote) continue;
				const words = /^「(.*)」(?:（节录）)?$/s.exec(item.quote.words)![1]!;
				const sources = [...catalog.excerpt_by_ref.values()].filter(({ exact }) =>
					exact.startsWith(words),
				);
				expect(sources.length, item.id).toBeGreaterThan(0);
				expect(words.match(/[。！？]/g)?.length ?? 0).toBeLessThanOrEqual(3);
				expect(item.quote.credit).toMatch(/《.+》/);
			}
		}
	});
});

it('counts what is only possibly in a district by itself', () => {
	const key = { month: '2023-11', adcode: 360322 };
	const { counts, sections } = buildDigestView(own, key, options('zh'));
	const district = own.sites.filter(
		({ properties: { district: adcode, crosses = [] } }) =>
			adcode === 360322 || crosses.includes(360322),
	).length;
	const total = sections.find(({ kind }) => kind === 'report')!.total;
	expect(total).toBeGreaterThan(district);
	expect(counts).toBe(`报道了${district}个项目点，另有${total - district}条只是可能在这里`);
});

describe('the two invented months', () => {
	it('have what became new in each, by the day of the newspaper', () => {
		const kinds = (month: string) =>
			buildDigest(invented, whole(month)).sections.map(({ kind }) => kind);
		expect(kinds('2025-06')).toEqual(['report', 'status', 'figure']);
		expect(kinds('2024-06')).toEqual(['report', 'correction']);
		const view = buildDigestView(invented, whole('2025-06'), options('en'));
		expect(view.title).toBe('Pingxiang: digest of June 2025');
		expect(view.earlier?.month).toBe('2024-06');
		expect(view.later).toBeNull();
		expect(view.text).toMatch(/The status went from “Starting/);
		expect(buildDigestLinks(invented, 'zh')[0]).toMatchObject({ month: '2025-06', adcode: null });
	});

	it('say who has been silent for a year by the day they are read', () => {
		const text = (today: string) =>
			formatDigestText(buildDigest(invented, whole('2025-06')), invented, {
				...options('zh'),
				today,
			});
		expect(text('2025-06-11')).toContain('虚构公路（12个月前）');
		expect(text('2024-06-20')).not.toContain('久无消息');
		const { quiet } = buildDigestView(invented, whole('2025-06'), options('en'));
		expect(quiet.days.reduce((sum, [, count]) => sum + count, 0)).toBe(invented.sites.length);
		expect(quiet.sites.map(({ last }) => last)).toEqual(
			quiet.sites.map(({ last }) => last).toSorted(),
		);
	});

	it('tell what the atlas took in later, in the month it is of and in the month it came', () => {
		const later = parseGeo(addPage('2024-06-12', '2025-06-15', 'halted')).catalog!;
		const then = buildDigestView(later, whole('2024-06'), options('en'));
		const item = then.sections
			.flatMap(({ items }) => items)
			.find(({ remarks }) => remarks.length > 0);
		expect(item?.remarks).toEqual(['The atlas took it in later, on 15 June 2025.']);
		const since = buildDigestView(later, whole('2025-06'), options('en'));
		expect(since.taken_in).toEqual([
			{ month: '2024-06', name: 'June 2024', count: expect.any(Number), has_page: true },
		]);
	});
});

describe('a shortened quotation', () => {
	it.each([
		['一句。', '一句。', true],
		['一句。两句！三句？四句。', '一句。两句！三句？', false],
		[`${'长'.repeat(130)}。短。`, `${'长'.repeat(130)}。`, false],
		['没有句号', '没有句号', true],
	])('%s', (words, text, is_whole) => {
		expect(shortenQuote(words, 'zh')).toEqual({ text, is_whole });
	});
});

it('a month with a thousand sites stays a page and a message, and counts the rest', () => {
	const large = multiplySites(own, 1000, 7);
	const view = buildDigestView(large, whole('2023-11'), options('zh'));
	const [reports] = view.sections;
	expect(reports!.total).toBe(1000);
	expect(reports!.items).toHaveLength(100);
	expect(view.text.length).toBeLessThanOrEqual(MOST_SIGNS);
	expect(view.counts).toBe('报道了1000个项目点');
	expect(JSON.stringify(view).length).toBeLessThan(150_000);
});
