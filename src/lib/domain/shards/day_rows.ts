import { NEEDS, type Columns, type Need, type RegionReader } from './regions/region_reader.ts';
import { dateRows, joinRows, type SiteRows } from './site_rows.ts';

/** Sites of a region as they are, or as they were reported by a day: the rows that hold then, among those of the files and of states that are over. */
export type DayRows = {
	rows: SiteRows;
	/** Rows that hold, in the order of the page. */
	by_page: readonly number[];
	/** Whether places in the files are known. */
	has_order: boolean;
	/** The place of a site in the files of its region. @throws {Error} where the order was not asked for */
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

/** `as_of`: ISO day; null for what is known. `today`: from which silence is then counted. `needs`: what is asked of sites as they are. */
export async function buildDayRows(
	reader: RegionReader,
	as_of: string | null,
	{ today, needs }: { today: string; needs: readonly Need[] },
): Promise<DayRows> {
	const columns = await reader.columns(as_of === null ? needs : NEEDS);
	const { rows, by_page, page_of, headingOf } = columns;
	const { siteAt, rowAt } = readOrder(columns, reader.entry !== null);
	const has_order = columns.order !== null || reader.entry === null;
	if (as_of === null) {
		return {
			rows: dateRows(rows, today),
			by_page: Array.from(by_page),
			...{ has_order, siteOf: siteAt },
			pageOf: (row) => page_of[row]!,
			headingOf,
			rowOf: (site) => (site >= 0 && site < rows.count ? rowAt(site) : null),
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
		.map((state, site) => (state === null ? null : state < 0 ? rowAt(site) : rows.count + state));
	const site_of = new Map(rowOf.flatMap((row, site) => (row === null ? [] : [[row, site]])));
	const nowOf = (row: number): number => rowAt(site_of.get(row)!);
	return {
		rows: dateRows(joinRows(rows, past.rows), as_of),
		by_page: Array.from(by_page, (row) => rowOf[siteAt(row)] ?? null).filter((row) => row !== null),
		...{ has_order, siteOf: (row: number): number => site_of.get(row)! },
		pageOf: (row) => page_of[nowOf(row)]!,
		headingOf: (row) => headingOf(nowOf(row)),
		rowOf: (site) => rowOf[site] ?? null,
		stateOf: (row) => (row < rows.count ? null : row - rows.count),
		loadNames: async () => {
			const names = await reader.names();
			return (row) => (row < rows.count ? names[row]! : past.names[row - rows.count]!);
		},
	};
}

/** From rows of the columns to places in the files, and back. */
function readOrder(
	{ order }: Columns,
	is_ordered: boolean,
): { siteAt: (row: number) => number; rowAt: (site: number) => number } {
	if (!is_ordered) return { siteAt: (row) => row, rowAt: (site) => site };
	let rows: Uint32Array | null = null;
	const known = (): NonNullable<typeof order> => {
		if (!order) throw new Error('The order of a region was not asked for');
		return order;
	};
	return {
		siteAt: (row) => known()[row]!,
		rowAt: (site) => {
			if (!rows) {
				rows = new Uint32Array(known().length);
				for (const [row, one] of known().entries()) rows[one] = row;
			}
			return rows[site]!;
		},
	};
}
