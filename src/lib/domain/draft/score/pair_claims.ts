import { listFigures } from '../../figures/figure.ts';
import { stripWhiteSpace } from '../../reading/page_text.ts';
import type { Draft, DraftClaim } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import { findArticleSpan, findSpan } from './find_words.ts';
import type { Gold, GoldClaim } from './gold.ts';

/** Every claim of gold with the drafted one of the same characters; null where none was found. */
export function pairClaims(
	page: DraftPage,
	draft: Draft,
	gold: Gold,
): [GoldClaim, DraftClaim | null][] {
	const free = new Set(draft.claims);
	const used = new Map<string, Set<number>>();
	return (gold.claims ?? []).map((one) => {
		const span = findGoldSpan(page, gold, one, used);
		const claim = span && findClaim([...free], one, span);
		if (claim) free.delete(claim);
		return [one, claim];
	});
}

/** Gold writes the same words once; where they stand more often, each use takes the next. */
function findGoldSpan(
	page: DraftPage,
	gold: Gold,
	claim: GoldClaim,
	used: Map<string, Set<number>>,
): Span | null {
	const article = gold.articles?.find(({ id }) => id === claim.article);
	const within = article ? findArticleSpan(page, article) : null;
	const key = `${claim.article} ${claim.exact}`;
	const taken = used.get(key) ?? new Set<number>();
	const span =
		findSpan(page, claim.exact, within, taken) ?? findSpan(page, claim.exact, null, taken);
	if (span) used.set(key, taken.add(span.start));
	return span;
}

/** The figure of gold's value inside gold's words; the last inside where none has the value. */
function findClaim(claims: readonly DraftClaim[], gold: GoldClaim, span: Span): DraftClaim | null {
	const inside = claims.filter(({ figure }) => figure.start < span.end && span.start < figure.end);
	const words = stripWhiteSpace(gold.exact);
	const size = gold.value === null ? null : Math.abs(gold.value);
	const own = listFigures(words).findLast(({ value }) => value === size);
	const at_figure = own
		? inside.find(
				({ figure }) => figure.start < span.start + own.end && span.start + own.start < figure.end,
			)
		: undefined;
	return (
		at_figure ??
		inside.find(({ value }) => value !== null && Math.abs(value) === size) ??
		inside.at(-1) ??
		null
	);
}
