/** A figure as the interval its words allow. This file reaches the browser. */

import type { ArticleClaim, Claim } from '../schema/claim.ts';

export type Interval = { low: number; high: number };
type Valued = Pick<Claim | ArticleClaim, 'value' | 'value_to' | 'qualifier'>;

/**
 * How far "about" reaches either way, as a share of the value. 约 and 左右 name no width; a figure rounded to one digit from 5 up, and any to
 * two digits, lies within a tenth of what was counted, so figures further apart than that are not told apart by rounding alone.
 */
export const ABOUT_SHARE = 0.1;

/**
 * Where the counted number may lie, base units: both ends of a range, from the value up (over), up to the value (nearly, under), a tenth
 * either way (about), else the value alone; what is expected is the value alone too. null without a number.
 */
export function findInterval({ value, value_to, qualifier }: Valued): Interval | null {
	if (value === null) return null;
	switch (qualifier) {
		case 'over':
			return { low: value, high: Infinity };
		case 'nearly':
		case 'under':
			return { low: -Infinity, high: value };
		case 'about': {
			const reach = Math.abs(value) * ABOUT_SHARE;
			return { low: value - reach, high: value + reach };
		}
		default: {
			const ends = [value, value_to ?? value];
			return { low: Math.min(...ends), high: Math.max(...ends) };
		}
	}
}

export function overlap(a: Interval, b: Interval): boolean {
	return a.low <= b.high && b.low <= a.high;
}

export function isSameInterval(a: Interval, b: Interval): boolean {
	return a.low === b.low && a.high === b.high;
}

/** What remains when the second is taken from the first, over all numbers they may be. */
export function subtract(a: Interval, b: Interval): Interval {
	return { low: a.low - b.high, high: a.high - b.low };
}
