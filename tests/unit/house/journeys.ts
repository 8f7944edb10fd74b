import type { SourceFile } from './source_files.ts';

/** Where the kinds of journey are made, and what they run in. */
const makers = ['tests/e2e/atlas_test.ts', 'tests/e2e/kept_context.ts'];

const faults: [pattern: RegExp, reason: string][] = [
	[/import\s*\{[^}]*\btest\b[^}]*\}\s*from\s*'@playwright\/test'/, 'takes test from Playwright'],
	[/data-map-ready/, 'waits for the map without the fixture of mapTest'],
	[/\blaunchOptions\b/, 'starts a browser of its own kind'],
];

/** Journeys that go round the two kinds of `tests/e2e/atlas_test.ts`, as `file reason`. */
export function findWrongJourneys(files: readonly Pick<SourceFile, 'path' | 'text'>[]): string[] {
	return files
		.filter(({ path }) => !makers.includes(path))
		.flatMap(({ path, text }) =>
			faults.filter(([pattern]) => pattern.test(text)).map(([, reason]) => `${path} ${reason}`),
		);
}
