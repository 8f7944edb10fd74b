/** The list under its headings, over regions. */

import { keepHeadings } from '../../query/keep_marks.ts';
import type { KeptHeading } from '../../query/site_queries.ts';
import type { PagedSite } from './name_sites.ts';
import type { RegionReader } from '../regions/region_reader.ts';
import type { Part } from './row_finder.ts';
import { valueAt } from '../site_rows.ts';

/** A site under a heading; by its place on the page alone where it was found in the front. */
export type Listed = PagedSite | { page: number };
export type Headed = { heading: string | null; districts: readonly string[]; at: Listed };
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

export function head(
	keys: readonly string[],
	sites: readonly Headed[],
	limit: number,
): ListedHeading[] {
	const listed = sites.map((site, at) => ({ ...site, id: String(at) }));
	return keepHeadings(keys, listed, limit).map(({ site_ids, ...heading }) => ({
		...heading,
		sites: site_ids.map((at) => sites[Number(at)]!.at),
	}));
}
