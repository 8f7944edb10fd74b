import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from '../atlas_test.ts';

/** Names that minifying leaves alone. */
const schema_library = /\b_zod\b|\$?ZodError/;
const pinyin_tables = /zhuàng|qióng/;
const date_parser = /Instead, I was expecting/;
/** The header of the studio's calls, its store and words of its pages. */
const studio = /x-studio-key|studio-preview|studio-language|编辑室|Newsroom/;

test('the browser gets no schema library, no pinyin tables, no parser of vague dates and nothing of the studio', ({}, info) => {
	test.skip(info.project.name !== 'desktop', 'the files are the same on a phone');
	const folder = 'build/_app/immutable';
	const chunks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('.js'),
	);
	/** Checks a correction as the build would; fetched by the form of corrections alone. */
	const checking = chunks.filter((path) => /^workers\/correct_worker-/.test(path));
	expect(checking).toHaveLength(1);
	expect(chunks.length).toBeGreaterThan(5);
	const holding = chunks.filter((path) => {
		if (checking.includes(path)) return studio.test(readFileSync(join(folder, path), 'utf8'));
		const text = readFileSync(join(folder, path), 'utf8');
		return [schema_library, pinyin_tables, date_parser, studio].some((pattern) =>
			pattern.test(text),
		);
	});
	expect(holding).toEqual([]);
	const library = readFileSync(fileURLToPath(import.meta.resolve('zod/v4/core')), 'utf8');
	const errors = readFileSync(
		fileURLToPath(new URL('errors.js', import.meta.resolve('zod/v4/core'))),
		'utf8',
	);
	expect(schema_library.test(library + errors), 'the pattern finds the library itself').toBe(true);
	const tables = readFileSync(
		fileURLToPath(new URL('../index.js', import.meta.resolve('pinyin-pro'))),
		'utf8',
	);
	expect(pinyin_tables.test(tables), 'and the tables').toBe(true);
	const parser = readFileSync(fileURLToPath(import.meta.resolve('nearley')), 'utf8');
	expect(date_parser.test(parser), 'and the parser').toBe(true);
	const call = readFileSync('src/studio/api/ask.ts', 'utf8');
	expect(studio.test(call), 'and the studio').toBe(true);
	const pages = readdirSync('build', { recursive: true, encoding: 'utf8' });
	expect(pages.filter((path) => /studio|drafts|preview/.test(path))).toEqual([]);
});
