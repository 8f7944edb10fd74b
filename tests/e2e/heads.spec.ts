import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pages, readTag } from './built_pages.ts';

test('every page names itself, its other language and what it is', () => {
	expect(pages.size).toBeGreaterThan(150);
	const titles = new Map<string, string>();
	for (const [path, html] of pages) {
		expect(readTag(html, /<link rel="canonical" href="([^"]*)"/), path).toBe(path);
		const other = readTag(
			html,
			path.startsWith('/en/') ? /hreflang="zh-CN" href="([^"]*)"/ : /hreflang="en" href="([^"]*)"/,
		);
		expect(pages.has(other ?? ''), `${path} -> ${other}`).toBe(true);
		expect(readTag(html, /<meta property="og:title" content="([^"]+)"/), path).toBeTruthy();
		expect(readTag(html, /<meta name="description" content="([^"]+)"/), path).toBeTruthy();
		const title = readTag(html, /<title>([^<]+)<\/title>/) ?? '';
		expect(titles.get(title), `${path} has the title of another page`).toBeUndefined();
		titles.set(title, path);
	}
});

test('structured data can be read, and quotes the page', () => {
	const kinds = new Map<string, number>();
	for (const [path, html] of pages) {
		const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
		for (const [, text = ''] of blocks) {
			const value = JSON.parse(text) as Record<string, unknown>;
			expect(value['@context'], path).toBe('https://schema.org');
			const kind = String(value['@type']);
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		}
	}
	expect(Object.fromEntries(kinds)).toMatchObject({
		Place: 96,
		Article: 20,
		TouristTrip: 6,
		Dataset: 2,
	});
	const article = pages.get('/articles/shangli-tongmu/')!;
	expect(article).toContain('9000余棵桂花树、红叶石楠和杜鹃');
	expect(article).toContain('"@type":"Quotation"');
});

test('every page of the sitemap was built', () => {
	const xml = readFileSync('build/sitemap.xml', 'utf8');
	const locs = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc!);
	expect(locs.length).toBeGreaterThan(150);
	expect(locs.filter((loc) => !pages.has(loc))).toEqual([]);
	expect(existsSync('build/robots.txt')).toBe(true);
});
