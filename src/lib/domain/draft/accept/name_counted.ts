/** What a figure counts, as far as the page's own words say it; English is written by people. */

import type { Localized } from '../../schema/localized.ts';
import { CLAIM_KINDS, type ClaimKind } from '../../schema/vocabulary.ts';
import type { DraftClaim } from '../draft.ts';

/** Kinds whose name says what is counted: money is money, 6 of something is not. */
const NAMED_BY_KIND: ReadonlySet<ClaimKind> = new Set([
	...(['investment', 'funding', 'output', 'revenue', 'income', 'tax', 'award'] as const),
]);

/** What leads from the thing to its figure. */
const LINK =
	/(?:由|从|为|达到?|至|到|约|近|超过?|突破|逾|不到|不足|预计|可达|有望|全?长|共?有|增加|增至|提高到?|减少到?|降至)+$/;
/** An earlier figure of the same thing, and all that follows it. */
const EARLIER_FIGURE = /(?:由|从)?[\d.]+.*$/;
const AFTER = /^(?:余|多|以上|左右|以下|以内)+/;

export type CountedName = { zh: string | null; en: string | null };

/** `before`: the claim's words up to its figure; `after`: those behind it. null where nothing says it: it is asked. */
export function nameCounted(kind: ClaimKind | null, before: string, after: string): CountedName {
	if (kind !== null && NAMED_BY_KIND.has(kind)) return CLAIM_KINDS[kind] satisfies Localized;
	const thing = before.replace(EARLIER_FIGURE, '').replace(LINK, '') + after.replace(AFTER, '');
	return { zh: thing === '' ? null : thing, en: null };
}

/** The words of a claim before its figure and behind it. */
export function cutFigure({
	exact,
	span,
	figure,
}: Pick<DraftClaim, 'exact' | 'span' | 'figure'>): [string, string] {
	const signs = [...exact];
	const [start, end] = [figure.start - span.start, figure.end - span.start];
	return [signs.slice(0, start).join(''), signs.slice(end).join('')];
}
