/** A series of figures of one subject: what followed what, and where sources contradict each other. */

import { compareDays } from '../dates/day_span.ts';
import { compareAge } from './current_claims.ts';
import type { DatedClaim } from './claim_time.ts';
import { relateClaims, type ClaimRelation } from './relate_claims.ts';
import { findInterval, overlap, subtract } from './value_interval.ts';

/** `from` and `to` are positions in the list given; `from` is the older. */
export type SeriesStep = { from: number; to: number; relation: ClaimRelation };

/** Positions from the oldest to the newest: by the time a figure is of, then by its source. */
export function sortSeries(claims: readonly DatedClaim[]): number[] {
	return claims
		.map((_, index) => index)
		.toSorted((a, b) => compareTimes(claims[a]!, claims[b]!) || a - b);
}

function compareTimes(a: DatedClaim, b: DatedClaim): number {
	return (
		compareDays(a.valid_to ?? '~', b.valid_to ?? '~') ||
		compareDays(a.valid_from ?? '', b.valid_from ?? '') ||
		compareAge(a, b)
	);
}

/**
 * Each fact with the one before it, each plan with the newest fact, and every other pair in conflict. What cannot be related (an award, a
 * difference) makes no step.
 */
export function relateSeries(claims: readonly DatedClaim[]): SeriesStep[] {
	const sorted = sortSeries(claims);
	const facts = sorted.filter((index) => isFact(claims[index]!));
	const plans = sorted.filter((index) => claims[index]!.role === 'planned');
	const newest = facts.at(-1);
	const pairs = [
		...facts.slice(1).map((to, index) => [facts[index]!, to] as const),
		...plans.flatMap((plan) => (newest === undefined ? [] : [[newest, plan] as const])),
		...plans.slice(1).map((to, index) => [plans[index]!, to] as const),
	];
	const known = new Set(pairs.map(([from, to]) => `${from} ${to}`));
	const others = [...facts, ...plans].flatMap((from, index, all) =>
		all
			.slice(index + 1)
			.filter(
				(to) =>
					!known.has(`${from} ${to}`) && relateClaims(claims[from]!, claims[to]!) === 'conflict',
			)
			.map((to) => [from, to] as const),
	);
	return [...pairs, ...others].flatMap(([from, to]) => {
		const relation = relateClaims(claims[from]!, claims[to]!);
		return relation === null ? [] : [{ from, to, relation }];
	});
}

/**
 * Whether a `difference` is what lies between two figures: the newest fact by its end, and the newest before that one which is not older
 * than its beginning. null where one of them is missing.
 */
export function fitsDifference(
	difference: DatedClaim,
	series: readonly DatedClaim[],
): boolean | null {
	const change = findInterval(difference);
	const facts = sortSeries(series)
		.map((index) => series[index]!)
		.filter(isFact)
		.filter(({ valid_to }) => compareDays(valid_to ?? '~', difference.valid_to ?? '~') <= 0);
	const [before, after] = [facts.at(-2), facts.at(-1)];
	if (!change || !before || !after) return null;
	if (hasBegun(difference) && compareDays(before.valid_to ?? '', difference.valid_from ?? '') < 0) {
		return null;
	}
	const [low, high] = [findInterval(before), findInterval(after)];
	return low && high ? overlap(subtract(high, low), change) : null;
}

/** A difference of one day names no beginning. */
function hasBegun({ valid_from, valid_to }: DatedClaim): boolean {
	return valid_from !== null && valid_from !== valid_to;
}

function isFact({ role }: DatedClaim): boolean {
	return role === 'reported' || role === 'earlier';
}
