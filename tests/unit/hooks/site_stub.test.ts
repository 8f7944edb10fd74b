import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isStub } from '../../../scripts/publish/site_stubs.js';
import { buildSiteStub } from '../../../src/site_stub.server.ts';

it('leads to the line of a list, names the list as its own page, and is told from a page', async () => {
	const location = '/atlas/districts/360322/township/360322102/#site-a"b';
	const route = '/[[lang=lang]]/sites/[id]';
	const stub = buildSiteStub(
		new Headers({ location, 'x-sveltekit-routeid': encodeURI(route) }),
		'https://atlas.example.org',
	);
	expect(stub.status).toBe(200);
	expect(stub.headers.get('content-type')).toBe('text/html');
	expect(decodeURI(stub.headers.get('x-sveltekit-routeid')!)).toBe(route);
	const html = await stub.text();
	expect(html).toContain(
		'content="0;url=/atlas/districts/360322/township/360322102/#site-a&quot;b"',
	);
	expect(html).toContain(
		'rel="canonical" href="https://atlas.example.org/atlas/districts/360322/township/360322102/"',
	);
	expect(html.length).toBeLessThan(1000);

	const folder = mkdtempSync(join(tmpdir(), 'atlas-stub-'));
	for (const [path, text] of [
		['a', html],
		['b', '<!doctype html>\n<html lang="zh-CN"><p>http-equiv="refresh"'],
	] as const) {
		mkdirSync(join(folder, path));
		writeFileSync(join(folder, path, 'index.html'), text);
	}
	expect(['/a/', '/b/', '/c/'].map((path) => isStub(folder, path))).toEqual([true, false, false]);
	rmSync(folder, { recursive: true });
});
