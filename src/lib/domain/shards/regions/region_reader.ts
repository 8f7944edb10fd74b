import type { SiteRecord } from '../../query/site_query.ts';
import type { Language } from '../../schema/localized.ts';
import {
	nameAmounts,
	nameColumns,
	nameMarks,
	nameNames,
	namePast,
	nameOrder,
	namePlaces,
	nameReports,
	nameTelling,
	nameStates,
	PER_FILE,
} from '../layout_files.ts';
import { PastRows, type PastMeta } from '../past_rows.ts';
import { loadList, pickRows } from '../pick_rows.ts';
import type { ShardStore } from '../shard_store.ts';
import { SitePlaces, type PlacesMeta } from '../site_places.ts';
import { readRows, type RowsMeta, type SiteRows } from '../site_rows.ts';
import { decodeTable, type Codes, type Table } from '../table_file.ts';
import type { RegionEntry } from './region_entry.ts';
import type { ColumnsMeta, RegionColumnsMeta } from './write_region.ts';

/** A heading of the list, and its place among all of them. */
export type Heading = { key: string; at: number };

/**
 * `by_page`: rows in the order of the page. Of one region a row is the place of a site in the files; of several it is its place on the page
 * among those of its region, so that what follows each other there needs no order: `order` has the place in the files, null where it was
 * not asked for.
 */
export type Columns = {
	rows: SiteRows;
	by_page: Codes;
	page_of: Uint32Array;
	order: Codes | null;
	headings: readonly Heading[];
	headingOf: (row: number) => string | null;
};

/** What is asked of sites beside their columns: by what they were reported, when, their amounts, where they are in the files. */
export const NEEDS = ['telling', 'reports', 'amounts', 'order'] as const;
export type Need = (typeof NEEDS)[number];

/** The files of one region, or of all sites where there is one alone. Rows here begin with the first of the region. */
export class RegionReader {
	/** null where there is one region. */
	readonly entry: RegionEntry | null;
	/** Its first row among all. */
	readonly start: number;
	#key: string | null;
	#store: ShardStore;
	#language: Language;

	constructor(store: ShardStore, language: Language, entry: RegionEntry | null) {
		this.entry = entry;
		this.start = entry?.start ?? 0;
		this.#key = entry?.key ?? null;
		this.#store = store;
		this.#language = language;
	}

	/** `needs`: of one region there is all. */
	async columns(needs: readonly Need[] = []): Promise<Columns> {
		const key = this.#key;
		if (key === null) {
			return this.#store.get(nameColumns(null), (bytes, name) =>
				readColumns(decodeTable<ColumnsMeta>(bytes, name)),
			);
		}
		const load = <M>(file: string): Promise<Table<M>> =>
			this.#store.get(file, (bytes, name) => decodeTable<M>(bytes, name));
		const [table, telling, reports, amounts, order] = await Promise.all([
			load<RegionColumnsMeta>(nameColumns(key)),
			needs.includes('telling') ? load<TellingMeta>(nameTelling(key)) : null,
			needs.includes('reports') ? load<ReportsMeta>(nameReports(key)) : null,
			needs.includes('amounts') ? load<AmountsMeta>(nameAmounts(key)) : null,
			needs.includes('order') ? load<unknown>(nameOrder(key)) : null,
		]);
		const { meta, columns } = table;
		const page_of = Uint32Array.from(columns['page_steps']!);
		for (let row = 1; row < page_of.length; row++) page_of[row]! += page_of[row - 1]!;
		const rows = readRows(
			{
				meta: {
					...reports?.meta,
					...amounts?.meta,
					facets: { ...meta.facets, ...telling?.meta.facets },
				},
				columns: { ...columns, ...telling?.columns, ...reports?.columns, ...amounts?.columns },
			},
			page_of.length,
		);
		return {
			...{ rows, page_of, by_page: page_of.map((_, row) => row) },
			order: (order?.columns['site'] as Codes | undefined) ?? null,
			headings: meta.headings.map((heading, at) => ({ key: heading, at: meta.heading_at[at]! })),
			headingOf: readHeadings(table),
		};
	}

	places(): Promise<SitePlaces> {
		return this.#store.get(
			namePlaces(this.#key),
			(bytes, name) => new SitePlaces(decodeTable<PlacesMeta>(bytes, name)),
		);
	}

	marks(): Promise<string[]> {
		return loadList<string>(this.#store, nameMarks(this.#key));
	}

	/** The rank of each site's name among all. */
	names(): Promise<Codes> {
		return this.#store.get(
			nameNames(this.#language, this.#key),
			(bytes, name) => decodeTable(bytes, name).columns['name'] as Codes,
		);
	}

	past(): Promise<PastRows> {
		return this.#store.get(
			namePast(this.#language, this.#key),
			(bytes, name) => new PastRows(decodeTable<PastMeta>(bytes, name)),
		);
	}

	/** What was otherwise in each of these states. */
	states(states: readonly number[]): Promise<Partial<SiteRecord>[]> {
		return pickRows(
			this.#store,
			(at) => nameStates(this.#language, this.#key, at),
			PER_FILE.states,
			states,
		);
	}
}

type TellingMeta = Pick<RowsMeta, 'facets'>;
type ReportsMeta = Pick<RowsMeta, 'reported'>;
type AmountsMeta = Pick<RowsMeta, 'amount_cny'>;

function readColumns(table: Table<ColumnsMeta>): Columns {
	const by_page = table.columns['by_page'] as Codes;
	const page_of = new Uint32Array(by_page.length);
	for (const [page, row] of by_page.entries()) page_of[row] = page;
	return {
		...{ rows: readRows(table), by_page, page_of, order: null },
		headings: table.meta.headings.map((key, at) => ({ key, at })),
		headingOf: readHeadings(table),
	};
}

function readHeadings({
	meta: { headings },
	columns,
}: Table<Pick<ColumnsMeta, 'headings'>>): (row: number) => string | null {
	const codes = columns['heading']!;
	return (row) => headings[codes[row]! - 1] ?? null;
}
