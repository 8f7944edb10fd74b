import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { OwnFileError } from '../own_problem.ts';
import { keepDigits } from './keep_digits.ts';

/** What RFC 8142 puts before each document of a sequence. */
const RECORD = '\u001E';

type Fault = { line: number; column: number; is_truncated: boolean };

/**
 * The documents of a text: one, or one on each line, or a sequence of RFC 8142. Numbers that JavaScript cannot hold to the last digit come as
 * text. Throws an `OwnFileError` with the line and column.
 */
export function parseDocuments(text: string): unknown[] {
	const exact = keepDigits(text);
	if (text.includes(RECORD)) return parseParts(text, exact.split(RECORD));
	try {
		return [JSON.parse(exact) as unknown];
	} catch {
		const lines = exact.split('\n');
		if (lines.filter((line) => line.trim() !== '').length > 1 && isDocument(lines)) {
			return parseParts(text, lines);
		}
		throw new OwnFileError({ code: 'bad-json', ...locateFault(text) });
	}
}

/** `parts` follow each other with one character between them. */
function parseParts(text: string, parts: readonly string[]): unknown[] {
	let lines_before = 0;
	const step = text.includes(RECORD) ? 0 : 1;
	return parts.flatMap((part, index) => {
		const line = lines_before;
		lines_before += part.split('\n').length - 1 + step;
		if (part.trim() === '') return [];
		try {
			return [JSON.parse(part) as unknown];
		} catch {
			const fault = locateFault(part);
			const is_last = parts.slice(index + 1).every((rest) => rest.trim() === '');
			throw new OwnFileError({
				code: 'bad-json',
				line: line + fault.line,
				column: fault.column,
				is_truncated: fault.is_truncated && is_last,
			});
		}
	});
}

/** The first line is a whole object: then the others are meant to be. */
function isDocument(lines: readonly string[]): boolean {
	const first = lines.find((line) => line.trim() !== '') ?? '';
	try {
		return typeof JSON.parse(first) === 'object' && first.trimStart().startsWith('{');
	} catch {
		return false;
	}
}

/** Engines do not say where; a second parser does, once something is known to be wrong. */
function locateFault(text: string): Fault {
	const errors: ParseError[] = [];
	parseTree(text, errors, { disallowComments: true });
	const end = text.trimEnd().length;
	const [first] = errors;
	const at = Math.min(first?.offset ?? end, end);
	// A text that is never closed begins long before the end it runs to.
	const is_open =
		first !== undefined && printParseErrorCode(first.error) === 'UnexpectedEndOfString';
	const before = text.slice(0, at);
	return {
		line: before.split('\n').length,
		column: at - before.lastIndexOf('\n'),
		is_truncated: at >= end || (is_open && first.offset + first.length >= end),
	};
}
