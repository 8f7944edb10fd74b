import type { Draft, OpenItem } from '../draft.ts';
import { isMoot } from '../open/keep_decisions.ts';
import type { BuiltArticle } from './build_articles.ts';

/** Where the translation of an excerpt is kept. */
export function nameTranslation(article: string, start: number): string {
	return `articles.${article}.excerpt.${start}.translation`;
}

/** What people wrote where the list asks for a translation, by the field it is for. */
export function listTranslations({ open }: Draft): Record<string, string> {
	return Object.fromEntries(
		open.flatMap(({ class: word, span, article, decision }) =>
			word === 'language' && article !== null && decision !== null
				? [[nameTranslation(article, span.start), decision] as const]
				: [],
		),
	);
}

/** Whether an item still matters: an article that is left out asks nothing, nor does an excerpt that is another now, nor what another answer has settled. */
export function isAsked(
	item: OpenItem,
	articles: readonly BuiltArticle[],
	open: readonly OpenItem[],
): boolean {
	if (item.article === null) return true;
	if (isMoot(item, open)) return false;
	const article = articles.find(({ draft }) => draft.id === item.article);
	if (!article) return false;
	return (
		item.class !== 'language' || article.excerpts.some(({ span }) => span.start === item.span.start)
	);
}

/** Items that nothing can be accepted before. */
export function listBlocking(
	open: readonly OpenItem[],
	articles: readonly BuiltArticle[],
): OpenItem[] {
	return open.filter(
		(item) => item.blocks && item.decision === null && isAsked(item, articles, open),
	);
}
