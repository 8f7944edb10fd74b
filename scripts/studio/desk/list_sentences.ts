import type { Span } from '../../../src/lib/domain/draft/draft_page.ts';
import { buildCutter, holds } from '../../../src/lib/domain/draft/accept/cut_words.ts';
import { buildPage } from '../../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../../src/lib/domain/draft/read/read_text.ts';
import { splitArticles } from '../../../src/lib/domain/draft/split/split_articles.ts';
import { countCharacters } from '../../../src/lib/domain/reading/page_text.ts';
import type { SentencesAnswer } from '../../../src/studio/api/answers.ts';

/** The sentences of the article that these words stand in, else of the whole page; and where on the page each of the words stands. */
export function listSentences(text: string, words: readonly string[]): SentencesAnswer {
	const page = buildPage(readText(text));
	const spans = locateWords(page.plain, words);
	const first = spans.find((span) => span !== null);
	const { articles } = splitArticles(page);
	const own = articles.find(({ span }) => first && holds(span, first));
	const cut = buildCutter(page.plain);
	return {
		plain: page.plain,
		spans,
		sentences: (own ? [own] : articles)
			.flatMap(({ sentences }) => sentences)
			.map((span) => ({ span, text: cut(span) })),
	};
}

/** Each after the one before it, as excerpts stand in their article; null for words that the page lacks. */
function locateWords(plain: string, words: readonly string[]): (Span | null)[] {
	let from = 0;
	return words.map((one) => {
		const at = one === '' ? -1 : plain.indexOf(one, from);
		const found = at < 0 ? plain.indexOf(one) : at;
		if (one === '' || found < 0) return null;
		from = found + one.length;
		const start = countCharacters(plain.slice(0, found));
		return { start, end: start + countCharacters(one) };
	});
}
