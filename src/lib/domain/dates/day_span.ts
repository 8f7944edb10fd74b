/** Spans of days and how two of them lie in time. This file reaches the browser. */

/** ISO days, both meant; null for an end that is open or unknown. */
export type DaySpan = {
	from: string | null;
	to: string | null;
	/** About then, or perhaps then. */
	is_vague: boolean;
};

/** How the first span lies to the second: `overlapping` where neither begins and ends first. */
export type SpanOrder = 'same' | 'before' | 'after' | 'overlapping';

/**
 * `before` where the first neither begins nor ends later than the second and differs from it: January to September comes before the whole
 * year, since what is counted over the one is counted again in the other.
 */
export function orderSpans(a: DaySpan, b: DaySpan): SpanOrder {
	const begins = compareDays(a.from ?? '', b.from ?? '');
	const ends = compareDays(a.to ?? '~', b.to ?? '~');
	if (begins === 0 && ends === 0) return 'same';
	if (begins <= 0 && ends <= 0) return 'before';
	if (begins >= 0 && ends >= 0) return 'after';
	return 'overlapping';
}

/** -1, 0 or 1; ISO days compare as texts. */
export function compareDays(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The day before an ISO day. */
export function findDayBefore(day: string): string {
	return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
