import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../scripts/districts/options.ts';

const FIXTURE = 'tests/fixtures/districts/five_districts.geojson';
const CREDIT = ['--credit', '区县界线：虚构局 / District lines: Invented Bureau'];
const NAMES = ['--adcode-property', 'code', '--name-property', 'title'];

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'districts-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run districts', () => {
	// As tsx does, in one process instead of two.
	const TSX = ['--import', 'tsx', 'scripts/districts.ts'];

	test('writes the file it is told to, and the same one every time', () => {
		const out = join(folder, 'out.geojson');
		const words = ['--from', FIXTURE, '--datum', 'CGCS2000', ...CREDIT, ...NAMES, '--out', out];
		const texts = [1, 2].map(() => {
			execFileSync(process.execPath, [...TSX, ...words], { stdio: 'pipe' });
			return readFileSync(out, 'utf8');
		});
		expect(texts[0]).toBe(texts[1]);
		const { credit, terms } = JSON.parse(texts[0]!) as Record<string, { zh: string; en: string }>;
		expect(credit).toEqual({ zh: '区县界线：虚构局', en: 'District lines: Invented Bureau' });
		expect(JSON.stringify([credit, terms])).not.toMatch(/AMap|高德/);
		expect(texts[0]!.split('\n')).toHaveLength(13 + 3);
	});

	test('exits with 1 and writes nothing when it refuses', () => {
		const out = join(folder, 'never.geojson');
		const words = ['--from', FIXTURE, '--datum', 'WGS-84', ...CREDIT, '--out', out];
		const { status, stderr } = spawnSync(process.execPath, [...TSX, ...words], {
			encoding: 'utf8',
		});
		expect(status).toBe(1);
		expect(stderr).toContain('Refused: 360302 安源区 is missing; see --adcode-property');
		expect(stderr).toContain('Nothing was written.');
		expect(existsSync(out)).toBe(false);
	});
});

describe('parseCommand', () => {
	test('wants the datum stated, and one it knows', () => {
		expect(parseCommand(['--from', 'a.json'], 'geo')).toMatchObject({
			kind: 'wrong',
			message: expect.stringContaining('--datum is missing'),
		});
		expect(parseCommand(['--from', 'a.json', '--datum', 'WGS84'], 'geo')).toMatchObject({
			message: expect.stringContaining('"WGS84"'),
		});
	});

	test('wants whose the lines are, in both languages', () => {
		const words = ['--from', 'a.json', '--datum', 'WGS-84'];
		expect(parseCommand(words, 'geo')).toMatchObject({
			kind: 'wrong',
			message: expect.stringContaining('--credit is missing'),
		});
		expect(parseCommand([...words, '--credit', '某局'], 'geo')).toMatchObject({
			message: expect.stringContaining('"某局"'),
		});
	});

	test('knows rebuilding, help and nonsense', () => {
		const file = 'other/districts.geojson';
		expect(parseCommand([], 'other')).toEqual({ kind: 'rebuild', out: file, current: file });
		expect(parseCommand(['--help'], 'geo').kind).toBe('help');
		expect(parseCommand(['--form', 'a.json'], 'geo').kind).toBe('wrong');
		expect(parseCommand(['--datum', 'WGS-84'], 'geo').kind).toBe('wrong');
	});
});
