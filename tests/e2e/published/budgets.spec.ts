import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../atlas_test.ts';
import {
	findOverweight,
	listForeign,
	listModules,
	listPageFolders,
	listScripts,
	measureSettled,
	settleNames,
} from './page_weight.ts';

/** Folders of the build and how many pages each has at least, in one language. */
const kinds = [
	['tours', 4],
	['articles', 11],
	['sources', 2],
	['sites', 40],
	['districts', 6],
	['digest', 8],
	['embed/site', 40],
	['embed/article', 10],
	['embed/district', 5],
	['embed/tour', 3],
	['embed/map', 1],
] as const;
const languages = ['', 'en/'];

test('every reading and every embed comes within 60 kB, brotli or gzip', () => {
	for (const [kind, least] of kinds) {
		for (const language of languages) {
			const folders = listPageFolders(`build/${language}${kind}`);
			expect(folders.length, `${language}${kind}`).toBeGreaterThanOrEqual(least);
			expect(folders.flatMap(findOverweight)).toEqual([]);
		}
	}
});

/** Most bytes over the wire, brotli: what a reader waits for before a page is there, and what the browser asks for by itself. */
const budgets = [
	['index.html', 31_500],
	['en/index.html', 31_500],
	['plan/index.html', 31_800],
	['en/plan/index.html', 31_600],
	['sites/index.html', 13_400],
	['en/sites/index.html', 13_400],
	['data/quality/index.html', 16_100],
	['en/data/quality/index.html', 16_100],
	['data/search.json', 40_000],
	['data/names.json', 25_000],
	['service-worker.js', 3_000],
	['404.html', 3_000],
] as const;

test('the pages that readers come to first, the search data and the worker stay light', () => {
	const sizes = budgets.map(([path, most]) => ({
		path,
		most,
		size: measureSettled(join('build', path)),
	}));
	expect(sizes.filter(({ size, most }) => size === 0 || size > most)).toEqual([]);
});

/** Pages with a map: most scripts they ask for by themselves, and most bytes of these, brotli. */
const scripts = [
	['index.html', 41, 106_300],
	['plan/index.html', 60, 150_300],
	['sites/index.html', 20, 63_600],
	['districts/360302/index.html', 33, 80_000],
] as const;

test('the scripts that a page asks for by itself are light and few; none stands before the first paint', () => {
	for (const language of languages) {
		for (const [name, most_files, most_bytes] of scripts) {
			const path = `${language}${name}`;
			const html = readFileSync(join('build', path), 'utf8');
			expect(html.match(/<link[^>]*modulepreload/g) ?? [], path).toEqual([]);
			const files = listModules(html);
			expect(files.length, path).toBeGreaterThan(5);
			expect(files.length, path).toBeLessThanOrEqual(most_files);
			const bytes = files.reduce(
				(sum, file) => sum + (measureSettled(`build${file}`) || statSync(`build${file}`).size),
				0,
			);
			expect(bytes, path).toBeLessThanOrEqual(most_bytes);
		}
	}
});

test('what a reader may keep on a device stays within what a phone can fetch', () => {
	const { sets } = JSON.parse(readFileSync('build/offline/index.json', 'utf8')) as {
		sets: Record<string, { bytes: number }>;
	};
	expect(Object.keys(sets)).toHaveLength(12);
	for (const [name, { bytes }] of Object.entries(sets)) {
		expect(bytes, name).toBeGreaterThan(100_000);
		expect(bytes, name).toBeLessThan(name.includes('-') ? 1_360_000 : 3_950_000);
	}
});

test('embeds ask for no script, but the one that filters, and for nothing from elsewhere', () => {
	for (const language of languages) {
		for (const [kind] of kinds.filter(([name]) => name.startsWith('embed/'))) {
			for (const folder of listPageFolders(`build/${language}${kind}`)) {
				const html = readFileSync(join(folder, 'index.html'), 'utf8');
				expect(listForeign(html), folder).toEqual([]);
				if (kind !== 'embed/map') expect(listScripts(html), folder).toEqual([]);
				else expect(listScripts(html), 'the pattern finds scripts').not.toEqual([]);
			}
		}
	}
});

test('the map of a reading comes before its text, so that it is drawn while the rest arrives', () => {
	for (const path of ['articles/high-quality-development', 'tours/xiangjiang-headwaters']) {
		for (const language of languages) {
			const html = readFileSync(`build/${language}${path}/index.html`, 'utf8');
			const at = html.indexOf('data-story-mark="');
			expect(at, path).toBeGreaterThan(0);
			expect(at, path).toBeLessThan(html.indexOf('<blockquote'));
		}
	}
});

test('what a page weighs does not depend on the names that a build drew', () => {
	const page = (one: string, two: string) =>
		`<html data-version="${one.length + two.charCodeAt(0)}"><script>__sveltekit_${one}${two[0]}={}</script>import("/a/${one}.js");import("/a/b.${two}.js");import("./${one}.js")`;
	expect(settleNames(page('AAAAAAAA', 'bbbb_b-b'))).toBe(settleNames(page('1B5SSEJQ', '2PGxZhvU')));
	expect(settleNames(page('AAAAAAAA', 'AAAAAAAA'))).not.toBe(
		settleNames(page('AAAAAAAA', 'bbbbbbbb')),
	);
	expect(settleNames('one longword and a file.name.js')).toBe('one longword and a file.name.js');
	expect(measureSettled('build/index.html')).toBeGreaterThan(10_000);
	expect(measureSettled('build/no_such_page.html')).toBe(0);
});

test('a page that is too heavy, loads a script or asks elsewhere is found', ({}, info) => {
	const folder = info.outputPath('heavy');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), '<p>Heavy</p>');
	expect(listPageFolders(info.outputDir)).toEqual([folder]);
	writeFileSync(join(folder, 'index.html.br'), Buffer.alloc(60_001));
	expect(findOverweight(folder)).toEqual([
		`${join(folder, 'index.html.br')} has 60001 bytes`,
		`${join(folder, 'index.html.gz')} is missing`,
	]);
	expect(listScripts('<script>1</script><a href="/x.js">')).toEqual([]);
	expect(listScripts('<script defer src="/a.js"></script>')).toHaveLength(1);
	expect(listScripts('<link href="/a.js" rel="modulepreload">')).toHaveLength(1);
	expect(listScripts('<script>import("/a.js")</script>')).toHaveLength(1);
	const here = '<a href="https://a.example/">a</a><link rel="canonical" href="https://a.example/">';
	expect(listForeign(`${here}<img src="/a.png"><use href="#a">`)).toEqual([]);
	expect(listForeign('<img src="https://a.example/a.png">')).toHaveLength(1);
	expect(listForeign('<link rel="stylesheet" href="//a.example/a.css">')).toHaveLength(1);
	expect(listForeign('<style>@font-face{src:url(https://a.example/a)}</style>')).toHaveLength(1);
});
