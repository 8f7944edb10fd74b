/** A change of some values of a JSON text that keeps the bytes of all the rest. */

import { applyEdits, findNodeAtLocation, modify, parseTree, type Node } from 'jsonc-parser';
import type { PropertyPath } from '../../schema/problem.ts';
import type { TextEdit } from './text_edit.ts';
import { writeSpaced } from './spaced_json.ts';

const FORMAT = { insertSpaces: false, tabSize: 1, eol: '\n' } as const;

/** Where a feature stands on a line of its own, that line keeps its form; else what is new is indented with tabs. */
export function editJson(text: string, edits: readonly TextEdit[]): string {
	/** Features that stand on several lines: an edit leaves them so, and one look at each is enough. */
	const spread = new Set<string>();
	return edits.reduce((kept, edit) => {
		const feature = edit.path.slice(0, 2).join();
		const line = spread.has(feature) ? null : editLine(kept, edit);
		if (line === null) spread.add(feature);
		return line ?? editTree(kept, edit);
	}, text);
}

function editTree(text: string, { path, value }: TextEdit): string {
	const changes = modify(text, [...path], value, { formattingOptions: FORMAT });
	return shortenLists(applyEdits(text, changes));
}

/** A position and the themes stand on one line in the files of this repository. */
function shortenLists(text: string): string {
	return text
		.replace(/("coordinates": )\[\s*(-?[\d.]+),\s*(-?[\d.]+)\s*\](?=\s*\})/g, '$1[$2, $3]')
		.replace(
			/("themes": )\[\s*("[^"\]]*"(?:,\s*"[^"\]]*")*)\s*\]/g,
			(_, key: string, words: string) => `${key}[${words.split(/,\s*/).join(', ')}]`,
		);
}

/** The text where the edited feature is written as one line in a form that is known; else null. */
function editLine(text: string, { path, value }: TextEdit): string | null {
	const [list, index, ...rest] = path;
	if (list !== 'features' || typeof index !== 'number') return null;
	const tree = parseTree(text);
	const node = tree && findNodeAtLocation(tree, [list, index]);
	if (!node) return null;
	const line = text.slice(node.offset, node.offset + node.length);
	const feature: unknown = JSON.parse(line);
	const write = [writeSpaced, (one: unknown) => JSON.stringify(one)].find(
		(form) => form(feature) === line,
	);
	if (!write) return null;
	return replaceNode(text, node, write(setAt(feature, rest, value)));
}

function replaceNode(text: string, { offset, length }: Node, by: string): string {
	return text.slice(0, offset) + by + text.slice(offset + length);
}

/** A copy with another value at the path; undefined takes it out. */
function setAt(whole: unknown, [key, ...rest]: PropertyPath, value: unknown): unknown {
	if (key === undefined) return value;
	if (Array.isArray(whole)) {
		const items: unknown[] = [...whole];
		items[Number(key)] = setAt(items[Number(key)], rest, value);
		return items;
	}
	const record = { ...(whole as Record<string, unknown> | undefined) };
	return { ...record, [key]: setAt(record[key], rest, value) };
}
