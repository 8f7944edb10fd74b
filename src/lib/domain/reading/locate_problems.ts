import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { GeoFiles } from './geo_files.ts';
import { formatPath, type Finding, type Problem, type PropertyPath } from '../schema/problem.ts';

type Located = { root: unknown; lines: LineCounter };

/** Looks up the line of each finding. JSON is read as YAML, which it is a part of; each file once, and only when needed. */
export function locateProblems(files: GeoFiles, findings: readonly Finding[]): Problem[] {
	const known = new Map<string, Located | null>();
	const locate = (file: string, path: PropertyPath): number | null => {
		if (!known.has(file)) known.set(file, readPositions(files[file]));
		const located = known.get(file) ?? null;
		return located && findLine(located, path);
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

function readPositions(text: string | undefined): Located | null {
	if (text === undefined) return null;
	const lines = new LineCounter();
	return { root: parseDocument(text, { lineCounter: lines, logLevel: 'silent' }).contents, lines };
}

/** The line of the value, or of the deepest part of the path that exists. */
function findLine({ root, lines }: Located, path: PropertyPath): number {
	let node = root;
	let offset = findOffset(root);
	for (const key of path) {
		const child = findChild(node, key);
		if (child === null) break;
		offset = child.offset ?? offset;
		node = child.node;
	}
	return offset === null ? 1 : lines.linePos(offset).line;
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
