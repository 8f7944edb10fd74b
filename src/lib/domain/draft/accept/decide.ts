import type { Draft, DraftPlace, OpenItem } from '../draft.ts';
import type { Span } from '../draft_page.ts';
import { holds, overlaps } from './cut_words.ts';

/** What an editor says where none of the candidates is it. */
export const NONE = 'none';

/** The draft with what was decided taken in. What has no decision stays as it is. */
export function applyDecisions(draft: Draft): Draft {
	return draft.open
		.filter(({ decision }) => decision !== null)
		.reduce((decided, item) => applyOne(decided, item), draft);
}

/** Items that nothing can be accepted before. */
export function listBlocking(open: readonly OpenItem[]): OpenItem[] {
	return open.filter(({ blocks, decision }) => blocks && decision === null);
}

function applyOne(draft: Draft, item: OpenItem): Draft {
	const decision = item.decision!;
	const is_none = decision === NONE;
	switch (item.class) {
		case 'place':
			return {
				...draft,
				places: draft.places.map((place) =>
					isSamePlace(place, item) ? decidePlace(place, decision) : place,
				),
			};
		case 'site':
			return {
				...draft,
				sites: draft.sites.flatMap((site) => {
					if (!isAbout(site.article, site.sentence, item)) return [site];
					if (item.words !== '' && site.name !== item.words && site.key !== item.words) {
						const named = draft.sites.some(
							({ name, key }) => name === item.words || key === item.words,
						);
						if (named) return [site];
					}
					if (is_none) return [];
					return [{ ...site, match: decision === 'new' ? null : decision, certain: true }];
				}),
			};
		case 'claim':
		case 'figure':
			return {
				...draft,
				claims: draft.claims.flatMap((claim) => {
					if (!isAbout(claim.article, claim.figure, item)) return [claim];
					return is_none ? [] : [decideClaim(claim, item, decision)];
				}),
			};
		case 'date':
			return item.article === null && !is_none && /^\d{4}-\d{2}-\d{2}$/.test(decision)
				? { ...draft, source: { ...draft.source, date: decision } }
				: draft;
		default:
			return draft;
	}
}

function decidePlace(place: DraftPlace, decision: string): DraftPlace {
	if (decision === NONE) return { ...place, code: null, place: null, certain: true };
	const found = place.candidates.find(
		({ code, place: id }) => code === decision || id === decision,
	);
	const code = found ? found.code : /^\d+$/.test(decision) ? decision : place.code;
	const id = found ? found.place : /^\d+$/.test(decision) ? place.place : decision;
	return { ...place, code, place: id, certain: true };
}

/** A decision on a claim is the subject it is about, or one of its own words (a unit, a kind, a role). */
function decideClaim(
	claim: Draft['claims'][number],
	item: OpenItem,
	decision: string,
): Draft['claims'][number] {
	const is_subject = item.candidates.some(({ value }) => value === decision);
	return is_subject && item.class === 'claim'
		? { ...claim, about: decision, certain: true }
		: { ...claim, certain: true };
}

function isSamePlace(place: DraftPlace, { article, words, span }: OpenItem): boolean {
	if (article !== null && place.article !== article) return false;
	return place.surface === words || place.spans.some((one) => isSame(one, span));
}

function isAbout(article: string, span: Span, item: OpenItem): boolean {
	if (item.article !== null && article !== item.article) return false;
	return holds(item.span, span) || overlaps(item.span, span);
}

function isSame(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}
