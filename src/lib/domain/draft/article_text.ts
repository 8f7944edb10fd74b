/** One article as the steps that look for facts read it. */

import type { DraftArticle, DraftPlace } from './draft.ts';
import type { DraftPage, Span } from './draft_page.ts';

export type SentenceText = {
	/** Of the shadow. */
	text: string;
	span: Span;
	/** Position of its paragraph. */
	paragraph: number;
	/** Places that are named in it. */
	places: { place: DraftPlace; start: number; end: number }[];
};

export type ArticleText = {
	article: DraftArticle;
	sentences: SentenceText[];
	places: DraftPlace[];
	/** Title and kicker. */
	title: string;
};

export function readArticle(
	page: DraftPage,
	article: DraftArticle,
	all_places: readonly DraftPlace[],
): ArticleText {
	const places = all_places.filter((place) => place.article === article.id);
	const sentences = article.sentences.map((span) => ({
		text: page.shadow.slice(span.start, span.end),
		span,
		paragraph: article.paragraphs.findIndex(
			({ start, end }) => start <= span.start && span.end <= end,
		),
		places: places
			.flatMap((place) =>
				place.spans
					.filter(({ start, end }) => span.start <= start && end <= span.end)
					.map(({ start, end }) => ({ place, start: start - span.start, end: end - span.start })),
			)
			.toSorted((a, b) => a.start - b.start || b.end - a.end),
	}));
	return { article, sentences, places, title: `${article.kicker ?? ''}${article.title ?? ''}` };
}

/** Spans of a sentence as spans of the page. */
export function shiftSpan({ span }: SentenceText, start: number, end: number): Span {
	return { start: span.start + start, end: span.start + end };
}
