import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRange } from '../../../scripts/serve/ranges.js';
import { serveFiles, type Served } from './serve_folder.ts';

const text = '0123456789'.repeat(500);

let served: Served;
beforeAll(async () => {
	served = await serveFiles({
		'data/a.json': text,
		'data/a.json.br': brotliCompressSync(text),
		'data/b.geojson': text,
		'ground/0123456789abcdef.pmtiles': text,
	});
});
afterAll(() => served.stop());

describe('parseRange', () => {
	test.each([
		['bytes=0-0', { start: 0, end: 0 }],
		['bytes=10-', { start: 10, end: 99 }],
		['bytes=-5', { start: 95, end: 99 }],
		['bytes=-500', { start: 0, end: 99 }],
		['bytes=90-200', { start: 90, end: 99 }],
		['bytes=100-', 'unsatisfiable'],
		['bytes=-0', 'unsatisfiable'],
		['bytes=5-2', null],
		['bytes=0-1,5-9', null],
		['bytes=-', null],
		['lines=1-2', null],
	])('%s of 100 bytes', (header, expected) => {
		expect(parseRange(header, 100)).toEqual(expected);
	});
});

describe.each(['/data/a.json', '/data/b.geojson'])('%s', (path) => {
	test.each([
		['bytes=0-0', '0', 'bytes 0-0/5000'],
		['bytes=11-14', '1234', 'bytes 11-14/5000'],
		['bytes=-3', '789', 'bytes 4997-4999/5000'],
	])(
		'%s counts in the file itself, also when compression is welcome',
		async (range, body, content_range) => {
			const answer = await served.get(path, { range, 'accept-encoding': 'br, gzip' });
			expect(answer.status).toBe(206);
			expect(answer.headers['content-encoding']).toBeUndefined();
			expect(answer.headers['content-range']).toBe(content_range);
			expect(answer.body.toString()).toBe(body);
		},
	);

	test('past the end is 416', async () => {
		const answer = await served.get(path, { range: 'bytes=5000-' });
		expect(answer.status).toBe(416);
		expect(answer.headers['content-range']).toBe('bytes */5000');
	});

	test('several ranges, and a file that has changed, get the whole', async () => {
		const several = await served.get(path, { range: 'bytes=0-1,3-4' });
		expect(several.status).toBe(200);
		expect(several.body.toString()).toBe(text);
		const changed = await served.get(path, { range: 'bytes=0-1', 'if-range': '"other"' });
		expect(changed.status).toBe(200);
		const first = await served.get(path);
		const same = await served.get(path, {
			range: 'bytes=0-1',
			'if-range': first.headers['last-modified'] ?? '',
		});
		expect(same.status).toBe(206);
	});
});

test('an archive of the ground is served by ranges, for good, and as what it is', async () => {
	const path = '/ground/0123456789abcdef.pmtiles';
	const part = await served.get(path, { range: 'bytes=11-14', 'accept-encoding': 'br, gzip' });
	expect([part.status, part.body.toString()]).toEqual([206, '1234']);
	expect(part.headers).toMatchObject({
		'content-type': 'application/vnd.pmtiles',
		'cache-control': 'public,max-age=31536000,immutable',
		'accept-ranges': 'bytes',
	});
	const whole = await served.get(path, { 'accept-encoding': 'br, gzip' });
	expect(whole.headers['content-encoding']).toBeUndefined();
	expect(whole.headers['content-type']).toBe('application/vnd.pmtiles');
});
