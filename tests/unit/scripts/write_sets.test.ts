import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLazyParts, listOwnParts } from '../../../scripts/offline/lazy_parts.js';
import { writeOfflineSets } from '../../../scripts/offline/write_sets.js';

/** An invented build under a base path. */
const files: Record<string, string> = {
	'index.html': '<link href="/b/icon.svg"><script>import("/b/_app/immutable/start.js")</script>',
	'__data.json': '{}',
	'icon.svg': '<svg/>',
	'404.html': 'none',
	'offline/index.html': 'no network',
	'districts/1/index.html': '<a href="/b/sites/one/">1</a><a href="/b/sites/gone/">2</a>',
	'districts/1/__data.json': '{}',
	'districts/1/brief/index.html': 'brief',
	'districts/1/page/2/index.html': '<a href="/b/sites/three/">3</a>',
	'districts/1/township/360322102/index.html': '<a href="/b/sites/one/">1</a>',
	'sites/three/index.html': '<script data-url="/b/data/drawn/0a1b.json">{}</script>',
	'data/drawn/0a1b.json': '{}',
	'data/drawn/2c3d.json': '{}',
	'sites/one/index.html': '<a href="/b/articles/told/#x">a</a>',
	'sites/one/__data.json': '{}',
	'sites/one/details.json': '{}',
	'sites/two/index.html': 'two',
	'articles/told/index.html': '<a href="/b/sources/page/">page</a>',
	'sources/page/index.html': 'page',
	'sources/older/index.html': 'older',
	'data/citations/told.json': '[]',
	'articles/other/index.html': 'other',
	'embed/map/index.html': 'frame',
	'cards/index.png': 'picture',
	'data/as_of/zh.json': '{}',
	'data/as_of/en.json': '{}',
	'data/as_of/1.json': '{}',
	'data/as_of/2.json': '{}',
	'data/v/0a1b/columns.bin': 'x',
	'data/v/0a1b/details-0.json': '{"rows":[{"id":"two"},null,{"id":"three"}]}',
	'data/v/0a1b/details-1.json': '{"rows":[{"id":"two"}]}',
	'data/v/0a1b/newest-zh-0.json': '{}',
	'data/v/0a1b/articles-zh.json': '{}',
	'data/v/0a1b/ids-0.json': '{"rows":["one","two","three"]}',
	'data/v/0a1b/records-zh-0.json': '{"rows":[{"id":"one"}]}',
	'data/v/0a1b/records-zh-1.json': '{"rows":[{"id":"two"}]}',
	'data/v/0a1b/records-en-0.json': '{"rows":[{"id":"one"}]}',
	'plan/brief/index.html': 'brief of a selection',
	'data/sites.geojson': '{}',
	'_app/immutable/export.js': 'export()',
	'_app/immutable/workers/queries_worker-1.js': 'import(`./chunks/cut.js`)',
	'_app/immutable/workers/chunks/cut.js': 'import "./both.js"',
	'_app/immutable/workers/chunks/both.js': 'import "../queries_worker-1.js"',
	'data/v/0a1b/names-en.bin': 'x',
	'data/search.json': '[]',
	'data/names.json': '[]',
	'data/townships.geojson': '{}',
	'data/search.json.br': 'x',
	'data/districts.geojson': '{}',
	'data/sites.csv': 'a,b',
	'ground/0123456789abcdef.pmtiles': 'tiles',
	'data/sites.csv-metadata.json': '{}',
	'data/oc4ids.zh.json': '{}',
	'data/index.json': '{}',
	'data/annotations/index.jsonld': '{}',
	'embed/atlas.js': 'element()',
	'llms.txt': '# Atlas',
	'data/oembed/site-one.json': '{}',
	'en/index.html': 'en',
	'_app/immutable/start.js': 'start()',
	'_app/immutable/map.js': 'map()',
	'_app/immutable/aloud.js': 'aloud()',
	'_app/immutable/card.js': 'card()',
	'_app/immutable/slider.js': 'slider()',
	'_app/immutable/imagery.js': 'imagery()',
	'_app/immutable/assets/sql.wasm': 'wasm',
	'_app/immutable/workers/picture_worker-1.js':
		'import("./chunks/unpack.js");import "./chunks/both.js"',
	'_app/immutable/workers/chunks/unpack.js': 'unpack()',
	'_app/version.json': '{}',
	'service-worker.js': '',
};

describe('what may be kept', () => {
	let folder = '';
	const read = <T>(name: string): T =>
		JSON.parse(readFileSync(join(folder, 'offline', name), 'utf8')) as T;
	type List = { version: string; files: [string, number][] };

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'atlas-sets-'));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		writeOfflineSets(folder, {
			...{ base: '/b', version: '7' },
			past_parts: ['/_app/immutable/slider.js'],
			card_parts: ['/_app/immutable/card.js'],
			walk_parts: ['/_app/immutable/aloud.js'],
			ask_parts: ['/_app/immutable/export.js'],
			unkept_parts: ['/_app/immutable/imagery.js'],
		});
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('a district is its page, lists, brief, sites, their articles and the sources of these, with the explorer and all they are made of', () => {
		const { version, files } = read<List>('zh-1.json');
		expect(version).toBe('7');
		expect(files.map(([path]) => path)).toEqual(
			[
				'/',
				'/__data.json',
				'/_app/immutable/aloud.js',
				'/_app/immutable/card.js',
				'/_app/immutable/export.js',
				'/_app/immutable/slider.js',
				'/_app/immutable/start.js',
				'/_app/immutable/workers/chunks/both.js',
				'/_app/immutable/workers/chunks/cut.js',
				'/_app/immutable/workers/queries_worker-1.js',
				'/articles/told/',
				'/data/as_of/1.json',
				'/data/as_of/zh.json',
				'/data/districts.geojson',
				'/data/drawn/0a1b.json',
				'/data/v/0a1b/articles-zh.json',
				'/data/v/0a1b/columns.bin',
				'/data/v/0a1b/details-0.json',
				'/data/v/0a1b/ids-0.json',
				'/data/v/0a1b/records-zh-0.json',
				'/data/search.json',
				'/data/names.json',
				'/data/townships.geojson',
				'/districts/1/',
				'/districts/1/__data.json',
				'/districts/1/brief/',
				'/districts/1/page/2/',
				'/districts/1/township/360322102/',
				'/icon.svg',
				'/offline/',
				'/plan/brief/',
				'/sites/one/',
				'/sites/one/__data.json',
				'/sites/one/details.json',
				'/sites/three/',
				'/sources/page/',
			].sort(),
		);
	});

	test('the whole is every page of a language and every file but those for others', () => {
		const paths = read<List>('zh.json').files.map(([path]) => path);
		expect(paths).toEqual(
			expect.arrayContaining([
				'/sites/two/',
				'/_app/immutable/map.js',
				'/_app/immutable/workers/chunks/both.js',
			]),
		);
		expect(
			paths.filter((path) =>
				/embed|cards|csv|oembed|pmtiles|wasm|^\/en|version|(?:service-|picture_)worker|unpack|404|imagery/.test(
					path,
				),
			),
		).toEqual([]);
		const in_english = read<List>('en.json').files.map(([path]) => path);
		expect(in_english).toContain('/en/');
		expect(in_english.filter((path) => path.startsWith('/data/v/'))).toEqual([
			'/data/v/0a1b/columns.bin',
			'/data/v/0a1b/details-0.json',
			'/data/v/0a1b/details-1.json',
			'/data/v/0a1b/ids-0.json',
			'/data/v/0a1b/names-en.bin',
			'/data/v/0a1b/records-en-0.json',
		]);
		expect(paths.filter((path) => /newest-|sites\.geojson/.test(path))).toEqual([]);
	});

	test('sizes are of what travels, and add up', () => {
		const list = read<List>('zh-1.json').files;
		expect(list.find(([path]) => path === '/data/search.json')?.[1]).toBe(1);
		const { sets } = read<{ sets: Record<string, { files: number; bytes: number }> }>('index.json');
		expect(sets['zh-1']).toEqual({
			files: list.length,
			bytes: list.reduce((sum, [, bytes]) => sum + bytes, 0),
		});
	});

	test('what shows an earlier day is left out where there is none, and an atlas of few sites keeps them in one file', () => {
		rmSync(join(folder, 'data/as_of'), { recursive: true });
		rmSync(join(folder, 'data/v'), { recursive: true });
		writeOfflineSets(folder, {
			...{ base: '/b', version: '8' },
			past_parts: ['/_app/immutable/slider.js'],
			card_parts: ['/_app/immutable/card.js'],
			walk_parts: ['/_app/immutable/aloud.js'],
			ask_parts: ['/_app/immutable/export.js'],
			unkept_parts: [],
		});
		const paths = read<List>('zh-1.json').files.map(([path]) => path);
		expect(paths.filter((path) => /as_of|slider|export|worker|plan/.test(path))).toEqual([]);
		expect(paths).toContain('/_app/immutable/aloud.js');
		expect(paths).toContain('/data/sites.geojson');
		expect(read<List>('zh.json').files.map(([path]) => path)).toContain('/data/sites.geojson');
	});
});

test('a part fetched when asked for comes with all that it names, each once', () => {
	const manifest = {
		'src/as_of/A.svelte': {
			...{ file: 'a.js', css: ['a.css'], imports: ['_shared.js'], isDynamicEntry: true },
		},
		'src/as_of/b.ts': { file: 'b.js', imports: ['_shared.js'], isDynamicEntry: true },
		'src/as_of/not_lazy.ts': { file: 'c.js' },
		'src/Map.svelte': { file: 'd.js', isDynamicEntry: true },
		'_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
		'_deep.js': { file: 'deep.js', imports: ['_shared.js'] },
	};
	expect(listLazyParts(manifest, /\/as_of\//)).toEqual([
		...['/a.js', '/a.css', '/shared.js', '/deep.js', '/b.js'],
	]);
});

test('a part alone is its own scripts and styles, without what another needs too', () => {
	const manifest = {
		'src/lib/a.ts': {
			...{ file: 'a.js', css: ['a.css'], imports: ['_shared.js', '_own.js'], isDynamicEntry: true },
		},
		'src/lib/b.ts': { file: 'b.js', imports: ['_shared.js'], isDynamicEntry: true },
		'_shared.js': { file: 'shared.js' },
		'_own.js': { file: 'own.js', imports: ['_shared.js'] },
	};
	expect(listOwnParts(manifest, /\/a\./).sort()).toEqual(['/a.css', '/a.js', '/own.js']);
	expect(listOwnParts(manifest, /\/nothing\./)).toEqual([]);
});
