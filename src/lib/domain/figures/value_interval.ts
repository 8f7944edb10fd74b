/** A figure as the interval its words allow. This file reaches the browser. */

import type { ArticleClaim, Claim } from '../schema/claim.ts';
import type { Figure } from './figure.ts';
import type { Hedge } from './hedges.ts';
import { round } from './numbers.ts';
import { findFigure } from './print_figure.ts';
import { findNextLeading, findPrintedStep } from './printed_number.ts';

/** From `low` up to `high`, which itself is not counted unless both are one number. */
export type Interval = { low: number; high: number };
type Valued = Pick<Claim | ArticleClaim, 'value' | 'value_to' | 'unit' | 'qualifier' | 'exact'>;

/**
 * How far "about" reaches either way and "nearly" down, as a share of the value. 约 and 近 name no width; a figure rounded to one digit from 5
 * up, and any to two digits, lies within a tenth of what was counted, so figures further apart than that are not told apart by rounding alone.
 */
export const HEDGE_SHARE = 0.1;

/** Several of them: 数百, 上千 and 几十 end where the next multiplier begins. */
const SEVERAL = 10;

/**
 * Where a careful reader takes the counted number to lie, base units:
 *
 * | words            | from                          | up to                                             |
 * | ---------------- | ----------------------------- | ------------------------------------------------- |
 * | none, 预计        | half the last digit printed below | half of it above: 1.64亿 is 1.635亿 to 1.645亿 |
 * | 约 左右           | a tenth below                 | a tenth above                                     |
 * | 余 多 逾 超 突破   | the number                    | the next leading digit: 1亿余 ends at 2亿          |
 * | 数百 上千 几十     | the number                    | ten times as much                                 |
 * | 以上 至少 不低于   | the number                    | no end                                            |
 * | 近 将近 接近      | a tenth below                 | the number                                        |
 * | 不到 不足 以内     | nothing                       | the number                                        |
 * | 至 ～ 两三        | its lower end                 | its upper end                                     |
 *
 * Of a fall (-20) the same, below zero. null without a number.
 */
export function findInterval(claim: Valued): Interval | null {
	if (claim.value === null) return null;
	const known = kept.get(claim);
	if (known) return known;
	const { low, high } = findSize(claim, findFigure(claim));
	const interval = claim.value < 0 ? { low: -high, high: -low } : { low, high };
	kept.set(claim, interval);
	return interval;
}

/** Words are read once: a figure is held against every other one of its series. */
const kept = new WeakMap<Valued, Interval>();

/** Of the number without its sign. */
function findSize({ value, value_to, qualifier, exact }: Valued, figure: Figure | null): Interval {
	const ends = [Math.abs(value!), Math.abs(value_to ?? value!)];
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	switch (qualifier) {
		case 'over':
			return { low, high: endOver(high, figure, exact) };
		case 'nearly':
			return { low: round(low * (1 - HEDGE_SHARE)), high };
		case 'under':
			return { low: 0, high };
		case 'about':
			return { low: round(low * (1 - HEDGE_SHARE)), high: round(high * (1 + HEDGE_SHARE)) };
		case 'range':
			return { low, high };
		default: {
			const half = low < high ? 0 : ((figure && findPrintedStep(figure, exact)) ?? 0) / 2;
			return { low: round(low - half), high: round(high + half) };
		}
	}
}

/** The furthest end of the hedges that stand at the figure; of none that is known, the next leading digit. */
function endOver(value: number, figure: Figure | null, exact: string): number {
	const next = findNextLeading(figure, value, exact);
	const hedges = (figure?.hedges ?? []).filter(({ qualifier }) => qualifier === 'over');
	return Math.max(next, ...hedges.map((hedge) => endHedge(hedge, value, figure!)));
}

function endHedge({ label, place }: Hedge, value: number, { unit }: Figure): number {
	if (label) return Infinity;
	if (place !== 'first' && place !== 'before-multiplier') return value;
	return unit === 'percent' ? 100 : value * SEVERAL;
}

/**
 * What the words leave possible at all, whatever a careful reader makes of them: no upper end of 超, no lower one of 近. For a sentence that says
 * how much lies between two figures at least. null without a number.
 */
export function findBounds({ value, value_to, qualifier }: Valued): Interval | null {
	if (value === null) return null;
	const ends = [value, value_to ?? value];
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	const is_fall = value < 0;
	switch (qualifier) {
		case 'over':
			return is_fall ? { low: -Infinity, high } : { low, high: Infinity };
		case 'nearly':
		case 'under':
			return is_fall ? { low, high: Infinity } : { low: -Infinity, high };
		case 'about': {
			const reach = Math.abs(value) * HEDGE_SHARE;
			return { low: low - reach, high: high + reach };
		}
		default:
			return { low, high };
	}
}

/** Whether they share more than an end; a single number at an end counts. */
export function overlap(a: Interval, b: Interval): boolean {
	const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
	return low < high || (low === high && [a, b].some(isPoint));
}

function isPoint({ low, high }: Interval): boolean {
	return low === high;
}

export function isSameInterval(a: Interval, b: Interval): boolean {
	return a.low === b.low && a.high === b.high;
}

/** What remains when the second is taken from the first, over all numbers they may be. */
export function subtract(a: Interval, b: Interval): Interval {
	return { low: a.low - b.high, high: a.high - b.low };
}
