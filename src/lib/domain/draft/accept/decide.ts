/** What decisions make of a draft. A decision is the value of a candidate, words that were typed, or `none`. */

import type {
	ClaimDoubt,
	Draft,
	DraftArticle,
	DraftClaim,
	DraftPlace,
	DraftSite,
	OpenItem,
	SiteDoubt,
} from '../draft.ts';
import type { Span } from '../draft_page.ts';
import { signFall } from '../claims/fall_words.ts';

/** What an editor says where none of the candidates is it. */
export const NONE = 'none';

/** The draft with what was decided taken in. What has no decision stays as it is. */
export function applyDecisions(draft: Draft): Draft {
	return draft.open
		.filter(({ decision }) => decision !== null)
		.reduce((decided, item) => applyOne(decided, item, item.decision!), draft);
}

function applyOne(draft: Draft, item: OpenItem, decision: string): Draft {
	const text = decision === NONE ? null : decision;
	switch (item.class) {
		case 'place':
			return {
				...draft,
				places: draft.places.map((one) =>
					one.article === item.article && isSame(one.span, item.span)
						? decidePlace(one, text)
						: one,
				),
			};
		case 'site':
			return {
				...draft,
				sites: draft.sites.flatMap((one) => decideSite(one, item.asks, text)),
			};
		case 'claim':
		case 'figure':
			return {
				...draft,
				claims: draft.claims.flatMap((one) =>
					one.article === item.article &&
					(isSame(one.span, item.span) || isSame(one.figure, item.span))
						? decideClaim(one, item.asks as ClaimDoubt, text)
						: [one],
				),
			};
		case 'date':
			return item.asks === 'source-date' ? decideSource(draft, { date: text }) : draft;
		case 'text':
			if (item.asks === 'publication') return decideSource(draft, { publication: text });
			if (item.asks === 'page-number') return decideSource(draft, { page_number: text });
			return draft;
		case 'split':
			return {
				...draft,
				articles: draft.articles.map((one) =>
					one.id === item.article ? decideArticle(one, item.asks, text) : one,
				),
			};
		default:
			return draft;
	}
}

function decideSource(draft: Draft, found: Partial<Draft['source']>): Draft {
	return { ...draft, source: { ...draft.source, ...found } };
}

function decideArticle(article: DraftArticle, asks: string, text: string | null): DraftArticle {
	if (asks === 'title') return { ...article, title: text };
	if (asks === 'byline') {
		return { ...article, byline: text === null ? [] : text.split(/[、,，;；]\s*|\s{2,}/) };
	}
	return { ...article, certain: true };
}

function decidePlace(place: DraftPlace, text: string | null): DraftPlace {
	if (text === null) return { ...place, code: null, place: null, certain: true };
	const found = place.candidates.find(({ code, place: id, name }) =>
		[code, id, name].includes(text),
	);
	if (found) return { ...place, code: found.code, place: found.place, certain: true };
	return /^\d+$/.test(text)
		? { ...place, code: text, certain: true }
		: { ...place, place: text, certain: true };
}

/** `asks`: a doubt and the key of its site, `match-site-1`. */
function decideSite(site: DraftSite, asks: string, text: string | null): DraftSite[] {
	const doubt = asks.slice(0, asks.indexOf('-')) as SiteDoubt;
	if (asks.slice(doubt.length + 1) !== site.key) return [site];
	const certain = { ...site, certain: true };
	switch (doubt) {
		case 'site':
			return text === null ? [] : [certain];
		case 'match':
			return [{ ...certain, match: text === 'new' ? null : text }];
		case 'status':
			return [{ ...certain, status: text as DraftSite['status'] }];
		case 'placement':
			return [{ ...certain, ...placeIn(text) }];
		default:
			return [certain];
	}
}

/** By the code of a county, township or village. */
function placeIn(code: string | null): Pick<DraftSite, 'placement' | 'district' | 'township'> {
	if (code === null) {
		return { placement: { class: 'unplaced', code: null }, district: null, township: null };
	}
	return {
		placement: { class: 'area', code },
		district: code.length >= 6 && !code.endsWith('00') ? code.slice(0, 6) : null,
		township: code.length >= 9 ? code.slice(0, 9) : null,
	};
}

function decideClaim(claim: DraftClaim, asks: ClaimDoubt, text: string | null): DraftClaim[] {
	const certain = { ...claim, certain: true };
	switch (asks) {
		case 'claim':
			return text === null ? [] : [certain];
		case 'value':
			return text === null ? [] : [{ ...certain, value: readNumber(text) }];
		case 'about':
			return text === null ? [] : [{ ...certain, about: text }];
		case 'unit':
			return text === null ? [] : [{ ...certain, unit: text as DraftClaim['unit'] }];
		case 'kind':
			return text === null ? [] : [{ ...certain, kind: text as DraftClaim['kind'] }];
		case 'series':
			return [{ ...certain, series: text }];
		case 'role':
			return [text === null ? certain : signFall({ ...certain, role: text as DraftClaim['role'] })];
		case 'as_of':
			return [{ ...certain, as_of: text, as_of_words: text === null ? null : claim.as_of_words }];
		default:
			return [certain];
	}
}

function readNumber(text: string): number | null {
	const number = Number(text.replaceAll(/[,，\s]/g, ''));
	return text.trim() === '' || Number.isNaN(number) ? null : number;
}

function isSame(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}
