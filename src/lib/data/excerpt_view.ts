/** Excerpts and claims ready to be shown in one language. */

import type { ArticleClaim } from '../domain/schema/claim.ts';
import type { Claim } from '../domain/schema/claim.ts';
import type { Catalog, CatalogExcerpt } from '../domain/reading/catalog.ts';
import { namePublication } from '../domain/reading/source_words.ts';
import { formatClaimValue } from '../domain/figures/format_value.ts';
import type { Language } from '../domain/schema/localized.ts';
import { markWords, type Segment } from '../domain/map_model/mark_words.ts';

export type ClaimView = {
	label: string;
	value: string;
	period: string | null;
	/** The page's words. */
	exact: string;
	is_key: boolean;
	/** Position in the list of excerpts shown beside it. */
	excerpt: number;
};

export type NoteView = { about: string; text: string; kind: string; certainty: string };

export type ExcerptView = {
	id: string;
	article_id: string;
	/** The original, cut around the words of claims. */
	segments: Segment[];
	translation: string;
	notes: NoteView[];
	byline: string[];
	byline_role: 'author' | 'photographer';
	date: string;
	publication: string;
	article_title: string;
};

/** `excerpts` in the order shown; a claim of another excerpt is left out. */
export function buildClaimViews(
	claims: readonly { claim: Claim | ArticleClaim; ref: string }[],
	excerpts: readonly CatalogExcerpt[],
	language: Language,
): ClaimView[] {
	return claims.flatMap(({ claim, ref }) => {
		const excerpt = excerpts.findIndex((one) => one.ref === ref);
		if (excerpt < 0) return [];
		return {
			label: claim.label[language],
			value: formatClaimValue(claim, language),
			period: claim.period?.[language] ?? null,
			exact: claim.exact,
			is_key: claim.key === true,
			excerpt,
		};
	});
}

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
		segments: markWords(excerpt.exact, words),
		translation: excerpt.translation,
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
