import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitFiles, undoHalf } from '../../../scripts/studio/files/commit_files.ts';
import { lockFolder } from '../../../scripts/studio/files/lock.ts';
import { copyGeo, listTexts } from './studio_folder.ts';

let copy: ReturnType<typeof copyGeo>;
beforeEach(() => {
	copy = copyGeo();
});
afterEach(() => copy.remove());

/** One changed, one new in a new folder, one taken away. */
const listChanges = (geo: string): [string, string | null][] => [
	[join(geo, 'city.yaml'), 'changed\n'],
	[join(geo, 'tours/new.yaml'), 'new\n'],
	[join(geo, 'places.geojson'), null],
];

/** Runs the change in a program of its own that ends itself, without a word, at a step. */
function endAt(geo: string, step: number): void {
	const program = `
		import { commitFiles } from './scripts/studio/files/commit_files.ts';
		const changes = new Map(${JSON.stringify(listChanges(geo))});
		commitFiles(${JSON.stringify(geo)}, changes, (step) => {
			if (step === ${step}) process.kill(process.pid, 'SIGKILL');
		});`;
	const args = ['--import', 'tsx', '--input-type=module', '-e', program];
	expect(spawnSync(process.execPath, args).signal).toBe('SIGKILL');
}

describe('several files', () => {
	test('become new together', () => {
		commitFiles(copy.geo, new Map(listChanges(copy.geo)));
		expect(readFileSync(join(copy.geo, 'city.yaml'), 'utf8')).toBe('changed\n');
		expect(readFileSync(join(copy.geo, 'tours/new.yaml'), 'utf8')).toBe('new\n');
		expect(existsSync(join(copy.geo, 'places.geojson'))).toBe(false);
		expect(Object.keys(listTexts(copy.geo)).filter((path) => path.includes('studio'))).toEqual([]);
	});

	test.each([0, 1, 2, 3])('a program ended at step %i leaves a way back', (step) => {
		const before = listTexts(copy.geo);
		endAt(copy.geo, step);
		expect(undoHalf(copy.geo)).toBe(true);
		expect(listTexts(copy.geo)).toEqual(before);
		expect(undoHalf(copy.geo)).toBe(false);
	});

	test.each(['ENOSPC', 'EROFS', 'EIO'])(
		'%s in the middle leads back at once and says so',
		(code) => {
			const before = listTexts(copy.geo);
			const fail = (step: number): void => {
				if (step === 2) throw Object.assign(new Error(code), { code });
			};
			expect(() => commitFiles(copy.geo, new Map(listChanges(copy.geo)), fail)).toThrow(
				/nothing was changed/,
			);
			expect(listTexts(copy.geo)).toEqual(before);
			expect(existsSync(join(copy.geo, 'tours'))).toBe(false);
		},
	);

	test('a new text that cannot be laid down leads back too', () => {
		mkdirSync(join(copy.geo, '.places.geojson.studio-old'));
		const before = listTexts(copy.geo);
		expect(() => commitFiles(copy.geo, new Map(listChanges(copy.geo)))).toThrow();
		expect(listTexts(copy.geo)).toEqual(before);
	});
});

describe('the lock', () => {
	test('keeps a second studio out, and says where the first is', () => {
		const leave = lockFolder(copy.geo, 'http://127.0.0.1:1');
		expect(() => lockFolder(copy.geo, '')).toThrow(/edited already \(process \d+, http:\/\/127/);
		leave();
		lockFolder(copy.geo, '')();
	});

	test.each(['scripts/studio.ts', 'scripts/accept.ts'])(
		'keeps %s out of a folder that a studio works on, with nothing changed',
		(script) => {
			const leave = lockFolder(copy.geo, 'http://127.0.0.1:1');
			mkdirSync(copy.drafts);
			const before = listTexts(copy.folder);
			const args = ['--import', 'tsx', script, '--geo', copy.geo, '--drafts', copy.drafts];
			const source = script.includes('accept') ? ['some-source'] : [];
			const { status, stderr } = spawnSync(process.execPath, [...args, ...source], {
				encoding: 'utf8',
			});
			expect(stderr).toMatch(/edited already \(process \d+, http:\/\/127/);
			expect(status).toBe(2);
			expect(listTexts(copy.folder)).toEqual(before);
			leave();
		},
	);

	test('of a program that is gone is taken over', () => {
		const gone = spawnSync(process.execPath, ['-e', '']).pid;
		writeFileSync(join(copy.geo, '.studio-lock'), JSON.stringify({ pid: gone, address: '' }));
		lockFolder(copy.geo, '')();
		writeFileSync(join(copy.geo, '.studio-lock'), '');
		lockFolder(copy.geo, '')();
		expect(existsSync(join(copy.geo, '.studio-lock'))).toBe(false);
	});
});
