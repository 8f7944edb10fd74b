import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressBuild } from '../../../scripts/publish/compress.js';

const folder = mkdtempSync(join(tmpdir(), 'atlas-compress-'));
const kept = mkdtempSync(join(tmpdir(), 'atlas-compressed-'));
const texts: Record<string, string> = {
	'index.html': '<h1>萍乡</h1>'.repeat(200),
	'_app/a.js': 'export const a = 1;\n'.repeat(50),
	'data/empty.json': '',
	'data/sites.geojson': '{"features":[]}'.repeat(50),
};

beforeAll(async () => {
	for (const path of ['_app', 'data', 'way']) mkdirSync(join(folder, path));
	for (const [path, text] of Object.entries(texts)) writeFileSync(join(folder, path), text);
	writeFileSync(join(folder, 'card.png'), 'not text');
	writeFileSync(join(folder, 'way/index.html'), '<a href="/">');
	writeFileSync(join(folder, 'way/__data.json'), '{"type":"redirect"}');
	await compressBuild(folder, kept);
});
afterAll(() => {
	for (const made of [folder, kept]) rmSync(made, { recursive: true });
});

test('every text has a smaller copy of both kinds that holds the same, in folders too', () => {
	for (const [path, text] of Object.entries(texts)) {
		const br = readFileSync(join(folder, `${path}.br`));
		const gz = readFileSync(join(folder, `${path}.gz`));
		expect(brotliDecompressSync(br).toString(), path).toBe(text);
		expect(gunzipSync(gz).toString(), path).toBe(text);
		if (text) expect(Math.max(br.length, gz.length), path).toBeLessThan(Buffer.byteLength(text));
	}
});

test('what is packed already has none, nor what only leads elsewhere', () => {
	expect(readdirSync(folder).filter((name) => name.startsWith('card'))).toEqual(['card.png']);
	expect(readdirSync(join(folder, 'way'))).toEqual(['__data.json', 'index.html']);
});

test('the next build takes what did not change, but for pages, which name their build', async () => {
	const before = readdirSync(kept).toSorted();
	expect(before).toHaveLength(6);
	const copies = (path: string): Buffer[] =>
		['br', 'gz'].map((ending) => readFileSync(join(folder, `${path}.${ending}`)));
	const packed = copies('_app/a.js');
	await compressBuild(folder, kept);
	expect(copies('_app/a.js')).toEqual(packed);
	expect(readdirSync(kept).toSorted()).toEqual(before);
});
