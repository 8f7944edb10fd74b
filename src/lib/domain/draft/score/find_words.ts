/** Where gold's words stand on the page. */

import { stripWhiteSpace } from '../../reading/page_text.ts';
import type { DraftArticle } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import type { GoldArticle } from './gold.ts';

/** Of the printed page, characters; the first place inside `within` that is not in `used`. */
export function findSpan(
	page: DraftPage,
	words: string,
	within: Span | null,
	used: ReadonlySet<number> = new Set(),
): Span | null {
	const signs = [...page.plain];
	const wanted = [...stripWhiteSpace(words)];
	const end = within?.end ?? signs.length;
	for (let at = within?.start ?? 0; at + wanted.length <= end; at += 1) {
		if (!used.has(at) && wanted.every((sign, index) => signs[at + index] === sign)) {
			return { start: at, end: at + wanted.length };
		}
	}
	return null;
}

/** From gold's first words to its last. */
export function findArticleSpan(page: DraftPage, { first, last }: GoldArticle): Span | null {
	const begins = findSpan(page, first, null);
	if (!begins) return null;
	const ends = findSpan(page, last, { start: begins.start, end: [...page.plain].length });
	return ends ? { start: begins.start, end: ends.end } : begins;
}

/** The drafted article that has most of gold's. */
export function matchArticle(
	page: DraftPage,
	gold: GoldArticle,
	articles: readonly DraftArticle[],
): DraftArticle | null {
	const span = findArticleSpan(page, gold);
	if (!span) return null;
	const shared = articles
		.map((article) => ({
			article,
			size: Math.min(span.end, article.span.end) - Math.max(span.start, article.span.start),
		}))
		.filter(({ size }) => size > 0)
		.toSorted(
			(a, b) =>
				b.size - a.size ||
				a.article.span.end - a.article.span.start - (b.article.span.end - b.article.span.start),
		);
	return shared[0]?.article ?? null;
}
