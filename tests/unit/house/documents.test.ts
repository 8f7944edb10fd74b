import { expect, test } from 'vitest';
import { listFiles, readText } from './source_files.ts';

const files = listFiles('');
const documents = files.filter((path) => /^(?:README|docs\/.*|geo\/README)\.md$/.test(path));

/** Paths of our own that a document names, from the repository's root or from any folder. */
function listNamed(text: string): string[] {
	const found = text.matchAll(/`((?:[\w.()[\]=-]+\/)*[\w-]+(?:\.[a-z]+)*\.(?:ts|js|svelte|css))`/g);
	return [...found].map(([, path]) => path!);
}

test.each(documents)('%s names files that exist', (path) => {
	const named = listNamed(readText(path)).filter(
		(name) => !files.some((file) => file === name || file.endsWith(`/${name}`)),
	);
	expect(named).toEqual([]);
});

const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };

test.each([...documents, ...files.filter((path) => /^scripts\/.*\.(?:ts|js)$/.test(path))])(
	'%s names commands that exist',
	(path) => {
		const named = [...readText(path).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name!);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	},
);

test('a file that is nowhere would be found', () => {
	expect(listNamed('see `domain/nowhere.ts`, `own.svelte.ts` and `npm run x`')).toEqual([
		'domain/nowhere.ts',
		'own.svelte.ts',
	]);
});
