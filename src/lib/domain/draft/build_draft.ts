/** One page, from its characters to drafts and the list of what is open. */

import type { FoundClaim } from './claims/found_claim.ts';
import { findDates } from './dates/find_dates.ts';
import type { Draft, DraftSource } from './draft.ts';
import { draftFacts } from './draft_facts.ts';
import type { DraftPage } from './draft_page.ts';
import type { Knowledge } from './knowledge.ts';
import { openClaims } from './open/open_claims.ts';
import { openRelations, openSites } from './open/open_sites.ts';
import {
	openArticles,
	openDates,
	openLanguage,
	openMarks,
	openPlaces,
	openSource,
} from './open/open_text.ts';
import { findPlaces } from './places/find_places.ts';
import { readMasthead } from './split/masthead.ts';
import { splitArticles } from './split/split_articles.ts';

/** What a person says of the page; it stands before what the page says. */
export type Given = { date?: string | undefined };

export function buildDraft(page: DraftPage, knowledge: Knowledge, given: Given = {}): Draft {
	const { articles, not_articles } = splitArticles(page);
	const source = readSource(page, not_articles, given);
	const dates = findDates(page, articles, source.date);
	const places = findPlaces(page, articles, knowledge);
	const facts = draftFacts({ page, source, articles, places, dates, knowledge });
	const sites = facts.sites.map(({ site }) => site);
	const draft = {
		source,
		articles,
		not_articles,
		dates,
		places,
		claims: facts.claims.map(({ claim }) => claim),
		sites,
		relations: facts.relations,
	};
	const names = new Map([
		...places.flatMap(({ code, surface }) => (code === null ? [] : [[code, surface] as const])),
		...facts.sites.map(({ group }) => [group.key, group.name] as const),
	]);
	const open = [
		...openSource(page, source),
		...openArticles(page, articles),
		...openMarks(page, listFigureSpans(facts.claims)),
		...openDates(page, dates),
		...openPlaces(page, places),
		...openClaims(page, facts.claims, knowledge, names),
		...openSites(page, sites, knowledge),
		...openRelations(page, facts.relations, facts.claims, sites),
		...openLanguage(page, articles),
	];
	return { ...draft, open };
}

function readSource(
	page: DraftPage,
	not_articles: Draft['not_articles'],
	{ date }: Given,
): DraftSource {
	const source = readMasthead(page, not_articles);
	return date === undefined ? source : { ...source, date, date_basis: 'given by the editor' };
}

/** Of figures whose characters are asked with them. */
function listFigureSpans(claims: readonly FoundClaim[]): { start: number; end: number }[] {
	return claims
		.filter(({ claim }) => claim.unsure.includes('value'))
		.map(({ claim }) => claim.figure);
}
