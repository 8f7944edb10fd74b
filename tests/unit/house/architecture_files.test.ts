import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, readSources, readText } from './source_files.ts';

const sources = ['src', 'scripts', 'tests'].flatMap(readSources);

describe('files', () => {
	test('none is longer than 250 lines', () => {
		expect(sources.length).toBeGreaterThan(100);
		const long = sources
			.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
			.filter(({ lines }) => lines > 250);
		expect(long).toEqual([]);
	});

	test('no folder holds more than 25, data for tests aside', () => {
		const counts = new Map<string, number>();
		for (const path of ['src', 'scripts', 'tests'].flatMap(listFiles)) {
			if (path.startsWith('tests/fixtures/')) continue;
			counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
		}
		expect(counts.size).toBeGreaterThan(50);
		expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
	});

	test('every name says what the file holds', () => {
		const empty = /^(?:utils?|helpers?|common|misc|shared|lib)\b/i;
		expect(sources.map(({ path }) => path).filter((path) => empty.test(basename(path)))).toEqual(
			[],
		);
	});

	test('names are snake_case, components PascalCase', () => {
		const fits = (path: string): boolean => {
			const name = basename(path);
			if (/^src\/(?:studio\/)?routes\//.test(path) && name.startsWith('+')) return true;
			if (name.endsWith('.svelte')) return /^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
			return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:\.[a-z]+)+$/.test(name);
		};
		expect(sources.map(({ path }) => path).filter((path) => !fits(path))).toEqual([]);
	});

	test('no file only passes on what others hold', () => {
		const barrels = sources.filter(
			({ path, imports }) =>
				/^index\.(?:ts|js)$/.test(basename(path)) ||
				imports.filter((found) => found.is_export).length > 1,
		);
		expect(barrels.map(({ path }) => path)).toEqual([]);
	});

	test('no file names a path of the machine it was written on', () => {
		const pattern = new RegExp(['\\.\\./shared\\b', '/wor' + 'k/', '/tm' + 'p/brief'].join('|'));
		const texts = listFiles('').filter(
			(path) =>
				/\.(?:ts|js|svelte|json|geojson|ya?ml|md|html|css|svg|txt)$/.test(path) &&
				path !== 'package-lock.json',
		);
		expect(texts.length).toBeGreaterThan(100);
		const self = 'tests/unit/house/architecture_files.test.ts';
		expect(texts.filter((path) => path !== self && pattern.test(readText(path)))).toEqual([]);
	});
});
