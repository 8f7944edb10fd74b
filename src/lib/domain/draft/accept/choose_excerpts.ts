import type { Draft, DraftArticle } from '../draft.ts';
import type { Span } from '../draft_page.ts';
import type { FieldBook } from './fields.ts';
import { holds, overlaps } from './cut_words.ts';

/**
 * What of an article is quoted: what the draft holds worth quoting, and each sentence that a claim or a site rests on; in page order, none over
 * another. An editor's choice stands in the place of all that.
 */
export function chooseExcerpts(article: DraftArticle, draft: Draft, book: FieldBook): Span[] {
	const proposed = proposeExcerpts(article, draft);
	const chosen = book.take<[number, number][]>(
		`articles.${article.id}.excerpts`,
		proposed.map(({ start, end }) => [start, end]),
		{ form: 'spans', needed: true },
	);
	return (chosen ?? [])
		.map(([start, end]) => ({ start, end }))
		.toSorted((a, b) => a.start - b.start);
}

function proposeExcerpts(article: DraftArticle, draft: Draft): Span[] {
	const rested = [
		...draft.claims.filter((claim) => claim.article === article.id).map(({ span }) => span),
		...draft.sites.filter((site) => site.article === article.id).map(({ sentence }) => sentence),
	];
	return rested
		.reduce<Span[]>((spans, span) => {
			if (spans.some((one) => holds(one, span))) return spans;
			const sentences = article.sentences.filter((one) => overlaps(one, span));
			const start = Math.min(span.start, ...sentences.map((one) => one.start));
			const end = Math.max(span.end, ...sentences.map((one) => one.end));
			const met = spans.filter((one) => overlaps(one, { start, end }));
			const whole = [...met, { start, end }];
			return [
				...spans.filter((one) => !met.includes(one)),
				{
					start: Math.min(...whole.map((one) => one.start)),
					end: Math.max(...whole.map((one) => one.end)),
				},
			];
		}, article.quotes)
		.toSorted((a, b) => a.start - b.start);
}
