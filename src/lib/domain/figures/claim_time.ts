/** When a figure is of, and when it was reported. */

import type { ArticleClaim, Claim } from '../schema/claim.ts';
import { compareDays, findDayBefore, type DaySpan } from '../dates/day_span.ts';

export type ClaimTime = {
	/** ISO date of the source that gives the figure. */
	reported: string;
	/** First and last ISO day the figure is of; null where that end is open or unknown. */
	valid_from: string | null;
	valid_to: string | null;
	/** The day is about right, or doubtful. Left out where it is neither. */
	valid_vague?: true;
};

/** A claim as the catalog keeps it. */
export type Dated<C> = C & ClaimTime;
export type DatedClaim = Dated<Claim | ArticleClaim>;

/**
 * A figure is of its `as_of`, and without one of the day it is reported. An `earlier` one without a date is of some day before that, a
 * `planned` one of some day from then on. What has happened ends with the report: "since 2021" ends there, and so does "2023" in November.
 */
export function timeClaim(
	{ role }: Pick<Claim, 'role'>,
	as_of: DaySpan | null,
	reported: string,
): ClaimTime {
	if (as_of === null) {
		const [valid_from, valid_to] =
			role === 'earlier'
				? [null, findDayBefore(reported)]
				: role === 'planned'
					? [reported, null]
					: [reported, reported];
		return { reported, valid_from, valid_to };
	}
	const { from, to, is_vague } = as_of;
	const is_over = role !== 'planned' && (to === null || compareDays(to, reported) > 0);
	return {
		reported,
		valid_from: from,
		valid_to: is_over ? reported : to,
		...(is_vague ? { valid_vague: true as const } : {}),
	};
}

export function getSpan({ valid_from, valid_to, valid_vague }: ClaimTime): DaySpan {
	return { from: valid_from, to: valid_to, is_vague: valid_vague === true };
}
