import { visit } from 'jsonc-parser';
import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../schema/problem.ts';

/** YAML or JSON by the file's name. A syntax error, or text that is not UTF-8, is a finding with its line. */
export function parseText(file: string, text: string): { value: unknown; problems: Finding[] } {
	const encoding = findEncodingError(text);
	if (encoding) {
		return { value: undefined, problems: [{ file, path: [], ...encoding }] };
	}
	return file.endsWith('.yaml') ? parseYaml(file, text) : parseJson(file, text);
}

/** Bytes that are not UTF-8 have become U+FFFD, and NUL where the file was UTF-16; null when all is well. */
function findEncodingError(text: string): { line: number; message: string } | null {
	if (text.startsWith('\uFEFF')) {
		const message =
			'expected UTF-8 without a byte order mark (U+FEFF) at its start, found one: save without BOM';
		return { line: 1, message };
	}
	const at = text.search(/[\uFFFD\0]/);
	if (at < 0) return null;
	const line = text.slice(0, at).split('\n').length;
	return { line, message: 'expected UTF-8, found bytes of another encoding: save as UTF-8' };
}

function parseYaml(file: string, text: string): { value: unknown; problems: Finding[] } {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
	const problems = document.errors.map((error) => {
		const { line, col } = lineCounter.linePos(error.pos[0]);
		const message = `expected YAML, found an error in column ${col}: ${error.message}`;
		return { file, path: [], message, line };
	});
	return { value: problems.length > 0 ? undefined : document.toJS(), problems };
}

function parseJson(file: string, text: string): { value: unknown; problems: Finding[] } {
	try {
		const value: unknown = JSON.parse(text);
		return { value, problems: listRepeatedKeys(file, text) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
		const line = text.slice(0, offset).split('\n').length;
		const message = `expected JSON, found: ${reason}`;
		return { value: undefined, problems: [{ file, path: [], message, line }] };
	}
}

/** JSON.parse keeps the last of two properties of one name and says nothing. */
function listRepeatedKeys(file: string, text: string): Finding[] {
	const problems: Finding[] = [];
	const open: Set<string>[] = [];
	visit(text, {
		onObjectBegin: () => void open.push(new Set()),
		onObjectEnd: () => void open.pop(),
		onObjectProperty: (key, _offset, _length, line) => {
			const keys = open.at(-1)!;
			if (keys.has(key)) {
				const message = `expected each property once, found "${key}" again`;
				problems.push({ file, path: [], message, line: line + 1 });
			}
			keys.add(key);
		},
	});
	return problems;
}
