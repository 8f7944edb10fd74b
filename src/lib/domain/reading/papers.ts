import type { Article } from '../schema/article.ts';
import type { Language } from '../schema/localized.ts';

/** One issue of a newspaper, and every way its date is known; in one language. */
export type PaperView = { publication: string; date: string; bases: string[] };

/** The newspapers of these articles, each once, in their order. */
export function listPapers(
	articles: readonly Pick<Article, 'publication' | 'date' | 'date_basis'>[],
	language: Language,
): PaperView[] {
	const papers = new Map<string, PaperView>();
	for (const { publication, date, date_basis } of articles) {
		const key = `${publication.zh} ${date}`;
		const paper = papers.get(key) ?? { publication: publication[language], date, bases: [] };
		papers.set(key, paper);
		if (!paper.bases.includes(date_basis[language])) paper.bases.push(date_basis[language]);
	}
	return [...papers.values()];
}
