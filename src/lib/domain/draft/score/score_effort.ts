/** How often an editor has to answer until a draft is what gold says: card by card, each as few answers as it can be done with. */

import type { Draft, DraftClaim, DraftSite, OpenItem } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { buildCards, splitAsked } from '../open/cards.ts';
import type { Gold, GoldClaim, GoldSite } from './gold.ts';
import { pairClaims } from './pair_claims.ts';
import { isAbout } from './score_claims.ts';

export type Effort = {
	/** Items of the list, without those that ask for a translation. */
	items: number;
	translations: number;
	/** Cards, and items that stand in none. */
	questions: number;
	/** At least one for each question; one more for figures of another subject, and for each value beside it that is not the first. */
	answers: number;
	/** Cards of several figures where one answer is right for all, of all such cards. */
	whole_runs: number;
	runs: number;
};

export function scoreEffort(
	page: DraftPage,
	draft: Draft,
	gold: Gold,
	sites: ReadonlyMap<GoldSite, DraftSite>,
): Effort {
	const asked = draft.open.filter(({ class: word }) => word !== 'language');
	const by_id = new Map(asked.map((item) => [item.id, item]));
	const cards = buildCards(draft);
	const golds = new Map(
		pairClaims(page, draft, gold).flatMap(([one, claim]) => (claim ? [[claim, one] as const] : [])),
	);
	const in_cards = new Set(cards.flatMap(({ items }) => items));
	const read = (item: OpenItem) => readAnswer(item, draft, golds, gold, sites);
	const costs = cards.map(({ form, asks, items }) => {
		const own = items.map((id) => by_id.get(id)!);
		if (form === 'site') return { form, mains: 1, answers: countSiteAnswers(own, draft, sites) };
		const mains = own.filter((item) => item.asks === asks);
		const told = Math.max(1, new Set(mains.flatMap((item) => read(item) ?? [])).size);
		const changed = own.filter((item) => {
			const answer = item.asks === asks ? null : read(item);
			return item.asks !== 'claim' && answer !== null && answer !== item.candidates[0]?.value;
		});
		return { form, mains: mains.length, told, answers: told + changed.length };
	});
	const alone = asked.filter(({ id }) => !in_cards.has(id)).length;
	const runs = costs.filter(({ mains }) => mains > 1);
	return {
		items: asked.length,
		translations: draft.open.length - asked.length,
		questions: cards.length + alone,
		answers: alone + costs.reduce((sum, { answers }) => sum + answers, 0),
		whole_runs: runs.filter(({ told }) => told === 1).length,
		runs: runs.length,
	};
}

/** One line, under the measures. */
export function formatEffort(effort: Effort): string {
	const { items, translations, questions, answers, whole_runs, runs } = effort;
	return `asked: ${items} items in ${questions} questions, at least ${answers} answers; ${whole_runs} of ${runs} runs of figures have one answer; ${translations} translations`;
}

/** One where gold has no such site, or has it as the draft proposes; else one more for each value that is another. */
function countSiteAnswers(
	items: readonly OpenItem[],
	draft: Draft,
	sites: ReadonlyMap<GoldSite, DraftSite>,
): number {
	const key = splitAsked(items[0]!.asks)[1];
	const found = [...sites].find(([, site]) => site.key === key);
	if (!found) return 1;
	const [one, site] = found;
	const code = /\d{6,12}/.exec(one.placement ?? '')?.[0].slice(0, 9);
	return (
		1 +
		items.filter(({ asks, candidates }) => {
			const [doubt] = splitAsked(asks);
			if (doubt === 'status')
				return one.status !== undefined && one.status !== candidates[0]?.value;
			if (doubt === 'placement')
				return one.placement !== undefined && code !== (site.placement.code ?? undefined);
			return doubt === 'match' && one.match !== site.match;
		}).length
	);
}

/** What gold answers; null where it does not say, or where the figure is none of gold's. */
function readAnswer(
	item: OpenItem,
	draft: Draft,
	golds: ReadonlyMap<DraftClaim, GoldClaim>,
	gold: Gold,
	sites: ReadonlyMap<GoldSite, DraftSite>,
): string | null {
	const claim = draft.claims.find(
		({ article, span }) =>
			article === item.article && span.start === item.span.start && span.end === item.span.end,
	);
	const one = claim && golds.get(claim);
	if (!one) return item.asks === 'about' ? 'none' : null;
	if (item.asks === 'kind') return one.kind;
	if (item.asks === 'role') return one.role ?? null;
	if (item.asks !== 'about') return null;
	const offered = item.candidates.find(({ value }) => isAbout(value, one, gold, sites));
	return offered?.value ?? `typed ${one.about}`;
}
