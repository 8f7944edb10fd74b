import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepCompressed } from '../../../scripts/publish/keep_compressed.js';

let folder = '';
let packed: string[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-kept-'));
	packed = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a build asks, each with a keeper of its own. */
function ask(text: string, way = 'gz', most_bytes = 1_000_000): Promise<Buffer> {
	return keepCompressed(folder, { most_bytes })(Buffer.from(text), way, async (bytes) => {
		packed.push(`${way} ${bytes.toString()}`);
		return gzipSync(bytes);
	});
}
const list = (): string[] => readdirSync(folder).map((name) => join(folder, name));

test('what a build has packed the next one takes, by its content and by how it is packed', async () => {
	const first = await ask('one');
	expect(await ask('one')).toEqual(first);
	expect(first).toEqual(gzipSync('one'));
	expect(packed).toEqual(['gz one']);
	await ask('two');
	await ask('one', 'br');
	expect(packed).toEqual(['gz one', 'gz two', 'br one']);
});

test('a copy that is cut or spoilt is made anew', async () => {
	const whole = await ask('one');
	const [file] = list();
	for (const spoil of [
		(bytes: Buffer) => bytes.subarray(0, 40),
		(bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')]),
		() => Buffer.alloc(0),
	]) {
		writeFileSync(file!, spoil(readFileSync(file!)));
		expect(await ask('one')).toEqual(whole);
		expect(await ask('one')).toEqual(whole);
	}
	expect(packed).toHaveLength(4);
});

test('what nobody asked for lately goes, and the oldest where there is no room', async () => {
	await ask('old');
	const [old] = list();
	utimesSync(old!, new Date(0), new Date(0));
	await ask('one');
	expect(list()).not.toContain(old);
	const [one] = list();
	const hour_ago = new Date(Date.now() - 3_600_000);
	utimesSync(one!, hour_ago, hour_ago);
	await ask('two');
	const size = readFileSync(one!).length;
	await ask('three', 'gz', size + 10);
	expect(list()).not.toContain(one);
	expect(list()).toHaveLength(2);
});

test('a folder that cannot be written costs time alone', async () => {
	const file = join(folder, 'file');
	writeFileSync(file, '');
	const keep = keepCompressed(join(file, 'below'));
	const pack = async (bytes: Buffer) => gzipSync(bytes);
	expect(await keep(Buffer.from('one'), 'gz', pack)).toEqual(gzipSync('one'));
});
