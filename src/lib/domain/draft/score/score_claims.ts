import type { ClaimDoubt, Draft, DraftClaim, DraftSite } from '../draft.ts';
import { signFall } from '../claims/fall_words.ts';
import type { DraftPage } from '../draft_page.ts';
import type { Gold, GoldClaim, GoldSite } from './gold.ts';
import { beginMeasure, count, type Measure } from './measure.ts';
import { pairClaims } from './pair_claims.ts';

/** Claims by their figures' characters: what is said (value, unit, qualifier, forecast), of what kind, of whom. */
export function scoreClaims(
	page: DraftPage,
	draft: Draft,
	gold: Gold,
	sites: ReadonlyMap<GoldSite, DraftSite>,
): Measure[] {
	const said = beginMeasure('claims: value, unit, qualifier');
	const kinds = beginMeasure('claims: kind');
	const subjects = beginMeasure('claims: subject');
	const pairs = pairClaims(page, draft, gold);
	for (const [one, claim] of pairs) {
		const what = `${one.exact} (gold ${one.value} ${one.unit} ${one.qualifier})`;
		if (!claim) {
			for (const measure of [said, kinds, subjects]) measure.missed += 1;
			continue;
		}
		const asks = (...doubts: ClaimDoubt[]): boolean =>
			claim.unsure.some((doubt) => doubts.includes(doubt));
		const found = `${claim.value} ${claim.unit} ${claim.qualifier}${claim.forecast ? ' forecast' : ''}`;
		const is_said = isSaid(claim, one);
		const is_role_asked = !is_said && asks('role') && isSaidButWhen(claim, one);
		count(
			said,
			is_said,
			asks('value', 'unit', 'claim') || is_role_asked,
			`${what}, found ${found}`,
		);
		count(
			kinds,
			claim.kind === one.kind,
			asks('kind', 'claim'),
			`${what}: gold ${one.kind}, found ${claim.kind}`,
		);
		count(
			subjects,
			isAbout(claim.about, one, gold, sites),
			asks('about', 'claim'),
			`${what}: gold of ${one.about}, found ${claim.about}`,
			[claim.about, ...listOffered(draft, claim)].some((about) => isAbout(about, one, gold, sites)),
		);
	}
	const told = new Set(pairs.map(([, claim]) => claim));
	for (const claim of draft.claims.filter((one) => !told.has(one))) {
		said.extra += 1;
		if (claim.certain) said.silent.push(`${said.name}: ${claim.exact} is no claim in gold`);
	}
	return [said, kinds, subjects];
}

/** Value, unit, hedge and whether it is told ahead. */
export function isSaid(claim: DraftClaim, gold: GoldClaim): boolean {
	return (
		claim.value === gold.value &&
		(claim.value_to ?? null) === (gold.value_to ?? null) &&
		claim.unit === gold.unit &&
		claim.qualifier === gold.qualifier &&
		(claim.forecast ?? false) === (gold.forecast ?? false)
	);
}

/** The same but for whether it is told ahead, or as a fall, which the role asks. */
function isSaidButWhen(claim: DraftClaim, gold: GoldClaim): boolean {
	const blend = ({ qualifier }: { qualifier: string }): string =>
		qualifier === 'expected' ? 'exact' : qualifier;
	const as_fall = { role: 'difference', falls: true } as const;
	const value_to = gold.value_to ?? null;
	return isSaid(
		signFall({
			...claim,
			...as_fall,
			forecast: true,
			qualifier: blend(claim) as DraftClaim['qualifier'],
		}),
		signFall({ ...gold, ...as_fall, value_to, forecast: true, qualifier: blend(gold) }),
	);
}

/** Answers to the question whom the claim is of. */
function listOffered({ open }: Draft, { article, span }: DraftClaim): string[] {
	return open
		.filter(
			(item) =>
				item.class === 'claim' &&
				item.asks === 'about' &&
				item.article === article &&
				item.span.start === span.start &&
				item.span.end === span.end,
		)
		.flatMap(({ candidates }) => candidates.map(({ value }) => value));
}

/** Whether somebody told by id, key or code is whom gold has the claim of. */
export function isAbout(
	about: string | null,
	gold: GoldClaim,
	{ sites = [] }: Gold,
	matched: ReadonlyMap<GoldSite, DraftSite>,
): boolean {
	if (about === null) return false;
	if (about === gold.about) return true;
	const site = sites.find(({ match, key, name }) => [match, key, name].includes(gold.about ?? ''));
	return site !== undefined && matched.get(site)?.key === about;
}
