import { expect } from 'vitest';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';

/** A rule, files that break it once, and the one problem that must come of it. */
export type Case = [rule: string, files: GeoFiles, expected: RegExp];

/** The problems as `path: message`; each in a file that exists must name its line. */
export function listProblems(files: GeoFiles): string[] {
	const { catalog, problems } = parseGeo(files);
	expect(catalog).toBeNull();
	return problems.map(({ file, line, path, message }) => {
		if (files[file] !== undefined) expect(line).toBeGreaterThan(0);
		return `${path}: ${message}`;
	});
}

/** Changing an excerpt makes its offsets stale too; that is another rule. */
export function expectOneProblem(files: GeoFiles, expected: RegExp): void {
	const problems = listProblems(files).filter(
		(text) =>
			!/offsets of first|expected an excerpt |expected the words that were proved /.test(text),
	);
	expect(problems).toEqual([expect.stringMatching(expected)]);
}
