import {
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCheck as check, startCheck } from '../run_check.ts';
import { ARTICLE, OFFSETS, small, small_folder } from '../geo_small.ts';

const page = join(small_folder, 'page.txt');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'geo-'));
	cpSync(small_folder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run check', { timeout: 120_000 }, () => {
	test('counts what is whole', () => {
		const { status, stdout } = startCheck('--geo', folder);
		expect(stdout).toContain(
			'is whole: 1 sources, 1 articles, 4 excerpts, 7 sites, 9 claims, 3 districts, 2 townships, 4 places, 0 tours, 0 corrections',
		);
		expect(status).toBe(0);
	});

	test('prints every problem with file, line and path, and fails', () => {
		writeFileSync(
			join(folder, ARTICLE),
			small[ARTICLE]!.replace('value: 15', 'value: 16').replace('en: prize', "en: '奖'"),
		);
		const { status, stderr } = startCheck('--geo', folder);
		expect(stderr).toContain(
			`${folder}/${ARTICLE}:33 claims[0].value: expected 15 as in "签约项目15个", found 16`,
		);
		expect(stderr).toContain('claims[1].label.en: expected English, found "奖"');
		expect(stderr).toContain('2 problem(s) in 1 file(s)');
		expect(status).toBe(1);
	});

	test('says what is wrong with its options, and ends with 2', () => {
		const { status, stderr } = startCheck('--pages', 'x');
		expect(stderr).toContain("Unknown option '--pages'");
		expect(stderr).toContain('--geo DIR');
		expect(status).toBe(2);
	});

	test.each([
		[['--geo', 'no-such-folder'], 'No such folder: no-such-folder'],
		[['--verify'], '--verify needs --source FILE'],
	])('%j cannot be carried out', (args, message) => {
		const { status, stderr } = check(...args);
		expect(stderr).toContain(message);
		expect(stderr).toContain('--geo DIR');
		expect(status).toBe(2);
	});

	test('--source writes stale offsets, and nothing when they are current', () => {
		const offsets = join(folder, OFFSETS);
		rmSync(offsets);
		expect(check('--geo', folder, '--source', page).stdout).toContain(`${OFFSETS} written`);
		expect(readFileSync(offsets, 'utf8')).toBe(small[OFFSETS]);
		utimesSync(offsets, 1000, 1000);
		expect(check('--geo', folder, '--source', page).stdout).toContain(`${OFFSETS} is current`);
		expect(statSync(offsets).mtimeMs).toBe(1_000_000);
	});

	test('--source with words that the page lacks writes nothing and says where they part', () => {
		const text = small[ARTICLE]!.replace('translation: Road A', 'translation: Road').replace(
			'exact: 甲路连着两个村',
			'exact: 甲路连着两座村',
		);
		writeFileSync(join(folder, ARTICLE), text.replace(/(- id: road)/, '$1'));
		const { status, stderr } = check('--geo', folder, '--source', page);
		expect(stderr).toContain(
			'up to "甲路连着两", then the page has "个村，全长400", the excerpt "座村，全长400"',
		);
		expect(stderr).not.toContain('run npm run check');
		expect(readFileSync(join(folder, OFFSETS), 'utf8')).toBe(small[OFFSETS]);
		expect(status).toBe(1);
	});

	test('--verify fails on stale offsets and writes nothing', () => {
		const offsets = join(folder, OFFSETS);
		expect(check('--geo', folder, '--source', page, '--verify').status).toBe(0);
		const stale = small[OFFSETS]!.replace('"试验镇修好一口塘"', '""');
		writeFileSync(offsets, stale);
		const { status, stderr } = check('--geo', folder, '--source', page, '--verify');
		expect(stderr).toContain(`${OFFSETS}: expected the offsets of this source, found others`);
		expect(status).toBe(1);
		expect(readFileSync(offsets, 'utf8')).toBe(stale);
	});
});

const shared = process.env['ATLAS_SHARED'];

test.skipIf(!shared)(
	`the data of the atlas stands in the page${shared ? '' : ' (set ATLAS_SHARED to the folder that holds source/page.txt)'}`,
	{ timeout: 120_000 },
	() => {
		const { status, stderr } = check('--source', join(shared!, 'source/page.txt'), '--verify');
		expect(stderr).toBe('');
		expect(status).toBe(0);
	},
);
