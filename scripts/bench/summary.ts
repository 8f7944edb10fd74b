import type { Visit } from './visit.ts';

/** The middle of an odd number of values, the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	if (low === undefined || high === undefined) throw new RangeError('no values');
	return (low + high) / 2;
}

/** The value that a share of the values do not exceed (nearest rank); `share` is over 0 and up to 1. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const value = sorted[Math.ceil(share * sorted.length) - 1];
	if (value === undefined) throw new RangeError(`no value at ${share} of ${values.length}`);
	return value;
}

/** Each figure's median over all visits. */
export function summarize(visits: readonly Visit[]): Visit {
	const of = (key: keyof Visit): number => median(visits.map((visit) => visit[key]));
	return {
		first_paint_ms: of('first_paint_ms'),
		sites_visible_ms: of('sites_visible_ms'),
		bytes_until_visible: of('bytes_until_visible'),
		bytes_total: of('bytes_total'),
		blocking_ms: of('blocking_ms'),
		longest_task_ms: of('longest_task_ms'),
		heap_bytes: of('heap_bytes'),
	};
}
