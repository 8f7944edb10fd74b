/** Headings of many regions, counted by their tallies, with sites of the front as far as that has them. */

import { keepHeadings, type HeadedSite } from '../../query/keep_marks.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { passRows } from '../pass_rows.ts';
import type { Tally } from '../regions/tally.ts';
import { valueAt } from '../site_rows.ts';
import type { Front, FrontRows } from './front_rows.ts';
import { head, headParts, type Headed, type ListedHeading } from './kept_headings.ts';
import type { RowFinder } from './row_finder.ts';
import type { TallyCounter } from './tally_counter.ts';

type Sources = { finder: RowFinder; front: Front; counter: TallyCounter };

export async function listTallied(
	query: SiteQuery,
	limit: number,
	{ finder, front, counter }: Sources,
): Promise<ListedHeading[]> {
	const [rows, regions] = await Promise.all([front.read(), finder.listRegions(query)]);
	const tallies = await Promise.all(regions.map(({ entry }) => counter.readTally(entry!.key)));
	const counts = headTallies(rows.headings, tallies, query);
	const first = headFront(rows.headings, rows, query, limit);
	const by_key = new Map(first.map((heading) => [heading.key, heading.sites]));
	const lacking = new Set(
		counts
			.filter(({ key, count }) => (by_key.get(key)?.length ?? 0) < Math.min(limit, count))
			.map(({ key }) => key),
	);
	if (lacking.size > 0) {
		const has = regions.filter((_, at) =>
			headTallies([...lacking], [tallies[at]!], query).some(({ count }) => count > 0),
		);
		const parts = await finder.openAll(has, query);
		for (const { key, sites } of headParts([...lacking], parts, limit)) by_key.set(key, sites);
	}
	return counts.map((heading) => ({ ...heading, sites: by_key.get(heading.key) ?? [] }));
}

/** Of the front, without counts of what lies behind it. */
function headFront(
	keys: readonly string[],
	{ rows, headingOf }: FrontRows,
	{ filters }: SiteQuery,
	limit: number,
): ListedHeading[] {
	const all = Array.from({ length: rows.count }, (_, page) => page);
	const sites = passRows(rows, all, filters).map((page): Headed => ({
		...{ heading: headingOf(page), districts: [] },
		at: { page },
	}));
	return head(keys, sites, limit);
}

/** Counts alone, of all that passes. */
function headTallies(
	keys: readonly string[],
	tallies: readonly Tally[],
	{ filters }: SiteQuery,
): Omit<ListedHeading, 'sites'>[] {
	const sites = tallies.flatMap(({ rows, counts, headingOf }) => {
		const all = Array.from({ length: rows.count }, (_, row) => row);
		return passRows(rows, all, filters).map((row): HeadedSite => ({
			...{ id: '', heading: headingOf(row), count: counts[row]! },
			districts: valueAt(rows.facets.district, row),
		}));
	});
	return keepHeadings(keys, sites, 0).map(({ site_ids: _, ...heading }) => heading);
}
