import type { PageSentence } from './page_sentences.ts';

/** As style sheets call what is read. */
const NAME = 'aloud';

/** Marks one sentence, or none; where a browser cannot mark words, the paragraph they stand in. */
export function markSentence(sentence: PageSentence | null): void {
	for (const block of document.querySelectorAll('[data-aloud="now"]'))
		block.setAttribute('data-aloud', '');
	if (!('highlights' in CSS)) sentence?.block.setAttribute('data-aloud', 'now');
	else if (sentence) CSS.highlights.set(NAME, new Highlight(sentence.range));
	else CSS.highlights.delete(NAME);
}
