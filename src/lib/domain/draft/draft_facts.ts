/** From articles with their places and dates to figures, sites and how they stand to what was reported before. */

import { readArticle } from './article_text.ts';
import { draftClaims } from './claims/draft_claims.ts';
import type { FoundClaim } from './claims/found_claim.ts';
import type { DraftArticle, DraftDate, DraftPlace, DraftRelation, DraftSource } from './draft.ts';
import type { DraftPage } from './draft_page.ts';
import type { Knowledge } from './knowledge.ts';
import { relateFigures, relateStatuses } from './relations/draft_relations.ts';
import { draftSites, type FoundSite } from './sites/draft_sites.ts';
import { type SiteGroup } from './sites/site_group.ts';
import { buildKnownGroup, groupSites } from './sites/site_groups.ts';

export type Facts = { claims: FoundClaim[]; sites: FoundSite[]; relations: DraftRelation[] };

export type FactsInput = {
	page: DraftPage;
	source: DraftSource;
	articles: readonly DraftArticle[];
	places: readonly DraftPlace[];
	dates: readonly DraftDate[];
	knowledge: Knowledge;
};

export function draftFacts({
	page,
	source,
	articles,
	places,
	dates,
	knowledge,
}: FactsInput): Facts {
	const facts: Facts = { claims: [], sites: [], relations: [] };
	for (const article of articles) {
		const text = readArticle(page, article, places);
		const groups = groupSites(text, knowledge);
		const first = draftClaims(page, text, groups, dates, knowledge);
		const is_settled = settleMatches(groups, first, knowledge);
		const claims = is_settled ? draftClaims(page, text, groups, dates, knowledge) : first;
		for (const { claim, sentence } of claims) {
			const site = knowledge.sites.find(({ id }) => id === claim.about);
			if (!site || groups.some(({ key }) => key === site.id)) continue;
			const start = claim.span.start - sentence.span.start;
			groups.push(buildKnownGroup(site, { sentence, start, end: start + 1 }));
		}
		const owned = new Set(
			claims.flatMap(({ claim, together, by_grammar, rivals }) =>
				[claim.about, by_grammar, ...rivals, ...together].filter((key) => key !== null),
			),
		);
		facts.claims.push(...claims);
		facts.sites.push(...draftSites(text, groups, owned, knowledge));
	}
	if (source.date !== null) facts.relations.push(...relateFigures(facts.claims, source.date));
	facts.relations.push(
		...relateStatuses(
			facts.sites.map(({ site }) => site),
			knowledge,
		),
	);
	return facts;
}

/** A name that is only like a known site's is that site where a figure of its series stands beside it. True when one was settled. */
function settleMatches(
	groups: SiteGroup[],
	claims: readonly FoundClaim[],
	knowledge: Knowledge,
): boolean {
	let is_settled = false;
	for (const group of groups) {
		if (group.match.site !== null) continue;
		const told = claims.find(
			({ claim, sentence, earlier }) =>
				earlier.length > 0 &&
				group.match.candidates.some(({ id }) => id === claim.about) &&
				group.mentions.some((mention) => mention.sentence === sentence),
		);
		const site = knowledge.sites.find(({ id }) => id === told?.claim.about);
		if (!site || groups.some(({ key }) => key === site.id)) continue;
		group.key = site.id;
		group.is = site.kind;
		group.is_named = true;
		group.match = {
			site,
			candidates: [],
			why: 'its name is like, and a figure of its series stands beside it',
		};
		is_settled = true;
	}
	return is_settled;
}
