/** The list under its headings, over regions. */

import { keepHeadings, type HeadedSite } from '../../query/keep_marks.ts';
import type { KeptHeading } from '../../query/site_queries.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import type { FrontRows } from './front_rows.ts';
import type { PagedSite } from './name_sites.ts';
import { passRows } from '../pass_rows.ts';
import type { RegionReader } from '../regions/region_reader.ts';
import type { Tally } from '../regions/tally.ts';
import type { Part } from './row_finder.ts';
import { valueAt } from '../site_rows.ts';

/** A site under a heading; by its place on the page alone where it was found in the front. */
export type Listed = PagedSite | { page: number };
type Headed = { heading: string | null; districts: readonly string[]; at: Listed };
/** Sites still without their ids. */
export type ListedHeading = Omit<KeptHeading, 'site_ids'> & { sites: Listed[] };

/** Keys of the headings that these regions have, in their order. */
export async function listKeys(regions: readonly RegionReader[]): Promise<string[]> {
	const columns = await Promise.all(regions.map((region) => region.columns()));
	const at_by_key = new Map(
		columns.flatMap(({ headings }) => headings.map(({ key, at }) => [key, at] as const)),
	);
	return [...at_by_key].toSorted(([, a], [, b]) => a - b).map(([key]) => key);
}

export function headParts(
	keys: readonly string[],
	parts: readonly Part[],
	limit: number,
): ListedHeading[] {
	const sites = parts.flatMap((part) =>
		part.rows.map((row): Headed => ({
			heading: part.day.headingOf(row),
			districts: valueAt(part.day.rows.facets.district, row),
			at: { part, row, page: part.day.pageOf(row) },
		})),
	);
	if (parts.length > 1) sites.sort((a, b) => a.at.page - b.at.page);
	return head(keys, sites, limit);
}

function head(keys: readonly string[], sites: readonly Headed[], limit: number): ListedHeading[] {
	const listed = sites.map((site, at) => ({ ...site, id: String(at) }));
	return keepHeadings(keys, listed, limit).map(({ site_ids, ...heading }) => ({
		...heading,
		sites: site_ids.map((at) => sites[Number(at)]!.at),
	}));
}

/** Of the front, without counts of what lies behind it. */
export function headFront(
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
export function headTallies(
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
