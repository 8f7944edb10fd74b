import type { HistoryEntry } from '../schema/site.ts';
import type { DaySpan } from '../dates/day_span.ts';
import { parseSpan } from '../dates/edtf_span.ts';

/** One report of a site's status, with the day it was printed and the days it is said to hold for. */
export type HistoryStep = HistoryEntry & {
	/** ISO day of the source. */
	reported: string;
	article_id: string;
	/** null where the words do not say when. */
	valid_days: DaySpan | null;
};

/** Joins what was reported with when; the oldest first, what came on one day in the order of the file. `dates`: ISO day by article. */
export function buildHistory(
	history: readonly HistoryEntry[],
	dates: ReadonlyMap<string, string>,
): HistoryStep[] {
	return history
		.map((entry): HistoryStep => {
			const article_id = entry.excerpt.split('#')[0]!;
			return {
				...entry,
				reported: dates.get(article_id) ?? '',
				article_id,
				valid_days: entry.valid === undefined ? null : parseSpan(entry.valid),
			};
		})
		.sort((a, b) => (a.reported < b.reported ? -1 : a.reported > b.reported ? 1 : 0));
}

/** The newest report: what a site's status is taken from. Throws a RangeError for an empty history, which no schema lets pass. */
export function findNewest<T>(steps: readonly T[]): T {
	const newest = steps.at(-1);
	if (newest === undefined) throw new RangeError('A site has no history');
	return newest;
}
