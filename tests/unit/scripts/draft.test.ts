import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runDraft } from '../../../scripts/draft/run_draft.ts';
import type { OpenItem } from '../../../src/lib/domain/draft/draft.ts';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'tests/fixtures/newsroom');
const second_city = join(root, 'tests/fixtures/second_city/geo');
const base = mkdtempSync(join(tmpdir(), 'draft-'));
let out = '';
let count = 0;

beforeEach(() => {
	count += 1;
	out = join(base, `drafts-${count}`);
});

afterAll(() => {
	chmodSync(base, 0o755);
	rmSync(base, { recursive: true, force: true });
});

type Result = { status: number | null; stdout: string; stderr: string };

/** The command with these options, in this process. */
async function run(...args: string[]): Promise<Result> {
	const lines = { log: [] as string[], error: [] as string[] };
	const status = await runDraft([...args, '--out', out, ...withGeo(args)], {
		log: (line) => lines.log.push(line),
		error: (line) => lines.error.push(line),
	});
	return { status, stdout: lines.log.join('\n'), stderr: lines.error.join('\n') };
}

function withGeo(args: string[]): string[] {
	return args.includes('--geo') ? [] : ['--geo', second_city];
}

function write(name: string, content: string | Uint8Array): string {
	const path = join(base, name);
	writeFileSync(path, content);
	return path;
}

type OpenFile = { items: OpenItem[]; settled: OpenItem[] };
function readOpen(source: string): OpenFile {
	return JSON.parse(readFileSync(join(out, source, 'open.json'), 'utf8')) as OpenFile;
}

describe('a page', () => {
	test('becomes a folder, blocks with 3, and keeps decisions when it is drafted again', async () => {
		const page = join(fixtures, 'page-b.txt');
		const first = await run(page, '--source', 'trial-page');
		expect(first.stderr).toBe('');
		expect(first.status).toBe(3);
		expect(first.stdout).toMatch(/\d+ open in \d+ questions, \d+ of them block/);
		expect(readdirSync(join(out, 'trial-page')).toSorted()).toEqual([
			'draft.json',
			'open.json',
			'page.txt',
		]);
		const before = readOpen('trial-page');
		const decided = before.items.map((item, index) =>
			index === 0 ? { ...item, decision: 'so' } : item,
		);
		writeFileSync(
			join(out, 'trial-page', 'open.json'),
			JSON.stringify({ ...before, items: decided }),
		);
		expect((await run(page, '--source', 'trial-page')).status).toBe(3);
		expect(readOpen('trial-page').items[0]).toMatchObject({
			id: before.items[0]!.id,
			decision: 'so',
		});
	});

	test('of another city says no word of this one', async () => {
		await run(join(fixtures, 'page-b.txt'), '--source', 'other-city');
		const city = /萍乡|安源|湘东|上栗|芦溪|莲花|360[23]\d\d|pingxiang/i;
		for (const name of ['draft.json', 'open.json']) {
			expect(readFileSync(join(out, 'other-city', name), 'utf8')).not.toMatch(city);
		}
	});

	test('with gold exits 0 and says last how many errors are silent', async () => {
		const { status, stdout } = await run(
			join(fixtures, 'page-b.txt'),
			'--score',
			join(fixtures, 'gold-b.json'),
		);
		expect(status).toBe(0);
		expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^silent errors: \d+ of \d+ \([\d.]+%\)$/);
	});

	test('takes proposals as candidates', async () => {
		const module = write(
			'propose.mjs',
			"export const propose = () => [{ class: 'place', words: '双石镇', value: 'x1', label: 'a proposal' }];",
		);
		await run(join(fixtures, 'page-b.txt'), '--source', 'with-proposal', '--propose', module);
		const { items } = readOpen('with-proposal');
		expect(
			items.filter(({ candidates }) => candidates.some(({ value }) => value === 'x1')),
		).toHaveLength(1);
		expect(items.every(({ decision }) => decision === null)).toBe(true);
	});
});

describe('what cannot be drafted is told and changes nothing', () => {
	test.each<[string, () => string[], number, RegExp]>([
		['a missing file', () => [join(base, 'none.txt')], 1, /no such file/],
		['a folder', () => [base], 1, /no file/],
		['an empty file', () => [write('empty.txt', '')], 1, /empty/],
		['white space', () => [write('white.txt', ' \n\u3000\n')], 1, /white space/],
		[
			'bytes',
			() => [
				write(
					'bytes.txt',
					Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 256),
				),
			],
			1,
			/no text|something else/,
		],
		['a PDF given as text', () => [write('page.txt', '%PDF-1.7 …')], 1, /--pdf/],
		['2 MB', () => [write('large.txt', '字'.repeat(700_001))], 1, /at most 2 MB/],
		['no articles', () => [write('none-in-it.txt', '1 2 3\n4 5 6\n')], 1, /no article/],
		[
			'an id that is a path',
			() => [join(fixtures, 'page-b.txt'), '--source', '../../etc'],
			2,
			/--source/,
		],
		[
			'an id with a dot',
			() => [join(fixtures, 'page-b.txt'), '--source', '.hidden'],
			2,
			/--source/,
		],
		['no day', () => [join(fixtures, 'page-b.txt'), '--date', '2024-02-31'], 2, /--date/],
		['no page', () => [], 2, /expected one page/],
		['no such option', () => ['--nonsense'], 2, /nonsense/],
		[
			'no atlas',
			() => [join(fixtures, 'page-b.txt'), '--geo', join(base, 'nowhere')],
			2,
			/No such folder/,
		],
		[
			'gold that is none',
			() => [join(fixtures, 'page-b.txt'), '--score', write('gold.json', '{"claims": 3}')],
			2,
			/not a gold file/,
		],
	])('%s', async (_, give, status, message) => {
		const result = await run(...give());
		expect(result.stderr).toMatch(message);
		expect(result.stderr).not.toMatch(/^\s+at /m);
		expect(result.status).toBe(status);
		expect(existsSync(out)).toBe(false);
	});

	test('a folder with another page in it', async () => {
		await run(join(fixtures, 'page-b.txt'), '--source', 'taken');
		const before = readFileSync(join(out, 'taken', 'open.json'), 'utf8');
		const { status, stderr } = await run(join(fixtures, 'invented-works.txt'), '--source', 'taken');
		expect([status, stderr]).toEqual([1, expect.stringMatching(/another text/)]);
		expect(readFileSync(join(out, 'taken', 'open.json'), 'utf8')).toBe(before);
	});

	test('decisions that cannot be read are not overwritten', async () => {
		await run(join(fixtures, 'page-b.txt'), '--source', 'broken');
		writeFileSync(join(out, 'broken', 'open.json'), '{ "items": [');
		const { status, stderr } = await run(join(fixtures, 'page-b.txt'), '--source', 'broken');
		expect([status, stderr]).toEqual([1, expect.stringMatching(/decisions would be lost/)]);
		expect(readFileSync(join(out, 'broken', 'open.json'), 'utf8')).toBe('{ "items": [');
	});

	test('a place that cannot be written to', async () => {
		mkdirSync(out);
		writeFileSync(join(out, 'blocked'), 'a file where the folder would be');
		const { status, stderr } = await run(join(fixtures, 'page-b.txt'), '--source', 'blocked');
		expect([status, stderr]).toEqual([
			1,
			expect.stringMatching(/cannot be written, nothing was changed/),
		]);
		expect(readdirSync(out)).toEqual(['blocked']);
	});
});

test('as a person would run it, with the folder of ATLAS_GEO', () => {
	const command = ['--import', 'tsx', join(root, 'scripts/draft.ts')];
	const page = join(fixtures, 'page-b.txt');
	const options = {
		cwd: root,
		encoding: 'utf8' as const,
		env: { ...process.env, ATLAS_GEO: second_city },
	};
	const { status, stdout } = spawnSync(process.execPath, [...command, page, '--out', out], options);
	expect(status).toBe(3);
	expect(stdout).toMatch(/jing-yan-chen-xun-2024-03-12-p3\/ written/);
	expect(spawnSync(process.execPath, [...command, '--help'], options).stdout).toMatch(
		/npm run draft -- PAGE/,
	);
});
