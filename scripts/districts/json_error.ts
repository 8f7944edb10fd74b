export type JsonError = { line: number; column: number; message: string };

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Thrown inside only, to leave the nested reading at once. */
class Unexpected extends Error {
	constructor(
		readonly at: number,
		readonly wanted: string,
	) {
		super(wanted);
	}
}

/** Where a text stops being JSON (RFC 8259); null when it is JSON. Node's own messages name no line. */
export function findJsonError(text: string): JsonError | null {
	try {
		const end = skipSpace(text, readValue(text, 0));
		if (end < text.length) throw new Unexpected(end, 'the end of the file');
		return null;
	} catch (error) {
		if (!(error instanceof Unexpected)) throw error;
		const lines = text.slice(0, error.at).split('\n');
		const found = error.at < text.length ? JSON.stringify(text[error.at]) : 'the end of the file';
		return {
			line: lines.length,
			column: lines.at(-1)!.length + 1,
			message: `expected ${error.wanted}, found ${found}`,
		};
	}
}

function match(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}

function skipSpace(text: string, at: number): number {
	return match(SPACE, text, at) ?? at;
}

function readValue(text: string, before: number): number {
	const at = skipSpace(text, before);
	if (text[at] === '{') return readList(text, at, '}', readMember);
	if (text[at] === '[') return readList(text, at, ']', readValue);
	const end = match(STRING, text, at) ?? match(PLAIN, text, at);
	if (end === null) throw new Unexpected(at, 'a value');
	return end;
}

function readMember(text: string, before: number): number {
	const at = skipSpace(text, before);
	const name_end = match(STRING, text, at);
	if (name_end === null) throw new Unexpected(at, 'a property name in double quotes');
	const colon = skipSpace(text, name_end);
	if (text[colon] !== ':') throw new Unexpected(colon, 'a colon');
	return readValue(text, colon + 1);
}

type Reader = (text: string, before: number) => number;

function readList(text: string, start: number, closing: string, readItem: Reader): number {
	let at = skipSpace(text, start + 1);
	if (text[at] === closing) return at + 1;
	for (;;) {
		at = skipSpace(text, readItem(text, at));
		if (text[at] === closing) return at + 1;
		if (text[at] !== ',') throw new Unexpected(at, `a comma or "${closing}"`);
		at += 1;
	}
}
