import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '../atlas_test.ts';
import { readPublicPages, readTag } from './built_pages.ts';

const pages = readPublicPages();

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

test('every page of the sitemap was built', () => {
	const xml = readFileSync('build/sitemap.xml', 'utf8');
	const locs = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc!);
	expect(locs.length).toBeGreaterThan(150);
	expect(locs.filter((loc) => !pages.has(loc))).toEqual([]);
	expect(existsSync('build/robots.txt')).toBe(true);
});
