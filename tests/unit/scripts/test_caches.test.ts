import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CACHES, dropStaleCaches } from '../../../scripts/test/caches.js';

const root = mkdtempSync(join(tmpdir(), 'atlas-caches-'));
afterAll(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): void => {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
};
const keep = (): void => {
	write(CACHES.eslint, '{}');
	write(join(CACHES.types, 'manifest.json'), '{}');
};
const isKept = (): boolean[] => Object.values(CACHES).map((path) => existsSync(join(root, path)));

test('what the tools keep goes when a package or a setting changes, and only then', () => {
	const grounds = ['eslint.config.js', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
	for (const path of ['package-lock.json', ...grounds]) write(path, 'first');
	keep();
	dropStaleCaches(root);
	expect(isKept()).toEqual([false, false]);
	keep();
	dropStaleCaches(root);
	expect(isKept()).toEqual([true, true]);
	for (const path of ['package-lock.json', ...grounds]) {
		write(path, 'second');
		dropStaleCaches(root);
		expect(isKept(), path).toEqual([false, false]);
		keep();
	}
});

test('what the type check keeps goes when it has a copy of a file that is no more', () => {
	const sources = [
		'src/routes/a/+server.ts',
		'src/lib/Card.svelte',
		'src/lib/+page.svelte',
		'src/b.svelte.ts',
	];
	const copies = [
		'src/routes/a/+server.ts',
		'src/lib/++Card.svelte.ts',
		'src/lib/Card.d.svelte.ts',
		'src/lib/+++page.svelte.ts',
		'src/lib/+page.d.svelte.ts',
		'src/b.svelte.ts',
	];
	for (const gone of [null, ...sources]) {
		for (const path of sources) write(path, '');
		for (const path of copies) write(join(CACHES.types, 'svelte', path), '');
		write(CACHES.eslint, '{}');
		dropStaleCaches(root);
		expect(isKept()).toEqual([true, true]);
		if (gone === null) continue;
		rmSync(join(root, gone));
		dropStaleCaches(root);
		expect(isKept(), gone).toEqual([true, false]);
	}
});
