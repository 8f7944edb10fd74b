import { describe, expect, test } from 'vitest';
import {
	findKind,
	findPagePath,
	listScripts,
	nameParts,
} from '../../../src/service-worker/addresses.ts';

describe('findKind', () => {
	test.each([
		['/sites/xinshun-mine/', true, 'page'],
		['/sites/%', true, 'page'],
		['/%E0%A4%A', true, 'page'],
		['/embed/', true, 'page'],
		['/_app/immutable/chunks/a.js', false, 'immutable'],
		['/data/v/0a1b2c3d4e5f/columns.bin', false, 'immutable'],
		['/data/drawn/0a1b2c3d4e5f.json', false, 'immutable'],
		['/data/search.json', false, 'data'],
		['/sites/xinshun-mine/__data.json', false, 'data'],
		['/sites/xinshun-mine/details.json', false, 'data'],
		['/manifest.webmanifest', false, 'data'],
		['/_app/version.json', false, 'never'],
		['/service-worker.js', false, 'never'],
		['/offline/zh.json', false, 'never'],
		['/embed/map/', true, 'never'],
		['/en/embed/site/xinshun-mine/', true, 'never'],
		['/cards/index.png', false, 'never'],
		['/data/oembed/site-a.json', false, 'never'],
		['/data/feed.json', false, 'never'],
		['/data/sites.csv', true, 'never'],
		['/data/promises.ics', true, 'never'],
		['/data/feeds.en.opml', true, 'never'],
		['/en/digest/2023-11/digest.txt', true, 'never'],
		['/en/digest/2023-11/360322/', true, 'page'],
		['/data/sites.csv-metadata.json', false, 'never'],
		['/data/oc4ids.en.json', false, 'never'],
		['/data/index.json', false, 'never'],
		['/data/annotations/index.jsonld', false, 'never'],
		['/embed/atlas.js', false, 'never'],
		['/llms.txt', false, 'never'],
	] as const)('%s', (path, is_navigation, kind) => {
		expect(findKind(path, '', is_navigation)).toBe(kind);
		expect(findKind(`/atlas${path}`, '/atlas', is_navigation)).toBe(kind);
	});

	test("what lies outside the base path is the network's", () => {
		expect(findKind('/other/', '/atlas', true)).toBe('never');
		expect(findKind('/atlas', '/atlas', true)).toBe('never');
	});
});

test.each([
	['/sites/xinshun-mine', '/sites/xinshun-mine/'],
	['/en', '/en/'],
	['/index.html', '/'],
	['/sites/xinshun-mine/index.html', '/sites/xinshun-mine/'],
	['/sites//xinshun-mine/', '/sites/xinshun-mine/'],
	['/sites/%', '/sites/%/'],
	['/data/sites.geojson', '/data/sites.geojson'],
])('%s is kept as %s', (path, kept) => {
	expect(findPagePath(path)).toBe(kept);
});

test('a page is kept with what a link to it fetches; that of a site with what its card reads', () => {
	expect(nameParts('/atlas/en/sites/xinshun-mine/')).toEqual(['__data.json', 'details.json']);
	for (const page of ['/', '/sites/', '/en/sites/page/2/', '/districts/360302/']) {
		expect(nameParts(page), page).toEqual(['__data.json']);
	}
});

test('the scripts that a page names, and what its drawing shares with others, are found once each, from the root or from beside the page', () => {
	const text = `<link rel="modulepreload" href="/atlas/_app/immutable/chunks/a-1.js">
		<link href="/atlas/_app/immutable/assets/a.css" rel="stylesheet">
		<script>import("../../_app/immutable/entry/start.js"); import("/atlas/_app/immutable/chunks/a-1.js")</script>
		<script type="application/json" data-sveltekit-fetched data-url="/atlas/data/drawn/0a1b2c3d4e5f.json">{}</script>
		<script type="application/json" data-sveltekit-fetched data-url="details.json">{}</script>`;
	expect(listScripts(text, '/atlas/sites/pond/')).toEqual([
		'/atlas/_app/immutable/chunks/a-1.js',
		'/atlas/_app/immutable/entry/start.js',
		'/atlas/data/drawn/0a1b2c3d4e5f.json',
	]);
	expect(listScripts('<p>_app/immutable/a.js</p>', '/')).toEqual([]);
});
