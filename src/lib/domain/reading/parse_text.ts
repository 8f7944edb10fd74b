import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../schema/problem.ts';

/** YAML or JSON by the file's name. A syntax error is a finding with its line. */
export function parseText(file: string, text: string): { value: unknown; problems: Finding[] } {
	return file.endsWith('.yaml') ? parseYaml(file, text) : parseJson(file, text);
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
		return { value: JSON.parse(text), problems: [] };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
		const line = text.slice(0, offset).split('\n').length;
		const message = `expected JSON, found: ${reason}`;
		return { value: undefined, problems: [{ file, path: [], message, line }] };
	}
}
