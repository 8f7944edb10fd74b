import type { Status } from '../../schema/vocabulary.ts';
import { STATUS_WORDS, WEAK_STATUS } from './site_words.ts';

export type StatusReading = { status: Status; word: string; is_near: boolean };

/** Not yet, and what only sounds like a status: 未完工, 建成后, 运行中心. */
const NOT_SO = /(?:未|没有|尚未|不曾|待|预计[^，。]{0,10}|将于?[^，。]{0,10}|力争[^，。]{0,10})$/;
const LATER = /^(?:之?后|以后|前)/;

/** What a sentence says of how far a thing is, its own name left out: the word in the thing's own clause, else anywhere in the sentence. */
export function readStatus(sentence: string, start: number, end: number): StatusReading | null {
	const text = sentence.slice(0, start) + '　'.repeat(end - start) + sentence.slice(end);
	const [from, to] = findClause(text, start, end);
	const near = readPart(text.slice(from, to), true);
	if (near?.is_near) return near;
	return readPart(text.slice(end), false) ?? near ?? readPart(text, false);
}

function readPart(text: string, is_near: boolean): StatusReading | null {
	for (const [status, words] of STATUS_WORDS) {
		for (const match of text.matchAll(new RegExp(words, 'g'))) {
			const before = text.slice(0, match.index);
			const after = text.slice(match.index + match[0].length);
			const is_plan = status === 'planned';
			if (!is_plan && (NOT_SO.test(before) || LATER.test(after))) continue;
			return { status, word: match[0], is_near: is_near && words !== WEAK_STATUS };
		}
	}
	return null;
}

function findClause(sentence: string, start: number, end: number): [number, number] {
	const before = sentence.slice(0, start);
	const from = Math.max(...[...'，；。！？'].map((mark) => before.lastIndexOf(mark))) + 1;
	const rest = sentence.slice(end).search(/[，；。！？]/);
	return [from, rest < 0 ? sentence.length : end + rest];
}
