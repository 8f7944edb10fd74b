/** Where the words of the runtime's dictionary begin: a hint of what is a word and what a name. */

let segmenter: Intl.Segmenter | null = null;

/** For each character the position where its word begins. */
export function listWordStarts(text: string): number[] {
	segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
	const starts: number[] = [];
	for (const { segment, index } of segmenter.segment(text)) {
		for (let at = 0; at < segment.length; at++) starts.push(index);
	}
	return starts;
}
