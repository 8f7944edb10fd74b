/** Where the words of the runtime's dictionary begin: a hint of what is a word and what a name. */

import { SOURCE_LANGUAGE } from '../../language/languages.ts';

let segmenter: Intl.Segmenter | null = null;

/** For each character the position where its word begins. */
export function listWordStarts(text: string): number[] {
	segmenter ??= new Intl.Segmenter(SOURCE_LANGUAGE, { granularity: 'word' });
	const starts: number[] = [];
	for (const { segment, index } of segmenter.segment(text)) {
		for (let at = 0; at < segment.length; at++) starts.push(index);
	}
	return starts;
}
