import type { WordFinder } from './text/word_finder.ts';

/** What finds words comes with the first question that has some; a failure is tried again with the next one. */
export function lazyWords(
	...made_of: ConstructorParameters<typeof WordFinder>
): () => Promise<WordFinder> {
	let words: Promise<WordFinder> | null = null;
	return () => {
		words ??= import('./text/word_finder.ts').then(
			({ WordFinder: Finder }) => new Finder(...made_of),
		);
		words.catch(() => (words = null));
		return words;
	};
}
