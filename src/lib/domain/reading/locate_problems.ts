import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { GeoFiles } from './geo_files.ts';
import { formatPath, type Finding, type Problem, type PropertyPath } from '../schema/problem.ts';

/** The line of the value, or of the deepest part of the path that exists. */
type FindLine = (path: PropertyPath) => number;

/** Looks up the line of each finding; each file is read once, and only when needed. */
export function locateProblems(files: GeoFiles, findings: readonly Finding[]): Problem[] {
	const known = new Map<string, FindLine | null>();
	const locate = (file: string, path: PropertyPath): number | null => {
		if (!known.has(file)) known.set(file, readLines(file, files[file]));
		return known.get(file)?.(path) ?? null;
	};
	return findings.map(({ file, path, message, line, also = [] }) => {
		const others = also.map(
			(one) => `${one.file}:${locate(one.file, one.path) ?? 1} ${formatPath(one.path)}`,
		);
		return {
			file,
			line: line ?? locate(file, path),
			path: formatPath(path),
			message: others.length > 0 ? `${message}; also at ${others.join(', ')}` : message,
		};
	});
}

function readLines(file: string, text: string | undefined): FindLine | null {
	if (text === undefined) return null;
	return file.endsWith('.yaml') ? readYamlLines(text) : readJsonLines(text);
}

function readJsonLines(text: string): FindLine {
	const root = parseTree(text);
	return (path) => {
		let node = root;
		let offset = root?.offset ?? 0;
		for (const key of path) {
			const child = node && findNodeAtLocation(node, [key]);
			if (!child) break;
			offset = child.parent?.type === 'property' ? child.parent.offset : child.offset;
			node = child;
		}
		return text.slice(0, offset).split('\n').length;
	};
}

function readYamlLines(text: string): FindLine {
	const lines = new LineCounter();
	const root: unknown = parseDocument(text, { lineCounter: lines, logLevel: 'silent' }).contents;
	return (path) => {
		let node = root;
		let offset = findOffset(root);
		for (const key of path) {
			const child = findChild(node, key);
			if (child === null) break;
			offset = child.offset ?? offset;
			node = child.node;
		}
		return offset === null ? 1 : lines.linePos(offset).line;
	};
}

function findChild(
	node: unknown,
	key: string | number,
): { node: unknown; offset: number | null } | null {
	if (isSeq(node) && typeof key === 'number') {
		const item = node.items[key];
		return item === undefined ? null : { node: item, offset: findOffset(item) };
	}
	if (!isMap(node)) return null;
	const pair = node.items.find(
		(item) => isPair(item) && isScalar(item.key) && item.key.value === key,
	);
	return pair ? { node: pair.value, offset: findOffset(pair.key) } : null;
}

function findOffset(node: unknown): number | null {
	const range = (node as { range?: readonly number[] | null } | null)?.range;
	return range?.[0] ?? null;
}
