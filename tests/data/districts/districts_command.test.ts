import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../scripts/districts/options.ts';

const FIXTURE = 'tests/fixtures/districts/five_districts.geojson';
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
		const words = ['--from', FIXTURE, '--datum', 'CGCS2000', ...NAMES, '--out', out];
		const texts = [1, 2].map(() => {
			execFileSync(process.execPath, [...TSX, ...words], { stdio: 'pipe' });
			return readFileSync(out, 'utf8');
		});
		expect(texts[0]).toBe(texts[1]);
		expect(texts[0]!.split('\n')).toHaveLength(13 + 3);
	});

	test('exits with 1 and writes nothing when it refuses', () => {
		const out = join(folder, 'never.geojson');
		const words = ['--from', FIXTURE, '--datum', 'WGS-84', '--out', out];
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
		expect(parseCommand(['--from', 'a.json'])).toMatchObject({
			kind: 'wrong',
			message: expect.stringContaining('--datum is missing'),
		});
		expect(parseCommand(['--from', 'a.json', '--datum', 'WGS84'])).toMatchObject({
			message: expect.stringContaining('"WGS84"'),
		});
	});

	test('knows rebuilding, help and nonsense', () => {
		expect(parseCommand([])).toEqual({ kind: 'rebuild', out: 'geo/districts.geojson' });
		expect(parseCommand(['--help']).kind).toBe('help');
		expect(parseCommand(['--form', 'a.json']).kind).toBe('wrong');
		expect(parseCommand(['--datum', 'WGS-84']).kind).toBe('wrong');
	});
});
