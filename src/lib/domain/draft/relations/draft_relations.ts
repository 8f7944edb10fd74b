/** How figures and statuses stand to what was reported before. Forecasts are never a growth; what may not be comparable is asked. */

import { timeClaim, type Dated } from '../../figures/claim_time.ts';
import { relateClaims, type ClaimRelation } from '../../figures/relate_claims.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Status } from '../../schema/vocabulary.ts';
import type { FoundClaim } from '../claims/found_claim.ts';
import { measureShared } from '../sites/name_likeness.ts';
import { findPartStart } from '../claims/clause.ts';
import type { DraftRelation, DraftSite, RelationWord } from '../draft.ts';
import type { KnownClaim, Knowledge } from '../knowledge.ts';

type Spanned = Pick<Claim, 'role' | 'value' | 'value_to' | 'qualifier' | 'unit' | 'exact'>;
/** A drafted or a known claim. */
type Told = Omit<Spanned, 'value_to' | 'unit'> & {
	value_to: number | null;
	unit: Spanned['unit'] | null;
};

const WORDS: Record<ClaimRelation, RelationWord> = {
	same: 'same',
	compatible: 'compatible',
	grew: 'grew',
	fell: 'fell',
	conflict: 'conflict',
	differ: 'differs',
	'would-grow': 'forecast',
	'would-fall': 'forecast',
	'above-plan': 'forecast',
	'below-plan': 'forecast',
};

export function relateFigures(found: readonly FoundClaim[], reported: string): DraftRelation[] {
	return found.flatMap((one) => {
		const { claim, earlier } = one;
		const known = earlier[0];
		if (!known || claim.about === null) return [];
		if (claim.role === 'difference') return [];
		if (known.value === null || claim.value === null) return [];
		if (claim.role === 'earlier' && known.value !== claim.value) return [];
		return [relateFigure(one, known, reported)];
	});
}

function relateFigure(found: FoundClaim, known: KnownClaim, reported: string): DraftRelation {
	const { claim } = found;
	const [before, now] = [withTime(known, known.date), withTime(claim, reported)];
	const is_forecast = claim.forecast === true || known.forecast === true;
	const told = relateClaims(before, now);
	const part = findPartOfYear(found, known);
	const scope = part ?? (found.is_followed ? null : findOtherScope(found, known));
	const said = told === null ? 'differs' : WORDS[told];
	const is_apart = said === 'grew' || said === 'fell' || said === 'conflict';
	const relation =
		is_forecast && is_apart && !part ? 'forecast' : scope && said !== 'same' ? 'differs' : said;
	const is_doubtful =
		relation === 'differs' ||
		relation === 'conflict' ||
		claim.unsure.includes('value') ||
		claim.unsure.includes('about') ||
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

function withTime(claim: Told, reported: string): Dated<Spanned> {
	const { role, value, value_to, qualifier, unit, exact } = claim;
	const plain: Spanned = {
		role,
		value,
		qualifier,
		unit: unit ?? 'count',
		exact,
		...(value_to === null ? {} : { value_to }),
	};
	return { ...plain, ...timeClaim(plain, null, reported) };
}

/** Words that bound what is counted: only a reach, a part, other kinds of things. */
const BOUND = /(?:上游|下游|中段|河段|一期|二期|三期|部分|其中|沿线|境内|城区|段)/g;

/** What is made, taken in or received in a time. */
const FLOWS: readonly (string | null)[] = [
	...['output', 'revenue', 'tax', 'income', 'production', 'funding'],
];
const PART_OF_YEAR =
	/[上下]半年|半年|[一二三四]季度|前[\d一二三四五六七八九十两]+个?(?:月|季度)|\d+(?:月份)?[至到—-]\d+月(?:份)?|\d+月份|(?<![年])同期/;

/** 上半年产值 against 年产值: half a year is no fall of a year. */
function findPartOfYear({ claim, sentence }: FoundClaim, known: KnownClaim): string | null {
	if (!FLOWS.includes(claim.kind ?? known.kind)) return null;
	const lead = sentence.text.slice(0, claim.figure.start - sentence.span.start);
	const part = PART_OF_YEAR.exec(lead.slice(lead.lastIndexOf('；') + 1))?.[0];
	const is_whole = /全年[^，。；]*$/.test(lead);
	if (part === undefined || is_whole || PART_OF_YEAR.test(known.exact)) return null;
	return `of ${part}, which the earlier figure does not say`;
}

/** Why two figures may count different things; null where nothing says so. */
function findOtherScope({ claim, sentence }: FoundClaim, known: KnownClaim): string | null {
	const start = claim.span.start - sentence.span.start;
	const figure_end = claim.figure.end - sentence.span.start;
	const clause = sentence.text.slice(findPartStart(sentence.text.slice(0, start)) + 1, figure_end);
	const is_named = namesPart(clause, known);
	const own = [...(clause.match(BOUND) ?? [])].filter(
		(word) =>
			!known.exact.includes(word) && !known.label.includes(word) && !(word === '其中' && is_named),
	);
	if (own.length > 0) return `only of ${own.join(', ')}, which the earlier figure does not say`;
	const noun = /^[^，。；！？]*/.exec(sentence.text.slice(figure_end))![0];
	const listed = Math.max(countListed(claim.exact), claim.unit === 'count' ? countListed(noun) : 1);
	const before = Math.max(
		countListed(known.exact),
		countListed(known.label.replace(/（.*?）/g, '')),
	);
	return listed !== before ? `${listed} kinds are named, ${before} before` : null;
}

/** 其中规上企业85家: which part it is of is named, and the earlier figure is of the same. */
function namesPart(clause: string, { exact, label }: KnownClaim): boolean {
	const noun = /^[\u4e00-\u9fff]*/.exec(clause.slice(clause.lastIndexOf('其中') + 2))![0];
	return noun.length >= 3 && measureShared(noun, exact + label) >= 0.75;
}

/** How many things a count names: 桂花、红叶石楠和杜鹃 are three. */
function countListed(words: string): number {
	return words.split(/[、和及]/).length;
}

/** A status that is not the one known. */
export function relateStatuses(
	sites: readonly DraftSite[],
	{ sites: known_sites }: Knowledge,
): DraftRelation[] {
	return sites.flatMap((site): DraftRelation[] => {
		const known = known_sites.find(({ id }) => id === site.match);
		if (!known || known.status === null || site.status === null) return [];
		const is_back = rank(site.status) < rank(known.status);
		const is_open = site.unsure.includes('status');
		if (known.status === site.status || (is_open && is_back)) return [];
		return [
			{
				about: known.id,
				of: 'status',
				series: null,
				earlier: known.status,
				later: site.status,
				relation: 'followed',
				certain: !is_back && !is_open && !site.unsure.includes('match'),
				why: is_back ? 'it goes back from what was reported' : 'it goes on from what was reported',
			},
		];
	});
}

function rank(status: Status): number {
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
