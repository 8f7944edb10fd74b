import { LANGUAGES, type Language } from '../language/languages.ts';

/** Of a quotation that is passed on. */
const MOST_SENTENCES = 3;
/** Signs after which no further sentence is begun. */
const ENOUGH = 120;

/** The first one to three sentences of a quotation, letter for letter; whether that is all of it. */
export function shortenQuote(
	words: string,
	language: Language,
): { text: string; is_whole: boolean } {
	const segmenter = new Intl.Segmenter(LANGUAGES[language].tag, { granularity: 'sentence' });
	const sentences = [...segmenter.segment(words)].map(({ segment }) => segment);
	let text = '';
	for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
		if (text !== '' && text.length + sentence.length > ENOUGH) break;
		text += sentence;
	}
	return { text: text.trim(), is_whole: text.length === words.length };
}
