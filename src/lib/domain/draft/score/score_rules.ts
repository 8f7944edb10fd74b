/** How often each rule by which a claim was told is right, by `why` of the claim: what whoever tunes the rules looks at first. */

import type { ClaimDoubt, Draft, DraftClaim, DraftSite } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { matchArticle } from './find_words.ts';
import type { Gold, GoldClaim, GoldSite } from './gold.ts';
import { matchSites } from './match_sites.ts';
import { pairClaims } from './pair_claims.ts';
import { isAbout, isSaid } from './score_claims.ts';

export type RuleCount = {
	part: 'kind' | 'role' | 'subject';
	/** As `why` has it. */
	rule: string;
	/** Told without asking. */
	right: number;
	wrong: number;
	/** Asked, and of these with the right one first. */
	asked: number;
	first: number;
	/** What was told wrong without asking. */
	cases: string[];
};

type Told = { part: RuleCount['part']; rule: string; is_right: boolean; is_asked: boolean };

/** Adds a page to what was counted before; a figure that is none in gold counts against what told its role. */
export function countRules(
	counts: Map<string, RuleCount>,
	page: DraftPage,
	draft: Draft,
	gold: Gold,
): void {
	const ids = new Map(
		(gold.articles ?? []).flatMap((one): [string, string][] => {
			const found = matchArticle(page, one, draft.articles);
			return found ? [[one.id, found.id]] : [];
		}),
	);
	const sites = matchSites(page, draft, gold, ids);
	const golds = new Map(
		pairClaims(page, draft, gold).flatMap(([one, claim]) => (claim ? [[claim, one] as const] : [])),
	);
	for (const claim of draft.claims) {
		for (const told of listTold(claim, golds.get(claim), gold, sites)) {
			const key = `${told.part} ${told.rule}`;
			const { part, rule } = told;
			const count = counts.get(key) ?? {
				part,
				rule,
				right: 0,
				wrong: 0,
				asked: 0,
				first: 0,
				cases: [],
			};
			counts.set(key, count);
			if (told.is_asked) {
				count.asked += 1;
				if (told.is_right) count.first += 1;
			} else if (told.is_right) count.right += 1;
			else {
				count.wrong += 1;
				count.cases.push(claim.exact);
			}
		}
	}
}

function listTold(
	claim: DraftClaim,
	one: GoldClaim | undefined,
	gold: Gold,
	sites: ReadonlyMap<GoldSite, DraftSite>,
): Told[] {
	const [kind = '', role = '', ...subject] = claim.why.split('; ');
	const asks = (...doubts: ClaimDoubt[]): boolean =>
		claim.unsure.some((doubt) => doubts.includes(doubt));
	const is_said = one !== undefined && isSaid(claim, one);
	const told: Told[] = [
		{
			part: 'role',
			rule: role,
			is_right: is_said,
			is_asked: asks('value', 'unit', 'claim', 'role') || (one === undefined && !claim.certain),
		},
	];
	if (one === undefined) return told;
	return [
		...told,
		{
			part: 'kind',
			rule: kind,
			is_right: claim.kind === one.kind,
			is_asked: asks('kind', 'claim'),
		},
		{
			part: 'subject',
			rule: subject.join('; '),
			is_right: isAbout(claim.about, one, gold, sites),
			is_asked: asks('about', 'claim'),
		},
	];
}

/** A table, the weakest rules first; rules that were always right, or always asked, follow. */
export function formatRules(counts: Iterable<RuleCount>): string[] {
	const share = ({ right, wrong }: RuleCount): number =>
		right + wrong === 0 ? 2 : right / (right + wrong);
	const head = ['right'.padStart(6), 'wrong'.padStart(6), 'share'.padStart(7), 'asked'.padStart(6)];
	return [
		[...head, 'first'.padStart(6), '  part     rule'].join(''),
		...[...counts]
			.toSorted((a, b) => share(a) - share(b) || b.right - a.right || b.asked - a.asked)
			.flatMap((count) => {
				const { part, rule, right, wrong, asked, first, cases } = count;
				const told = share(count) > 1 ? '-' : `${(100 * share(count)).toFixed(1)}%`;
				return [
					[
						...[String(right), String(wrong)].map((one) => one.padStart(6)),
						told.padStart(7),
						...[String(asked), String(first)].map((one) => one.padStart(6)),
						`  ${part.padEnd(8)} ${rule}`,
					].join(''),
					...cases.map((one) => `${' '.repeat(33)}not: ${one}`),
				];
			}),
	];
}
