/** How two figures of one series stand to each other, as a sentence. This file reaches the browser. */

import { addRemark, joinClauses } from '../language/join_words.ts';
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
	const change = tellChange(from.claim, to.claim, relation === 'grew', language);
	switch (relation) {
		case 'same':
			return { zh: `${a}与${b}相同。`, en: `The same was reported: ${a} and ${b}.` }[language];
		case 'compatible':
			return {
				zh: `${a}，${b}：按原文的说法，两者并不矛盾，但看不出有没有变化。`,
				en: `${a}; ${b}: as they are worded the two agree, and do not show whether anything changed.`,
			}[language];
		case 'grew':
			return { zh: `由${a}增至${b}${change}。`, en: `Grew from ${a} to ${b}${change}.` }[language];
		case 'fell':
			return { zh: `由${a}减至${b}${change}。`, en: `Fell from ${a} to ${b}${change}.` }[language];
		case 'conflict':
			return tellConflict(from, to, language);
		case 'differ':
			return {
				zh: `${a}，${b}：数值不同，所指的时间又分不出先后，看不出是变化还是矛盾。`,
				en: `${a}; ${b}: the values differ, and their times do not show whether one followed the other.`,
			}[language];
		case 'would-grow':
			return {
				zh: `${a}；计划或预计增至${b}。`,
				en: `${a}; planned or expected to grow to ${b}.`,
			}[language];
		case 'would-fall':
			return {
				zh: `${a}；计划或预计减至${b}。`,
				en: `${a}; planned or expected to fall to ${b}.`,
			}[language];
		case 'above-plan':
		case 'below-plan':
			return tellOutcome(relation, from, to, language);
	}
}

/** Of a change that is not what lies between the figures before and after it. */
export function describeMisfit({ claim }: ToldClaim, language: Language): string {
	const told = tellFigure(claim, language);
	return {
		zh: `报道的变化量${told}与前后两个数值之差不符。`,
		en: `The change reported, ${told}, is not what lies between the figures before and after it.`,
	}[language];
}

/** "CNY 164 million (2023, reported on 10 June 2024)". That a figure is planned or expected is for the sentence to say. */
function tellFigure(claim: DatedClaim, language: Language): string {
	const qualifier = claim.qualifier === 'expected' ? 'exact' : claim.qualifier;
	const value = formatClaimValue({ ...claim, qualifier, forecast: undefined }, language);
	const day = formatDay(claim.reported, language);
	const of = nameTime(claim, language);
	const reported = { zh: `${day}报道`, en: `reported on ${day}` }[language];
	return addRemark(value, joinClauses([of, reported], language), language);
}

function nameTime({ as_of, role }: DatedClaim, language: Language): string {
	if (as_of !== undefined) return formatEdtf(as_of, language);
	if (role !== 'earlier') return '';
	return { zh: '此前', en: 'at an earlier time' }[language];
}

function tellConflict(from: ToldClaim, to: ToldClaim, language: Language): string {
	const [one, other] = [from, to].map(({ claim, publication }) => {
		const value = formatClaimValue(claim, language);
		const day = formatDay(claim.reported, language);
		return {
			zh: `${publication}（${day}）称${value}`,
			en: `${value} in ${publication} of ${day}`,
		}[language];
	});
	const of = from.claim.as_of === undefined ? '' : formatEdtf(from.claim.as_of, language);
	return {
		zh: `两处报道不一${of && `（${of}）`}：${one}，${other}。本图集不取平均，也不断定哪个对。`,
		en: `The reports${of && ` for ${of}`} differ: ${one}, ${other}. The atlas takes no mean of them and does not say which is right.`,
	}[language];
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
	const is_above = relation === 'above-plan';
	return {
		zh: `${fact}，${is_above ? '高于' : '低于'}计划或预计的${plan}。`,
		en: `${fact}, which is ${is_above ? 'above' : 'below'} what was planned or expected, ${plan}.`,
	}[language];
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
	return {
		zh: `，${is_exact ? '' : '至少'}${is_more ? '增加' : '减少'}${size}`,
		en: `, ${is_exact ? '' : 'at least '}${size} ${is_more ? 'more' : 'less'}`,
	}[language];
}
