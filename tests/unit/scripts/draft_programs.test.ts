import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runDraft } from '../../../scripts/draft/run_draft.ts';

const root = join(import.meta.dirname, '../../..');
const page = join(root, 'tests/fixtures/newsroom/page-b.txt');
const second_city = join(root, 'tests/fixtures/second_city/geo');
const base = mkdtempSync(join(tmpdir(), 'draft-programs-'));
const picture = join(base, 'page.png');
writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47]));

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A program of these lines of JavaScript. */
function writeProgram(name: string, code: string): string {
	const path = join(base, name);
	writeFileSync(path, `#!${process.execPath}\n${code}\n`);
	chmodSync(path, 0o755);
	return path;
}

async function run(...args: string[]): Promise<{ status: number; error: string; out: string }> {
	const out = join(base, `out-${Math.random().toString(36).slice(2)}`);
	const lines: string[] = [];
	const printer = { log: () => undefined, error: (line: string) => void lines.push(line) };
	const status = await runDraft([...args, '--out', out, '--geo', second_city], printer);
	return { status, error: lines.join('\n'), out };
}

describe('a picture, by a program that recognises it', () => {
	test('is drafted from what the program prints; it is given the path of the picture', async () => {
		const seen = join(base, 'seen.txt');
		const program = writeProgram(
			'reads',
			`const fs = require('node:fs'); fs.writeFileSync(${JSON.stringify(seen)}, process.argv[2]); process.stdout.write(fs.readFileSync(${JSON.stringify(page)}, 'utf8').replaceAll('米', '米 '));`,
		);
		const { status, error, out } = await run(
			picture,
			'--ocr-with',
			program,
			'--source',
			'a-picture',
		);
		expect([status, error]).toEqual([3, '']);
		expect(readFileSync(seen, 'utf8')).toBe(picture);
		const kept = readFileSync(join(out, 'a-picture/page.txt'), 'utf8');
		expect(kept).toContain('米');
		expect(kept).not.toMatch(/米 [\u4e00-\u9fff]/);
	});

	test.each<[string, () => string, RegExp]>([
		['one that is not there', () => join(base, 'nowhere'), /no such program/],
		['one that may not be run', () => page, /may be run/],
		[
			'one that fails',
			() => writeProgram('fails', "console.error('no model'); process.exit(4);"),
			/ended with 4, saying: no model/,
		],
		[
			'one that reads nothing',
			() => writeProgram('silent', "console.log(' ');"),
			/no text was recognised/,
		],
		[
			'one that prints no text',
			() => writeProgram('binary', 'process.stdout.write(Buffer.alloc(4000, 255));'),
			/no text|something else/,
		],
		[
			'one that prints without end',
			() => writeProgram('endless', "process.stdout.write('字'.repeat(900000));"),
			/more than 2 MB/,
		],
	])('%s: told, and nothing is written', async (_, give, message) => {
		const { status, error, out } = await run(picture, '--ocr-with', give());
		expect(error).toMatch(message);
		expect(error).not.toMatch(/^\s+at /m);
		expect([status, existsSync(out)]).toEqual([1, false]);
	});

	test('is one format, not two', async () => {
		expect(await run(picture, '--ocr-with', 'x', '--html')).toMatchObject({
			status: 2,
			error: expect.stringMatching(/expected one of/),
		});
	});
});

test('a reader that closes the pipe ends no run and leaves no trace', () => {
	const out = join(base, 'piped');
	const command = `"${process.execPath}" --import tsx scripts/draft.ts "${page}" --source piped --out "${out}" --geo "${second_city}"; echo $? > "${base}/rc"`;
	const { stderr } = spawnSync('sh', ['-c', `{ ${command}; } | true`], {
		cwd: root,
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	expect(readFileSync(join(base, 'rc'), 'utf8').trim()).toBe('3');
	expect(existsSync(join(out, 'piped/open.json'))).toBe(true);
});
