/** Excerpts ready to be shown in one language. */

import type { Catalog, CatalogExcerpt } from '../domain/reading/catalog.ts';
import { namePublication } from '../domain/reading/source_words.ts';
import type { Language } from '../domain/schema/localized.ts';
import { markWords, type Segment } from '../domain/map_model/mark_words.ts';
import type { ClaimView } from './figures/claim_view.ts';

export type NoteView = { about: string; text: string; kind: string; certainty: string };

/** `starts`: ids of the claims whose words begin here. `goes_on`: words of a claim that began in the segment before. */
export type MarkedSegment = Segment & { starts: string[]; goes_on: boolean };

export type ExcerptView = {
	id: string;
	article_id: string;
	/** The original, cut around the words of claims. */
	segments: MarkedSegment[];
	/** Ours: in the page's language, or in the one beside it where the page has the original. */
	translation: string;
	notes: NoteView[];
	byline: string[];
	byline_role: 'author' | 'photographer';
	date: string;
	publication: string;
	article_title: string;
};

/** Segments name claims by their position in `claims`. */
export function buildExcerptView(
	excerpt: CatalogExcerpt,
	index: number,
	claims: readonly ClaimView[],
	catalog: Catalog,
	language: Language,
): ExcerptView {
	const article = catalog.article_by_id.get(excerpt.article_id)!;
	const words = claims.map((claim) => (claim.excerpt === index ? claim.exact : ''));
	return {
		id: excerpt.id,
		article_id: excerpt.article_id,
		segments: nameSegments(markWords(excerpt.exact, words), claims),
		translation: { zh: excerpt.translation, en: excerpt.translation }[language],
		notes: (excerpt.notes ?? []).map((note) => ({
			about: note.about,
			text: note[language],
			kind: note.kind,
			certainty: note.certainty,
		})),
		byline: article.byline,
		byline_role: article.byline_role,
		date: article.source.date,
		publication: namePublication(article.source)[language],
		article_title: article.title[language],
	};
}

function nameSegments(segments: readonly Segment[], claims: readonly ClaimView[]): MarkedSegment[] {
	return segments.map((segment, index) => {
		const before = segments[index - 1]?.claims ?? [];
		return {
			...segment,
			starts: segment.claims.filter((one) => !before.includes(one)).map((one) => claims[one]!.id),
			goes_on: segment.claims.some((one) => before.includes(one)),
		};
	});
}
