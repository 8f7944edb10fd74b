import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CACHE_PREFIX } from '../../../../src/lib/state/offline/cache_names.ts';
import { GROUND_CACHE } from '../../../../src/lib/state/offline/ground_cache.ts';
import { readSources } from '../../house/source_files.ts';

const sources = [
	...readSources('src').filter(({ path }) => !path.startsWith('src/studio/')),
	{ path: 'src/app.html', text: readFileSync('src/app.html', 'utf8') },
];
const LIST = 'src/lib/state/offline/stored_here.ts';
const list = readFileSync(LIST, 'utf8');
const keys = [...list.matchAll(/key: \/(.*)\/ \}/g)].map(([, pattern]) => new RegExp(pattern!));

/** Texts that the code hands to a store, its constants read. */
function findKeys(pattern: RegExp): string[] {
	return sources
		.filter(({ path }) => path !== LIST)
		.flatMap(({ text }) =>
			[...text.matchAll(pattern)].map(([, word = '']) => {
				if (/^['"`]/.test(word)) return word.slice(1, -1);
				return new RegExp(`const ${word} = '([^']+)'`).exec(text)?.[1] ?? `unknown ${word}`;
			}),
		);
}

test('every key that the code writes is on the list of what is kept', () => {
	const written = findKeys(/(?:local|session)Storage\.(?:set|get)Item\(\s*('[^']+'|\w+)/g);
	const databases = findKeys(/openDB<\w+>\(\s*('[^']+'|\w+)/g);
	expect(written).toEqual(expect.arrayContaining(['scheme', 'shortcuts']));
	expect(databases).toEqual(['own-layers', 'following']);
	const unlisted = [...written, ...databases].filter((key) => !keys.some((it) => it.test(key)));
	expect(unlisted).toEqual([]);
});

test('caches are opened by the names on the list alone; cookies are not written', () => {
	const opened = sources.flatMap(({ text }) => text.match(/caches\.open\(.+?\)/g) ?? []);
	expect(opened.length).toBeGreaterThan(3);
	expect(opened.filter((call) => !/open\((?:OPENED|name|nameKept\(.*)\)/.test(call))).toEqual([]);
	expect(sources.filter(({ text }) => /document\.cookie|cookieStore/.test(text))).toEqual([]);
	expect(keys.some((it) => it.test(GROUND_CACHE))).toBe(true);
	// The worker removes what begins as the caches of a version do, and is none of them.
	expect(GROUND_CACHE.startsWith(CACHE_PREFIX)).toBe(false);
	const names = sources.flatMap(({ text }) => text.match(/`\$\{CACHE_PREFIX\}[^`]*`/g) ?? []);
	expect(names).toHaveLength(2);
	for (const name of names) {
		const real = name.slice(1, -1).replace('${CACHE_PREFIX}', 'atlas-');
		expect(
			keys.some((it) => it.test(real)),
			real,
		).toBe(true);
	}
});
