import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCheck } from '../run_check.ts';
import { nameTwoPagesText, two_pages } from '../two_pages.ts';

const OLD = 'invented-daily-2024-06-10-p03';
const NEW = 'invented-daily-2025-06-10-p02';
const pages = dirname(nameTwoPagesText(OLD));

function check(...args: string[]): ReturnType<typeof runCheck> {
	return runCheck('--geo', folder, ...args);
}

const at = (file: string): string => join(folder, file);
const read = (file: string): string => readFileSync(at(file), 'utf8');
const change = (file: string, from: string, to: string): void => {
	expect(read(file)).toContain(from);
	writeFileSync(at(file), read(file).replace(from, to));
};

/** As a page begins: nothing has been proved against it yet. */
function forget(source: string): void {
	const file = `sources/${source}.yaml`;
	writeFileSync(at(file), read(file).replace(/^(sha256|characters): .*\n/gm, ''));
	rmSync(at(`offsets/${source}.json`));
}

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'geo-'));
	for (const [file, text] of Object.entries(two_pages)) {
		mkdirSync(dirname(at(file)), { recursive: true });
		writeFileSync(at(file), text);
	}
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run check with texts of sources', { timeout: 120_000 }, () => {
	test('a folder of texts: each is known by its words, whatever its name and its white space', () => {
		const texts = join(folder, 'texts');
		cpSync(nameTwoPagesText(OLD), join(texts, 'b.txt'));
		writeFileSync(
			join(texts, 'a.txt'),
			readFileSync(nameTwoPagesText(NEW), 'utf8').split('').join('\n'),
		);
		const { status, stdout } = check('--sources', texts, '--verify');
		expect(stdout).toContain('is whole: 2 sources, 4 articles, 12 excerpts');
		expect(stdout).toContain(`offsets/${NEW}.json is current, offsets/${OLD}.json is current`);
		expect(status).toBe(0);
	});

	test('only the offsets of the source that is given are written', () => {
		for (const source of [OLD, NEW]) {
			change(`offsets/${source}.json`, '"prefix": "', '"prefix": "乙');
			utimesSync(at(`offsets/${source}.json`), 1000, 1000);
		}
		const { status, stdout } = check('--source', nameTwoPagesText(NEW));
		expect(stdout).toContain(`offsets/${NEW}.json written`);
		expect(status).toBe(0);
		expect(read(`offsets/${NEW}.json`)).toBe(two_pages[`offsets/${NEW}.json`]);
		expect(read(`offsets/${OLD}.json`)).toContain('"prefix": "乙');
		expect(statSync(at(`offsets/${OLD}.json`)).mtimeMs).toBe(1_000_000);
	});

	test('a word that was changed is refused without the page, and with it', () => {
		const file = 'articles/bridge-nearly-done.yaml';
		change(file, 'exact: 虚构公路全长26公里', 'exact: 虚构公路全长36公里');
		change('sites/bridge-nearly-done.geojson', '全长26公里', '全长36公里');
		change('sites/bridge-nearly-done.geojson', '26000', '36000');
		const { status, stderr } = check();
		expect(stderr).toMatch(
			/bridge-nearly-done\.yaml:\d+ excerpts\[2\]\.exact: expected the words that were proved \(SHA-256 \w{12}… in offsets\/\S+\), found others \(\w{12}…\): restore them, or run npm run check -- --source FILE/,
		);
		expect(stderr).toContain('1 problem(s) in 1 file(s)');
		expect(status).toBe(1);
		const proof = check('--sources', pages);
		expect(proof.stderr).toContain('then the page has "26公里');
		expect(proof.stderr).toContain('1 problem(s) in 1 file(s)');
		expect(read(`offsets/${OLD}.json`)).toBe(two_pages[`offsets/${OLD}.json`]);
		expect(proof.status).toBe(1);
	});

	test('a page that nobody knows says how it begins: its lines make it known, a report of it makes the data whole', () => {
		const page = join(folder, 'page.txt');
		writeFileSync(page, '虚构日报 2026年6月10日\n虚构大桥建成通车。');
		const { status, stdout, stderr } = check('--source', page);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(
			'page.txt: no source has this text (23 characters without white space',
		);
		expect(stderr).toContain(`${OLD}  208 characters, SHA-256 c871ea21`);
		const lines = /^id: [\s\S]*/m.exec(stderr)![0];
		const filled = lines
			.replace('<publication>-<date>-p<page>', 'next-page')
			.replace('<name as printed>', '虚构日报')
			.replace('<name>', 'Invented Daily')
			.replace('<page as printed>', '01')
			.replace('<yyyy-mm-dd>', '2026-06-10')
			.replace(/^added_on: 20\d\d-\d\d-\d\d$/m, 'added_on: 2026-06-11')
			.replace('<how the date is known>', '虚构')
			.replace('<how the date is known>', 'Invented');
		expect(filled).toContain('added_on: 2026-06-11');
		writeFileSync(at('sources/next-page.yaml'), filled);
		const known = check('--source', page);
		expect(known.stderr).toContain('expected an article whose source is next-page, found none');
		expect(known.status).toBe(1);
		const article = read('articles/bridge-halted.yaml')
			.replace('id: bridge-halted', 'id: bridge-open')
			.replace(NEW, 'next-page')
			.replace('order: 2', 'order: 1')
			.replace(/exact: 虚构大桥.*/, 'exact: 虚构大桥建成通车。')
			.replace(/ {2}- id: works[^]*/, '');
		writeFileSync(at('articles/bridge-open.yaml'), article);
		const done = check('--source', page);
		expect(done.stdout).toContain('is whole: 3 sources, 5 articles, 13 excerpts');
		expect(done.stdout).toContain('offsets/next-page.json written');
	});

	test('the first proof of a new source writes what its text is told by', () => {
		forget(NEW);
		const before = check();
		expect(before.stderr).toContain(
			`sha256: expected what a proof writes, found nothing: run npm run check -- --source ${NEW}=FILE`,
		);
		expect(check('--source', nameTwoPagesText(NEW)).stderr).toContain(
			`if this is it, run npm run check -- --source ${NEW}=`,
		);
		const stale = check('--source', `${NEW}=${nameTwoPagesText(NEW)}`, '--verify');
		expect(stale.stderr).toContain('expected the mark of its text');
		expect(existsSync(at(`offsets/${NEW}.json`))).toBe(false);
		const { status, stdout } = check('--source', `${NEW}=${nameTwoPagesText(NEW)}`);
		expect(stdout).toContain(`offsets/${NEW}.json and sources/${NEW}.yaml written`);
		expect(status).toBe(0);
		for (const file of [`sources/${NEW}.yaml`, `offsets/${NEW}.json`]) {
			expect(read(file)).toBe(two_pages[file]);
		}
	});

	test('a proof that fails writes nothing of its source, and all of the other', () => {
		forget(NEW);
		forget(OLD);
		change('articles/bridge-halted.yaml', '2.3亿元。', '2.4亿元。');
		const { status, stderr } = check(
			...['--source', `${OLD}=${nameTwoPagesText(OLD)}`],
			...['--source', `${NEW}=${nameTwoPagesText(NEW)}`],
		);
		expect(status).toBe(1);
		expect(stderr).toContain('then the page has "3亿元');
		expect(stderr).not.toContain('expected what a proof writes');
		expect(read(`sources/${OLD}.yaml`)).toBe(two_pages[`sources/${OLD}.yaml`]);
		expect(read(`sources/${NEW}.yaml`)).not.toContain('sha256');
		expect(existsSync(at(`offsets/${NEW}.json`))).toBe(false);
	});

	test.each([
		[
			'a page of another source',
			[`${OLD}=${nameTwoPagesText(NEW)}`],
			/recorded +c871ea21\w+ +208 characters\n +this file 1e7a73d1\w+ +202 characters\n +It is the text of source invented-daily-2025/,
		],
		[
			'a source that is not there',
			[`nowhere=${nameTwoPagesText(NEW)}`],
			/No source nowhere in sources\/; there are: invented-daily-2024/,
		],
		['a file that is not there', ['no-such-page.txt'], /^No such file: no-such-page\.txt/],
		[
			'one source twice',
			[nameTwoPagesText(NEW), `${NEW}=${nameTwoPagesText(NEW)}`],
			/has its text from \S+ already/,
		],
		[
			'two faults at once',
			['no-such-page.txt', `nowhere=${nameTwoPagesText(NEW)}`],
			/No such file[^]*No source nowhere/,
		],
	])('%s is refused', (_, sources, message) => {
		const { status, stderr } = check(...sources.flatMap((one) => ['--source', one]));
		expect(stderr).toMatch(message);
		expect(status).toBe(2);
	});

	test('a text without words, and a folder without texts', () => {
		writeFileSync(at('empty.txt'), ' \n');
		expect(check('--source', at('empty.txt')).stderr).toContain('No text in');
		expect(check('--sources', at('sites')).stderr).toContain('No .txt file in');
		expect(check('--sources', at('none')).stderr).toContain('No such folder');
	});

	test('a source that cannot be read is told before any text is looked at', () => {
		change(`sources/${OLD}.yaml`, 'kind: newspaper', 'kind: hearsay');
		const { status, stderr } = check('--sources', pages);
		expect(stderr).toContain('kind: expected "newspaper" or');
		expect(stderr).not.toContain('no source has this text');
		expect(status).toBe(1);
	});
});
