import { listFigures } from '../../figures/figure.ts';
import { stripWhiteSpace } from '../../reading/page_text.ts';
import type { ClaimDoubt, Draft, DraftClaim, DraftSite } from '../draft.ts';
import { signFall } from '../claims/fall_words.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import { findArticleSpan, findSpan } from './find_words.ts';
import type { Gold, GoldClaim, GoldSite } from './gold.ts';
import { beginMeasure, count, type Measure } from './measure.ts';

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
	const free = new Set(draft.claims);
	const used = new Map<string, Set<number>>();
	for (const one of gold.claims ?? []) {
		const span = findGoldSpan(page, gold, one, used);
		const claim = span && findClaim([...free], one, span);
		const what = `${one.exact} (gold ${one.value} ${one.unit} ${one.qualifier})`;
		if (!claim) {
			for (const measure of [said, kinds, subjects]) measure.missed += 1;
			continue;
		}
		free.delete(claim);
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
	for (const claim of free) {
		said.extra += 1;
		if (claim.certain) said.silent.push(`${said.name}: ${claim.exact} is no claim in gold`);
	}
	return [said, kinds, subjects];
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

function isSaid(claim: DraftClaim, gold: GoldClaim): boolean {
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

function isAbout(
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
