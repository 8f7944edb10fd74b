/** How values are written: a file that exists keeps the form it has, a new one gets the form of its kind. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';
import { writeSpaced } from '../../../src/lib/domain/suggest/texts/spaced_json.ts';
import { editYaml } from './edit_yaml.ts';

const settings = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../../.oxfmtrc.json'), 'utf8'),
) as FormatConfig;

type Form = (value: unknown, path: string) => string | Promise<string>;

/** As this repository formats its files; the first that gives the bytes of a file is the file's form. */
const JSON_FORMS: readonly Form[] = [
	(value, path) => arrange(`${JSON.stringify(value, null, '\t')}\n`, path),
	(value) => `${JSON.stringify(value, null, '\t')}\n`,
	(value) => writeLines(value, JSON.stringify),
	(value) => writeLines(value, writeSpaced),
	(value) => `${JSON.stringify(value)}\n`,
];

/**
 * The text of a file of `geo/` with this value.
 * @param path below the folder
 * @param before the text it has; null for a new file
 */
export async function formatFile(
	path: string,
	value: unknown,
	before: string | null,
): Promise<string> {
	if (path.endsWith('.yaml')) return arrange(editYaml(before ?? '', value), path);
	return (await findForm(path, before))(value, path);
}

async function findForm(path: string, before: string | null): Promise<Form> {
	if (before !== null) {
		const value: unknown = JSON.parse(before);
		for (const form of JSON_FORMS) if ((await form(value, path)) === before) return form;
	}
	return JSON_FORMS[path.startsWith('sites/') ? 0 : 3]!;
}

/** With the repository's own settings; what they say of single kinds of files concerns none of these. */
async function arrange(text: string, path: string): Promise<string> {
	const { useTabs, singleQuote, printWidth } = settings;
	const { code, errors } = await format(path, text, { useTabs, singleQuote, printWidth });
	if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
	return code;
}

/** A collection with one feature a line. */
function writeLines(value: unknown, write: (part: unknown) => string | undefined): string {
	const { features, ...head } = value as { features?: unknown };
	if (!Array.isArray(features)) return `${write(value) ?? ''}\n`;
	const start = JSON.stringify({ ...head, features: 0 }).slice(0, -2);
	return `${start}[\n${features.map(write).join(',\n')}\n]}\n`;
}
