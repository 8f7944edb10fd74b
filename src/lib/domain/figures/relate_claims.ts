/** How two figures of one series of one subject stand to each other. Computed; nobody writes it down. This file reaches the browser. */

import { compareDays, orderSpans } from '../dates/day_span.ts';
import { getSpan, type DatedClaim } from './claim_time.ts';
import { findInterval, isSameInterval, overlap, type Interval } from './value_interval.ts';

/** `differ`: apart in value, and the times do not tell whether one followed the other. */
export type ClaimRelation =
	| 'same'
	| 'compatible'
	| 'grew'
	| 'fell'
	| 'conflict'
	| 'differ'
	| 'would-grow'
	| 'would-fall'
	| 'above-plan'
	| 'below-plan';

/** What relating needs of a claim. */
export type RelatedClaim = Pick<
	DatedClaim,
	| 'role'
	| 'value'
	| 'value_to'
	| 'qualifier'
	| 'unit'
	| 'exact'
	| 'reported'
	| 'valid_from'
	| 'valid_to'
	| 'valid_vague'
>;

/**
 * The relation, told from the earlier figure to the later. Two figures are apart when their intervals (`findInterval`) share no number;
 * their times are `valid_from` to `valid_to`, ordered by `orderSpans`. An `earlier` figure is one of fact at its own time.
 *
 * | figures                  | one interval | overlap      | apart                                                               |
 * | ------------------------ | ------------ | ------------ | ------------------------------------------------------------------- |
 * | facts, one time          | `same`       | `compatible` | `conflict`; `differ` where a time is vague                          |
 * | facts, one after another | `same`       | `compatible` | `grew` or `fell`                                                    |
 * | facts, times crossing    | `same`       | `compatible` | `differ`                                                            |
 * | plan, fact before it     | `same`       | `compatible` | `would-grow` or `would-fall`                                        |
 * | plan, fact when it is due| `same`       | `compatible` | `above-plan` or `below-plan`                                        |
 * | plan without a last day  | `same`       | `compatible` | fact above: `above-plan`; below: `would-grow`, as it is never due   |
 * | plans, one time          | `same`       | `compatible` | `conflict` of one report's day, else `grew` or `fell`: plan changed |
 * | plans, other times       | `same`       | `compatible` | `would-grow` or `would-fall`; `differ` where times cross            |
 *
 * null where there is nothing to compare: an award without a number, or a `difference`, which `fitsDifference` holds against two figures.
 */
export function relateClaims(one: RelatedClaim, other: RelatedClaim): ClaimRelation | null {
	if (one.role === 'difference' || other.role === 'difference') return null;
	const a = findInterval(one);
	const b = findInterval(other);
	if (!a || !b) return null;
	if (isSameInterval(a, b) || isSameFigure(one, other)) return 'same';
	if (overlap(a, b)) return 'compatible';
	const plans = [one, other].filter(({ role }) => role === 'planned');
	if (plans.length === 0) return relateFacts(one, a, other, b);
	if (plans.length === 2) return relatePlans(one, a, other, b);
	return one.role === 'planned' ? relatePlan(one, a, other, b) : relatePlan(other, b, one, a);
}

function relateFacts(
	one: RelatedClaim,
	a: Interval,
	other: RelatedClaim,
	b: Interval,
): ClaimRelation {
	switch (orderSpans(getSpan(one), getSpan(other))) {
		case 'before':
			return isBelow(a, b) ? 'grew' : 'fell';
		case 'after':
			return isBelow(b, a) ? 'grew' : 'fell';
		case 'same':
			return one.valid_vague || other.valid_vague ? 'differ' : 'conflict';
		default:
			return 'differ';
	}
}

/** `fact` is due for the plan when its time does not come before the plan's last day. */
function relatePlan(
	plan: RelatedClaim,
	a: Interval,
	fact: RelatedClaim,
	b: Interval,
): ClaimRelation {
	if (plan.valid_to === null) {
		if (compareDays(fact.valid_to ?? '', plan.reported) < 0) {
			return isBelow(b, a) ? 'would-grow' : 'would-fall';
		}
		return isBelow(a, b) ? 'above-plan' : 'would-grow';
	}
	const is_due = compareDays(fact.valid_to ?? '', plan.valid_to) >= 0;
	if (is_due) return isBelow(a, b) ? 'above-plan' : 'below-plan';
	return isBelow(b, a) ? 'would-grow' : 'would-fall';
}

function relatePlans(
	one: RelatedClaim,
	a: Interval,
	other: RelatedClaim,
	b: Interval,
): ClaimRelation {
	const order = orderSpans(getSpan(one), getSpan(other));
	const are_open = one.valid_to === null && other.valid_to === null;
	if (order === 'same' || are_open) {
		const reported = compareDays(one.reported, other.reported);
		if (reported === 0) return 'conflict';
		return isBelow(a, b) === reported < 0 ? 'grew' : 'fell';
	}
	if (order === 'overlapping') return 'differ';
	return isBelow(a, b) === (order === 'before') ? 'would-grow' : 'would-fall';
}

/** 1.6亿 and 1.60亿: as much, however many digits are printed. */
function isSameFigure(one: RelatedClaim, other: RelatedClaim): boolean {
	const [hedge, other_hedge] = [one, other].map(({ qualifier }) =>
		qualifier === 'expected' ? 'exact' : qualifier,
	);
	return hedge === other_hedge && one.value === other.value && one.value_to === other.value_to;
}

/** Of intervals that share no number. */
function isBelow(a: Interval, b: Interval): boolean {
	return a.high <= b.low;
}
