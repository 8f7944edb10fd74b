import { request } from 'node:http';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listTexts, startStudio } from './studio_folder.ts';

const ARTICLE = 'geo/articles/first-report.yaml';

let studio: Awaited<ReturnType<typeof startStudio>>;
beforeAll(async () => {
	studio = await startStudio();
});
afterAll(() => studio.end());

/** A call with headers that fetch does not allow. */
function askRaw(
	headers: Record<string, string>,
	path = `/api/file?name=${ARTICLE}`,
): Promise<number> {
	return new Promise((resolve, reject) => {
		request(
			{
				host: '127.0.0.1',
				port: studio.port,
				path,
				headers: { 'x-studio-key': studio.key, ...headers },
			},
			(response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			},
		)
			.on('error', reject)
			.end();
	});
}

describe('who may ask', () => {
	test('the studio’s page with the key of this start', async () => {
		expect((await studio.ask('GET', `file?name=${ARTICLE}`)).status).toBe(200);
		expect(
			(await studio.ask('GET', `file?name=${ARTICLE}`, undefined, { 'x-studio-key': 'x' })).status,
		).toBe(401);
	});

	test('not by a name that leads here, nor from another page', async () => {
		expect(await askRaw({})).toBe(200);
		expect(await askRaw({ host: `localhost:${studio.port}` })).toBe(200);
		expect(await askRaw({ host: `atlas.example:${studio.port}` })).toBe(421);
		expect(await askRaw({ host: '127.0.0.1' })).toBe(421);
		expect(await askRaw({ host: `evil.example:${studio.port}` }, '/')).toBe(421);
		expect(await askRaw({ origin: 'http://evil.example' })).toBe(403);
		expect(await askRaw({ origin: 'null' })).toBe(403);
		expect(await askRaw({ origin: studio.origin })).toBe(200);
		expect(await askRaw({ 'sec-fetch-site': 'cross-site' })).toBe(403);
		expect(await askRaw({ 'sec-fetch-site': 'same-site' })).toBe(403);
	});

	test('in JSON alone, UTF-8, of some size', async () => {
		const save = (body: unknown, type = 'application/json') =>
			studio.ask('POST', 'save', body, { 'content-type': type });
		expect((await save('files=1', 'application/x-www-form-urlencoded')).status).toBe(415);
		expect((await save('{}', 'text/plain')).status).toBe(415);
		expect((await save('{', 'application/json;charset=utf-8')).status).toBe(400);
		expect((await save({ files: 1 })).body['error']).toMatchObject({ code: 'bad-input' });
		expect((await save(`"${'a'.repeat(8_000_001)}"`)).status).toBe(413);
		const broken = await fetch(`${studio.origin}/api/save`, {
			method: 'POST',
			headers: { 'x-studio-key': studio.key, 'content-type': 'application/json' },
			body: new Uint8Array([0x22, 0xff, 0x22]),
		});
		expect(broken.status).toBe(400);
		expect((await studio.ask('POST', 'nowhere', {})).status).toBe(404);
	});
});

describe('which files', () => {
	test.each([
		'geo/../secret.yaml',
		'geo/articles/../city.yaml',
		'geo/articles/..%2fcity.yaml',
		'/etc/passwd',
		'geo//city.yaml',
		'geo/articles/A.yaml',
		'geo/articles/a.yaml\0',
		'geo/articles/a.yml',
		'geo/articles/.hidden.yaml',
		'geo\\city.yaml',
		'geo/schema/article.schema.json',
		'drafts/a/../../geo/city.yaml',
		'drafts/a/other.txt',
		'drafts/con:/page.txt',
		`geo/articles/${'a'.repeat(300)}.yaml`,
		'geo/articles/-a.yaml',
		'',
	])('not %j', async (name) => {
		const read = await studio.ask('GET', `file?name=${encodeURIComponent(name)}`);
		expect(read.status).toBe(404);
		const before = listTexts(studio.folder);
		const saved = await studio.ask('POST', 'save', {
			files: [{ name, text: 'a: 1\n', if_match: 'none' }],
		});
		expect([400, 404]).toContain(saved.status);
		expect(listTexts(studio.folder)).toEqual(before);
	});

	test('not where a link leads out, nor in the place of a link', async () => {
		const outside = join(studio.folder, 'outside');
		mkdirSync(outside);
		writeFileSync(join(outside, 'page.txt'), 'secret');
		symlinkSync(outside, join(studio.drafts, 'linked'));
		mkdirSync(join(studio.drafts, 'own'));
		symlinkSync(join(outside, 'page.txt'), join(studio.drafts, 'own/page.txt'));
		for (const name of ['drafts/linked/page.txt', 'drafts/own/page.txt']) {
			expect((await studio.ask('GET', `file?name=${name}`)).status).toBe(403);
			const files = [{ name, text: 'x', if_match: 'none' }];
			expect((await studio.ask('POST', 'save', { files })).status).toBe(403);
		}
		expect(readFileSync(join(outside, 'page.txt'), 'utf8')).toBe('secret');
	});

	test('offsets are read and never written by hand', async () => {
		const name = 'geo/offsets/trial-2020-02-03.json';
		const { body } = await studio.ask('GET', `file?name=${name}`);
		const files = [{ name, text: '{}', if_match: body['mark'] }];
		expect((await studio.ask('POST', 'save', { files })).body['error']).toMatchObject({
			code: 'computed',
		});
	});
});
