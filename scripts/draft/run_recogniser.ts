/** A picture of a page, by a program of the editor's: it is run with the picture's path and prints what it reads. */

import { spawnSync } from 'node:child_process';
import { decodePage } from '../../src/lib/domain/draft/read/decode_page.ts';
import { UnreadablePage, type RawLine } from '../../src/lib/domain/draft/read/raw_line.ts';
import { readRecognised } from './read_picture.ts';

const MOST_MINUTES = 10;
const MOST_BYTES = 2_000_000;

/** Throws UnreadablePage with what went wrong. No shell reads the names. */
export function runRecogniser(program: string, picture: string): RawLine[] {
	const { error, status, signal, stdout, stderr } = spawnSync(program, [picture], {
		maxBuffer: MOST_BYTES,
		timeout: MOST_MINUTES * 60_000,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (error) throw new UnreadablePage(`--ocr-with ${program}: ${explain(error)}`);
	if (status !== 0) {
		const said = stderr.toString('utf8').trim().split('\n').at(-1) ?? '';
		const end = status === null ? `was ended by ${signal}` : `ended with ${status}`;
		throw new UnreadablePage(
			`--ocr-with ${program}: it ${end}${said && `, saying: ${said.slice(0, 200)}`}; expected 0 and the text`,
		);
	}
	const is_empty = stdout.toString('latin1').trim() === '';
	return readRecognised(is_empty ? '' : decodePage(stdout).text);
}

function explain(error: NodeJS.ErrnoException): string {
	switch (error.code) {
		case 'ENOENT':
			return 'there is no such program';
		case 'EACCES':
			return 'it is not a program that may be run';
		case 'ENOBUFS':
			return `it printed more than ${MOST_BYTES / 1_000_000} MB; expected the text of one page`;
		case 'ETIMEDOUT':
			return `it took more than ${MOST_MINUTES} minutes`;
		default:
			return error.message;
	}
}
