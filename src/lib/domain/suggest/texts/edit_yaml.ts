/** A change of some scalars of a YAML text that keeps the bytes of all the rest: comments, quotes, folds, line ends. */

import { isMap, isScalar, parseDocument, stringify, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from './text_edit.ts';

/** As this repository writes it. */
export const YAML_FORM = { lineWidth: 0, singleQuote: true } as const;

export function editYaml(text: string, edits: readonly TextEdit[]): string {
	return edits.reduce(editOne, text);
}

/** Ranges of a text that is read anew for each edit. */
function editOne(text: string, { path, value, after }: TextEdit): string {
	const [map, key] = findMap(text, path);
	const pair = findPair(map, key);
	if (value === undefined) return pair ? cutPair(text, pair) : text;
	if (pair) return replaceValue(text, pair, value);
	const sibling = findPair(map, after ?? '') ?? map.items.at(-1);
	if (!sibling || map.flow) throw new RangeError(`No place for ${key}`);
	return insertPair(text, sibling, key, value);
}

function findMap(text: string, path: TextEdit['path']): [YAMLMap, string] {
	const map = parseDocument(text).getIn(path.slice(0, -1), true);
	if (!isMap(map)) throw new RangeError(`No mapping at ${path.join('.')}`);
	return [map, String(path.at(-1))];
}

function findPair(map: YAMLMap, key: string): Pair | undefined {
	return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function findRange(node: unknown): [start: number, end: number] {
	const range = (node as { range?: [number, number, number] | null } | null)?.range;
	if (!range) throw new RangeError('Nothing of the text');
	return [range[0], range[1]];
}

function writeScalar(value: unknown): string {
	return stringify(value, YAML_FORM).trimEnd();
}

function replaceValue(text: string, { value: node }: Pair, value: unknown): string {
	if (!isScalar(node)) throw new RangeError('Only a text, a number or a word can be replaced');
	const [start, end] = findRange(node);
	// A block scalar ends with the line break of its last line.
	const tail = /\r?\n$/.exec(text.slice(start, end))?.[0] ?? '';
	return text.slice(0, start) + writeScalar(value) + tail + text.slice(end);
}

function findLineStart(text: string, at: number): number {
	return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line break of the line; the end of the text where there is none. */
function findNextLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end + 1;
}

/** Behind the last line of a pair's value. */
function findPairEnd(text: string, { value }: Pair): number {
	const [, end] = findRange(value);
	return text[end - 1] === '\n' ? end : findNextLine(text, end);
}

function cutPair(text: string, pair: Pair): string {
	const from = findLineStart(text, findRange(pair.key)[0]);
	return text.slice(0, from) + text.slice(findPairEnd(text, pair));
}

function insertPair(text: string, sibling: Pair, key: string, value: unknown): string {
	const [key_start] = findRange(sibling.key);
	const indent = ' '.repeat(key_start - findLineStart(text, key_start));
	const at = findPairEnd(text, sibling);
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const before = text.slice(0, at);
	const gap = before.endsWith('\n') ? '' : eol;
	return `${before}${gap}${indent}${key}: ${writeScalar(value)}${gap ? '' : eol}${text.slice(at)}`;
}
