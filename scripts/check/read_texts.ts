/** From the files given on the command line to the sources whose texts they are. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { markText, type TextMark } from '../../src/lib/domain/reading/build_offsets.ts';
import type { Source } from '../../src/lib/domain/schema/source.ts';
import type { NamedText } from './options.ts';

/** A text and the source it is of. */
export type SourceText = { source: Source; file: string; text: string; mark: TextMark };

/** Texts with their sources, or every reason why some have none. `today`: ISO day where the city is. */
export function readTexts(
	named: readonly NamedText[],
	folder: string | null,
	sources: readonly Source[],
	today: string,
): { texts: SourceText[]; refusals: string[] } {
	const texts: SourceText[] = [];
	const refusals: string[] = [];
	const { files, refusal } = listFolder(folder);
	if (refusal !== null) refusals.push(refusal);
	for (const one of [...named, ...files]) {
		const found = readText(one, sources, today);
		const first = typeof found === 'string' ? undefined : findSame(texts, found);
		if (typeof found === 'string') refusals.push(found);
		else if (first) {
			refusals.push(
				`${found.file}: source ${found.source.id} has its text from ${first.file} already`,
			);
		} else texts.push(found);
	}
	return { texts, refusals };
}

function findSame(texts: readonly SourceText[], { source }: SourceText): SourceText | undefined {
	return texts.find((other) => other.source.id === source.id);
}

function listFolder(folder: string | null): { files: NamedText[]; refusal: string | null } {
	if (folder === null) return { files: [], refusal: null };
	if (!existsSync(folder)) return { files: [], refusal: `No such folder: ${folder}` };
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name) => ({ id: null, file: join(folder, name) }));
	return { files, refusal: files.length > 0 ? null : `No .txt file in ${folder}` };
}

/** The text with its source, or why it has none. */
function readText(
	{ id, file }: NamedText,
	sources: readonly Source[],
	today: string,
): SourceText | string {
	if (!existsSync(file)) return `No such file: ${file}`;
	const text = readFileSync(file, 'utf8');
	if (/[\uFFFD\0]/.test(text)) return `Not UTF-8 text: ${file}`;
	const mark = markText(text);
	if (mark.characters === 0) return `No text in ${file}`;
	const by_hash = sources.find(({ sha256 }) => sha256 === mark.sha256);
	const source = id === null ? by_hash : sources.find((one) => one.id === id);
	if (!source)
		return id === null ? explainUnknown(file, mark, sources, today) : explainId(id, sources);
	if (source.sha256 !== undefined && source.sha256 !== mark.sha256) {
		return explainOther(file, mark, source, by_hash);
	}
	if (by_hash && by_hash !== source) {
		return `${file}: this is the text of source ${by_hash.id}, not of ${source.id}`;
	}
	return { source, file, text, mark };
}

function explainId(id: string, sources: readonly Source[]): string {
	const known = sources.map((source) => source.id).join(', ') || 'none';
	return `No source ${id} in sources/; there are: ${known}`;
}

function explainOther(
	file: string,
	mark: TextMark,
	source: Source,
	by_hash: Source | undefined,
): string {
	return [
		`${file}: expected the text of source ${source.id}, found another:`,
		`  recorded  ${source.sha256}  ${source.characters ?? '?'} characters`,
		`  this file ${mark.sha256}  ${mark.characters} characters`,
		by_hash
			? `  It is the text of source ${by_hash.id}.`
			: '  A source has one text. Remove sha256 and characters from its file only if the recorded text was wrong.',
	].join('\n');
}

/** How a new page begins. Only the source that an atlas begins with has no day of its own. */
function explainUnknown(
	file: string,
	mark: TextMark,
	sources: readonly Source[],
	today: string,
): string {
	return [
		`${file}: no source has this text (${mark.characters} characters without white space,`,
		`SHA-256 ${mark.sha256}).`,
		...(sources.length > 0 ? ['Known:'] : []),
		...sources.map(({ id, sha256, characters = 0 }) =>
			sha256 === undefined
				? `  ${id}  no text yet: if this is it, run npm run check -- --source ${id}=${file}`
				: `  ${id}  ${characters} characters, SHA-256 ${sha256}`,
		),
		'A new source begins with a file sources/<id>.yaml:',
		'',
		'id: <publication>-<date>-p<page>',
		'kind: newspaper',
		'publication:',
		'  zh: <name as printed>',
		'  en: <name>',
		"page: '<page as printed>'",
		'date: <yyyy-mm-dd>',
		'date_basis:',
		'  zh: <how the date is known>',
		'  en: <how the date is known>',
		...(sources.length > 0 ? [`added_on: ${today}`] : []),
		`sha256: ${mark.sha256}`,
		`characters: ${mark.characters}`,
	].join('\n');
}
