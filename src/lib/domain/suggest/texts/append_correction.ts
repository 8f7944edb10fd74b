/** The corrections log with one entry more. */

import { isSeq, parseDocument, stringify } from 'yaml';
import type { Correction } from '../../schema/correction.ts';
import { YAML_FORM } from './edit_yaml.ts';

export const CORRECTIONS_FILE = 'corrections.yaml';

/**
 * `text`: null where there is no log yet. The entry gets an id that no other has, and a day that keeps the newest last. Throws a
 * RangeError for a log whose form it does not know.
 */
export function appendCorrection(text: string | null, entry: Correction): string {
	const document = parseDocument(text ?? '');
	const { contents } = document;
	const known = contents === null ? [] : (document.toJS() as unknown);
	if (!Array.isArray(known)) throw new RangeError('The log is no list');
	const before = known as Partial<Correction>[];
	const ids = new Set(before.map(({ id }) => id));
	const last = before.at(-1)?.on ?? '';
	const added = stringify(
		[{ ...entry, id: findFreeId(entry.id, ids), on: entry.on < last ? last : entry.on }],
		YAML_FORM,
	);
	if (before.length > 0 && isSeq(contents) && contents.flow) {
		throw new RangeError('The log is a list in brackets');
	}
	const kept = before.length > 0 ? text! : cutEmptyList(text ?? '', contents);
	const gap = kept === '' || kept.endsWith('\n') ? '' : '\n';
	return `${kept}${gap}${added}`;
}

/** An id for an entry: of what is corrected, `address`, and its day. */
export function nameCorrection(address: string, on: string): string {
	const words = address.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return `${words}-${on.replaceAll('-', '')}`.replace(/^-+/, '');
}

function findFreeId(id: string, ids: ReadonlySet<string | undefined>): string {
	for (let number = 1; ; number += 1) {
		const tried = number === 1 ? id : `${id}-${number}`;
		if (!ids.has(tried)) return tried;
	}
}

/** `[]` gives way to the first entry; comments stay. */
function cutEmptyList(text: string, contents: unknown): string {
	const range = (contents as { range?: [number, number, number] | null } | null)?.range;
	if (!range || text.slice(range[0], range[1]).trim() !== '[]') return text;
	const rest = text.slice(range[1]).replace(/^[ \t]*\r?\n/, '');
	return text.slice(0, range[0]) + rest;
}
