import type { RegionReader } from './regions/region_reader.ts';
import { dateRows, joinRows, type SiteRows } from './site_rows.ts';

/** Sites of a region as they are, or as they were reported by a day: the rows that hold then, among those of the files and of states that are over. */
export type DayRows = {
	rows: SiteRows;
	/** Rows that hold, in the order of the page. */
	by_page: readonly number[];
	siteOf: (row: number) => number;
	/** Its place on the page, among all. */
	pageOf: (row: number) => number;
	/** Key of its heading in the list. */
	headingOf: (row: number) => string | null;
	/** The row that holds of a site; null where it was not reported. */
	rowOf: (site: number) => number | null;
	/** Which state that is over the row is; null where it is what still holds. */
	stateOf: (row: number) => number | null;
	/** How names are ordered. */
	loadNames: () => Promise<(row: number) => number>;
};

/** `as_of`: ISO day; null for what is known. `today`: from which silence is then counted. */
export async function buildDayRows(
	reader: RegionReader,
	as_of: string | null,
	today: string,
): Promise<DayRows> {
	const { rows, by_page, page_of, headingOf } = await reader.columns();
	if (as_of === null) {
		return {
			rows: dateRows(rows, today),
			by_page: Array.from(by_page),
			siteOf: (row) => row,
			pageOf: (row) => page_of[row]!,
			headingOf,
			rowOf: (site) => (site >= 0 && site < rows.count ? site : null),
			stateOf: () => null,
			loadNames: async () => {
				const names = await reader.names();
				return (row) => names[row]!;
			},
		};
	}
	const past = await reader.past();
	const rowOf = past
		.show(as_of)
		.map((state, site) => (state === null ? null : state < 0 ? site : rows.count + state));
	const site_of = new Map(rowOf.flatMap((row, site) => (row === null ? [] : [[row, site]])));
	return {
		rows: dateRows(joinRows(rows, past.rows), as_of),
		by_page: Array.from(by_page, (site) => rowOf[site] ?? null).filter((row) => row !== null),
		siteOf: (row) => site_of.get(row)!,
		pageOf: (row) => page_of[site_of.get(row)!]!,
		headingOf: (row) => headingOf(site_of.get(row)!),
		rowOf: (site) => rowOf[site] ?? null,
		stateOf: (row) => (row < rows.count ? null : row - rows.count),
		loadNames: async () => {
			const names = await reader.names();
			return (row) => (row < rows.count ? names[row]! : past.names[row - rows.count]!);
		},
	};
}
