import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFiles, type Served } from './serve_folder.ts';

const page = `<!doctype html><title>图</title>${'<p>萍乡</p>'.repeat(300)}`;
const sites = JSON.stringify({ type: 'FeatureCollection', name: '项目'.repeat(2000) });
const files = {
	'index.html': page,
	'index.html.br': brotliCompressSync(page),
	'index.html.gz': gzipSync(page),
	'sites/x/index.html': page,
	'_app/immutable/a.B1.js': 'export {};',
	'_app/version.json': '{"version":"1"}',
	'data/sites.geojson': sites,
	'data/sites.kml': '<kml/>',
	'data/sites.csv': '\uFEFFid,name\n1,图\n',
	'data/catalog.jsonld': '{}',
	'.built-from': 'secret',
};

let served: Served;
beforeAll(async () => {
	served = await serveFiles(files);
});
afterAll(() => served.stop());

describe('compression', () => {
	test.each([
		['br, gzip', 'br', brotliDecompressSync],
		['gzip', 'gzip', gunzipSync],
	] as const)('a copy beside the file for "%s"', async (accepted, encoding, decode) => {
		const answer = await served.get('/', { 'accept-encoding': accepted });
		expect(answer.status).toBe(200);
		expect(answer.headers['content-encoding']).toBe(encoding);
		expect(answer.headers.vary).toContain('Accept-Encoding');
		expect(decode(answer.body).toString()).toBe(page);
		expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
	});

	test('on the way where no copy lies beside the file', async () => {
		const answer = await served.get('/data/sites.geojson', { 'accept-encoding': 'gzip' });
		expect(answer.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(answer.body).toString()).toBe(sites);
		expect(answer.body.length).toBeLessThan(sites.length / 2);
	});

	test('none for those who ask for none, nor for the smallest files', async () => {
		const plain = await served.get('/');
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.body.toString()).toBe(page);
		const small = await served.get('/data/catalog.jsonld', { 'accept-encoding': 'gzip, br' });
		expect(small.headers['content-encoding']).toBeUndefined();
		expect(small.body.toString()).toBe('{}');
	});
});

describe('caching', () => {
	test('hashed files for a year, everything else asks again', async () => {
		const immutable = await served.get('/_app/immutable/a.B1.js');
		expect(immutable.headers['cache-control']).toBe('public,max-age=31536000,immutable');
		for (const path of ['/', '/sites/x/', '/_app/version.json', '/data/sites.geojson']) {
			const answer = await served.get(path);
			expect(answer.headers['cache-control'], path).toBe('no-cache');
			expect(answer.headers.etag, path).toBeTruthy();
		}
	});

	test.each(['/', '/data/sites.geojson'])('%s answers 304 to its own ETag', async (path) => {
		const headers = { 'accept-encoding': 'br, gzip' };
		const first = await served.get(path, headers);
		const again = await served.get(path, { ...headers, 'if-none-match': first.headers.etag ?? '' });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
		expect(again.headers['cache-control']).toBe('no-cache');
		const other = await served.get(path, { ...headers, 'if-none-match': 'W/"0-0"' });
		expect(other.status).toBe(200);
	});
});

describe('types', () => {
	test.each([
		['/', 'text/html;charset=utf-8'],
		['/_app/immutable/a.B1.js', 'text/javascript;charset=utf-8'],
		['/data/sites.geojson', 'application/geo+json'],
		['/data/sites.kml', 'application/vnd.google-earth.kml+xml'],
		['/data/sites.csv', 'text/csv;charset=utf-8'],
		['/data/catalog.jsonld', 'application/ld+json'],
	])('%s is %s', async (path, type) => {
		const answer = await served.get(path, { 'accept-encoding': 'br' });
		expect(answer.headers['content-type']).toBe(type);
		expect(answer.headers['x-content-type-options']).toBe('nosniff');
	});
});

describe('addresses', () => {
	test('a page without its closing slash is sent to it, query kept', async () => {
		const answer = await served.get('/sites/x?lang=en');
		expect(answer.status).toBe(308);
		expect(answer.headers.location).toBe('/sites/x/?lang=en');
		expect((await served.get('/sites/x/?a')).status).toBe(200);
	});

	test('no redirect leaves the origin', async () => {
		const answer = await served.get('//sites/x');
		expect(answer.headers.location).toBe('/sites/x/');
	});

	test.each([
		'/no',
		'/data/sites.geojson/',
		'/../package.json',
		'/%2e%2e/%2e%2e/etc/passwd',
		'/%',
		`/${'a'.repeat(3000)}`,
		'/.built-from',
	])('%s is missing', async (path) => {
		const answer = await served.get(path);
		expect(answer.status).toBe(404);
		expect(answer.headers['cache-control']).toBe('no-cache');
		expect(answer.headers['content-type']).toContain('charset=utf-8');
		expect(answer.body.toString()).not.toContain('secret');
	});

	test('a missing hashed file is not kept for a year', async () => {
		const answer = await served.get('/_app/immutable/gone.js');
		expect(answer.status).toBe(404);
		expect(answer.headers['cache-control']).toBe('no-cache');
	});

	test('HEAD has headers only; POST is refused', async () => {
		const head = await served.get('/data/sites.csv', {}, 'HEAD');
		expect(head.status).toBe(200);
		expect(head.body).toHaveLength(0);
		expect((await served.get('/', {}, 'POST')).status).toBe(405);
	});

	test('under a base path, and with a page of its own for what is missing', async () => {
		const below = await serveFiles({ ...files, '404.html': '<h1>没有</h1>' }, '/atlas');
		try {
			expect((await below.get('/atlas/')).body.toString()).toBe(page);
			expect((await below.get('/atlas?site=a')).headers.location).toBe('/atlas/?site=a');
			expect((await below.get('/atlas/sites/x')).headers.location).toBe('/atlas/sites/x/');
			expect((await below.get('/atlas/_app/immutable/a.B1.js')).headers['cache-control']).toContain(
				'immutable',
			);
			for (const path of ['/', '/atlasx/', '/sites/x/', '/atlas/no']) {
				const answer = await below.get(path);
				expect(answer.status, path).toBe(404);
				expect(answer.body.toString(), path).toBe('<h1>没有</h1>');
			}
		} finally {
			below.stop();
		}
	});
});
