/** How two figures of one series stand to each other, as a sentence. This file reaches the browser. */

import { formatDay, formatEdtf } from '../dates/format_edtf.ts';
import type { Language } from '../schema/localized.ts';
import type { DatedClaim } from './claim_time.ts';
import { formatClaimValue, formatRange } from './format_value.ts';
import type { ClaimRelation } from './relate_claims.ts';
import { findBounds, subtract } from './value_interval.ts';

/** A figure, when it was reported and, in a sentence, by whom. */
export type ToldClaim = { claim: DatedClaim; publication: string };

/**
 * `from` is the older figure. Both figures stand in it with their dates, and what lies between them as far as it is known; a mean of them is
 * never given.
 */
export function describeRelation(
	relation: ClaimRelation,
	from: ToldClaim,
	to: ToldClaim,
	language: Language,
): string {
	const [a, b] = [from, to].map(({ claim }) => tellFigure(claim, language));
	const is_chinese = language === 'zh';
	const change = tellChange(from.claim, to.claim, relation === 'grew', language);
	switch (relation) {
		case 'same':
			return is_chinese ? `${a}与${b}相同。` : `The same was reported: ${a} and ${b}.`;
		case 'compatible':
			return is_chinese
				? `${a}，${b}：按原文的说法，两者并不矛盾，但看不出有没有变化。`
				: `${a}; ${b}: as they are worded the two agree, and do not show whether anything changed.`;
		case 'grew':
			return is_chinese ? `由${a}增至${b}${change}。` : `Grew from ${a} to ${b}${change}.`;
		case 'fell':
			return is_chinese ? `由${a}减至${b}${change}。` : `Fell from ${a} to ${b}${change}.`;
		case 'conflict':
			return tellConflict(from, to, language);
		case 'differ':
			return is_chinese
				? `${a}，${b}：数值不同，所指的时间又分不出先后，看不出是变化还是矛盾。`
				: `${a}; ${b}: the values differ, and their times do not show whether one followed the other.`;
		case 'would-grow':
			return is_chinese
				? `${a}；计划或预计增至${b}。`
				: `${a}; planned or expected to grow to ${b}.`;
		case 'would-fall':
			return is_chinese
				? `${a}；计划或预计减至${b}。`
				: `${a}; planned or expected to fall to ${b}.`;
		case 'above-plan':
		case 'below-plan':
			return tellOutcome(relation, from, to, language);
	}
}

/** Of a change that is not what lies between the figures before and after it. */
export function describeMisfit({ claim }: ToldClaim, language: Language): string {
	const told = tellFigure(claim, language);
	return language === 'zh'
		? `报道的变化量${told}与前后两个数值之差不符。`
		: `The change reported, ${told}, is not what lies between the figures before and after it.`;
}

/** "CNY 164 million (2023, reported on 10 June 2024)". That a figure is planned or expected is for the sentence to say. */
function tellFigure(claim: DatedClaim, language: Language): string {
	const qualifier = claim.qualifier === 'expected' ? 'exact' : claim.qualifier;
	const value = formatClaimValue({ ...claim, qualifier, forecast: undefined }, language);
	const day = formatDay(claim.reported, language);
	const of = nameTime(claim, language);
	if (language === 'zh') return `${value}（${of && `${of}，`}${day}报道）`;
	return `${value} (${of && `${of}, `}reported on ${day})`;
}

function nameTime({ as_of, role }: DatedClaim, language: Language): string {
	if (as_of !== undefined) return formatEdtf(as_of, language);
	if (role !== 'earlier') return '';
	return language === 'zh' ? '此前' : 'at an earlier time';
}

function tellConflict(from: ToldClaim, to: ToldClaim, language: Language): string {
	const [one, other] = [from, to].map(({ claim, publication }) => {
		const value = formatClaimValue(claim, language);
		const day = formatDay(claim.reported, language);
		return language === 'zh'
			? `${publication}（${day}）称${value}`
			: `${value} in ${publication} of ${day}`;
	});
	const of = from.claim.as_of === undefined ? '' : formatEdtf(from.claim.as_of, language);
	return language === 'zh'
		? `两处报道不一${of && `（${of}）`}：${one}，${other}。本图集不取平均，也不断定哪个对。`
		: `The reports${of && ` for ${of}`} differ: ${one}, ${other}. The atlas takes no mean of them and does not say which is right.`;
}

function tellOutcome(
	relation: 'above-plan' | 'below-plan',
	from: ToldClaim,
	to: ToldClaim,
	language: Language,
): string {
	const is_plan_first = from.claim.role === 'planned';
	const [plan, fact] = (is_plan_first ? [from, to] : [to, from]).map(({ claim }) =>
		tellFigure(claim, language),
	);
	if (language === 'zh') {
		return `${fact}，${relation === 'above-plan' ? '高于' : '低于'}计划或预计的${plan}。`;
	}
	return `${fact}, which is ${relation === 'above-plan' ? 'above' : 'below'} what was planned or expected, ${plan}.`;
}

/** "，增加4600万元", ", CNY 46 million more", "at least" or "at most" where hedges leave it open; empty where they leave too much open. */
function tellChange(
	from: DatedClaim,
	to: DatedClaim,
	is_more: boolean,
	language: Language,
): string {
	const [a, b] = [findBounds(from), findBounds(to)];
	if (!a || !b) return '';
	const { low, high } = is_more ? subtract(b, a) : subtract(a, b);
	if (!Number.isFinite(low) || low <= 0) return '';
	const is_exact = [from, to].every(({ qualifier }) =>
		['exact', 'range', 'expected'].includes(qualifier),
	);
	const size = formatRange(low, is_exact ? high : null, to.unit, language);
	if (language === 'zh') {
		return `，${is_exact ? '' : '至少'}${is_more ? '增加' : '减少'}${size}`;
	}
	return `, ${is_exact ? '' : 'at least '}${size} ${is_more ? 'more' : 'less'}`;
}
