import type { SiteQuery } from '../../query/site_query.ts';
import { listFiles } from '../pick_rows.ts';
import type { Part, RowFinder } from './row_finder.ts';
import { orElse } from '../shard_error.ts';
import type { ShardReader } from '../shard_reader.ts';

/** A site of a region. `page`: its place on the page, among all. */
export type PagedSite = { part: Part; row: number; page: number };

/** Sites whose ids may come with their records. */
const MOST_BY_PAGE = 500;

type Sources = { reader: ShardReader; finder: RowFinder };

/** Their ids. By regions these come with the records that are asked for next, where few files have them. */
export async function nameSites(
	sites: readonly PagedSite[],
	query: SiteQuery,
	sources: Sources,
): Promise<string[]> {
	const { reader } = sources;
	const pages = sites.map(({ page }) => page);
	const may = reader.regions.is_cut && sites.length <= MOST_BY_PAGE;
	const place = (): Promise<number[]> => placeSites(sites, query, sources);
	if (may && sites.some(({ part }) => !part.day.has_order)) {
		return orElse(
			() => reader.idsByPage(pages),
			async () => reader.ids(await place()),
		);
	}
	const rows = await place();
	const { newest, records } = reader.per_file;
	const is_newest =
		may && listFiles(pages, newest).length * newest <= listFiles(rows, records).length * records;
	if (!is_newest) return reader.ids(rows);
	return orElse(
		() => reader.idsByPage(pages),
		() => reader.ids(rows),
	);
}

/** Their rows among all. */
export async function placeSites(
	sites: readonly PagedSite[],
	{ as_of }: SiteQuery,
	{ finder }: Pick<Sources, 'finder'>,
): Promise<number[]> {
	const parts = new Set(sites.map(({ part }) => part));
	const days = new Map(
		await Promise.all(
			[...parts].map(async (part) => {
				const { region, day } = part;
				return [part, day.has_order ? day : await finder.show(region, as_of, ['order'])] as const;
			}),
		),
	);
	return sites.map(({ part, row }) => part.region.start + days.get(part)!.siteOf(row));
}
