/** How figures and statuses stand to what was reported before. Forecasts are never a growth; what may not be comparable is asked. */

import { timeClaim, type Dated } from '../../figures/claim_time.ts';
import { relateClaims, type ClaimRelation } from '../../figures/relate_claims.ts';
import type { Claim } from '../../schema/claim.ts';
import { STATUSES } from '../../schema/vocabulary.ts';
import type { FoundClaim } from '../claims/draft_claims.ts';
import { stripFigures } from '../claims/match_series.ts';
import type { DraftRelation, DraftSite, RelationWord } from '../draft.ts';
import type { KnownClaim, Knowledge } from '../knowledge.ts';
import { measureShared } from '../sites/name_likeness.ts';

type Spanned = Pick<Claim, 'role' | 'value' | 'value_to' | 'qualifier'>;

const WORDS: Record<ClaimRelation, RelationWord> = {
	same: 'same',
	compatible: 'compatible',
	grew: 'grew',
	fell: 'fell',
	conflict: 'conflict',
	differ: 'differs',
	'would-grow': 'forecast',
	'would-fall': 'forecast',
	'above-plan': 'differs',
	'below-plan': 'differs',
};

export function relateFigures(found: readonly FoundClaim[], reported: string): DraftRelation[] {
	return found.flatMap((one) => {
		const { claim, earlier } = one;
		const known = earlier[0];
		if (!known || claim.role === 'difference' || claim.about === null) return [];
		if (known.value === null || claim.value === null) return [];
		return [relateFigure(one, known, reported)];
	});
}

function relateFigure(
	{ claim, sentence }: FoundClaim,
	known: KnownClaim,
	reported: string,
): DraftRelation {
	const [before, now] = [withTime(known, known.date), withTime(claim, reported)];
	const is_forecast = claim.forecast === true || known.forecast === true;
	const told = relateClaims(before, now);
	const scope = findOtherScope(claim.exact, sentence.text, known);
	const said = told === null ? 'differs' : WORDS[told];
	const is_apart = said === 'grew' || said === 'fell' || said === 'conflict';
	const relation = is_forecast && is_apart ? 'forecast' : is_apart && scope ? 'differs' : said;
	const is_doubtful =
		relation === 'differs' ||
		relation === 'conflict' ||
		claim.unsure.includes('value') ||
		claim.unsure.includes('series');
	return {
		about: claim.about!,
		of: claim.kind ?? known.kind,
		series: known.series,
		earlier: known.value!,
		later: claim.value!,
		relation,
		certain: !is_doubtful,
		why: scope ?? `${known.exact} (${known.date}), now ${claim.exact}`,
	};
}

function withTime(
	claim: Spanned | (Omit<Spanned, 'value_to'> & { value_to: number | null }),
	reported: string,
): Dated<Spanned> {
	const value_to = claim.value_to ?? undefined;
	const plain: Spanned = {
		role: claim.role,
		value: claim.value,
		qualifier: claim.qualifier,
		...(value_to === undefined ? {} : { value_to }),
	};
	return { ...plain, ...timeClaim(plain, null, reported) };
}

/** Words that bound what is counted: only a reach, a part, other kinds of things. */
const BOUND = /(?:上游|下游|中段|河段|一期|二期|三期|部分|其中|沿线|境内|城区|段)/g;

/** Why two figures may count different things; null where nothing says so. */
function findOtherScope(exact: string, sentence: string, known: KnownClaim): string | null {
	const at = sentence.indexOf(exact);
	const clause = sentence.slice(Math.max(0, at - 16), at + exact.length + 16);
	const own = [...(clause.match(BOUND) ?? [])].filter(
		(word) => !known.exact.includes(word) && !known.label.includes(word),
	);
	if (own.length > 0) return `only of ${own.join(', ')}, which the earlier figure does not say`;
	const [listed, listed_before] = [
		countListed(clause, exact),
		countListed(known.label, known.exact),
	];
	if (
		listed !== listed_before &&
		Math.max(listed, listed_before) > 1 &&
		measureShared(stripFigures(exact), known.label) < 1
	) {
		return `${listed} kinds are named, ${listed_before} before`;
	}
	return null;
}

/** How many things a count names: 桂花、红叶石楠和杜鹃 are three. */
function countListed(words: string, exact: string): number {
	const text = words.includes('、') || words.includes('和') ? words : exact;
	return text.split(/[、和及]/).length;
}

/** A status that is not the one known. */
export function relateStatuses(
	sites: readonly DraftSite[],
	{ sites: known_sites }: Knowledge,
): DraftRelation[] {
	return sites.flatMap((site): DraftRelation[] => {
		const known = known_sites.find(({ id }) => id === site.match);
		if (!known || known.status === null || site.status === null) return [];
		if (known.status === site.status) return [];
		const is_back = rank(site.status) < rank(known.status);
		return [
			{
				about: known.id,
				of: 'status',
				series: null,
				earlier: known.status,
				later: site.status,
				relation: 'followed',
				certain: !is_back && !site.unsure.includes('status') && !site.unsure.includes('match'),
				why: is_back ? 'it goes back from what was reported' : 'it goes on from what was reported',
			},
		];
	});
}

function rank(status: keyof typeof STATUSES): number {
	return [
		'planned',
		'starting',
		'halted',
		'under-way',
		'nearly-complete',
		'in-force',
		'complete',
		'operating',
	].indexOf(status);
}
