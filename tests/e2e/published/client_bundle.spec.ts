import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from '../atlas_test.ts';

/** Names that minifying leaves alone. */
const schema_library = /\b_zod\b|\$?ZodError/;
const pinyin_tables = /zhuàng|qióng/;
const date_parser = /Instead, I was expecting/;

test('the browser gets no schema library, no pinyin tables and no parser of vague dates', ({}, info) => {
	test.skip(info.project.name !== 'desktop', 'the files are the same on a phone');
	const folder = 'build/_app/immutable';
	const chunks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('.js'),
	);
	expect(chunks.length).toBeGreaterThan(5);
	const holding = chunks.filter((path) => {
		const text = readFileSync(join(folder, path), 'utf8');
		return [schema_library, pinyin_tables, date_parser].some((pattern) => pattern.test(text));
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
});
