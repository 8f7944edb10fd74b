import { listPastStates, buildPast } from '../past_rows.ts';
import type { Timeline } from '../../as_of/timeline.ts';
import type { SiteRecord } from '../../query/site_query.ts';
import type { Language } from '../../schema/localized.ts';
import {
	nameColumns,
	nameMarks,
	nameNames,
	namePast,
	namePlaces,
	nameStates,
	PER_FILE,
} from '../layout_files.ts';
import { buildPlaces } from '../site_places.ts';
import { buildRows, type RowsMeta } from '../site_rows.ts';
import { packCodes, type Table } from '../table_file.ts';

/** Takes the files of a layout. */
export type LayoutFiles = {
	addTable: <M>(file: string, table: Table<M>) => void;
	addList: (file: string, rows: readonly unknown[]) => void;
	addLists: (name: (at: number) => string, per: number, rows: readonly unknown[]) => void;
};

/**
 * `headings`: keys, in their order. `heading_at`: the place of each among all; left out where they are all. `page_steps`: whether `by_page` has
 * how far each row stands on the page from the one before.
 */
export type ColumnsMeta = RowsMeta & {
	headings: readonly string[];
	heading_at?: readonly number[];
};

/** Sites of a region in the order of its rows. `pages`: their places on the page; `headings`: the place of each one's heading, -1 for none. */
export type RegionSites = {
	key: string | null;
	sites: readonly SiteRecord[];
	pages: readonly number[];
	headings: readonly number[];
};

export type PastStates = ReturnType<typeof listPastStates>;

/** What filters, orders, headings and maps ask. `keys`: of all headings. */
export function writeRows(
	{ key, sites, pages, headings }: RegionSites,
	keys: readonly string[],
	{ addTable, addList }: LayoutFiles,
): void {
	const { meta, columns } = buildRows(sites);
	const by_page = pages.map((_, row) => row).toSorted((a, b) => pages[a]! - pages[b]!);
	const used = key === null ? keys.map((_, at) => at) : listUsed(headings);
	const code_of = new Map(used.map((at, code) => [at, code]));
	const steps = by_page.map((row, at) => pages[row]! - (at === 0 ? 0 : pages[by_page[at - 1]!]!));
	addTable(nameColumns(key), {
		meta: {
			...{ ...meta, headings: used.map((at) => keys[at]!) },
			...(key !== null && { heading_at: used }),
		} satisfies ColumnsMeta,
		columns: {
			...columns,
			// 0: under none.
			heading: packCodes(headings.map((at) => (code_of.get(at) ?? -1) + 1)),
			by_page: packCodes(by_page),
			...(key !== null && { page_steps: packCodes(steps) }),
		},
	});
	const places = buildPlaces(sites);
	addTable(namePlaces(key), places.table);
	addList(nameMarks(key), places.marks);
}

function listUsed(headings: readonly number[]): number[] {
	return [...new Set(headings)].filter((at) => at >= 0).toSorted((a, b) => a - b);
}

/** `ranks`: of the names of its sites, then of its states. */
export function writeNames(
	{ key, sites }: RegionSites,
	language: Language,
	ranks: readonly number[],
	{ addTable }: LayoutFiles,
): void {
	addTable(nameNames(language, key), {
		meta: {},
		columns: { name: packCodes(ranks.slice(0, sites.length)) },
	});
}

export function writePast(
	{ key, sites }: RegionSites,
	language: Language,
	past: PastStates,
	{
		ranks,
		articles,
		cut,
	}: {
		ranks: readonly number[];
		articles: Record<string, string>;
		cut: (record: Partial<SiteRecord>) => unknown;
	},
	{ addTable, addLists }: LayoutFiles,
): void {
	addTable(namePast(language, key), buildPast(past, ranks.slice(sites.length), articles));
	addLists(
		(at) => nameStates(language, key, at),
		PER_FILE.states,
		past.states.map(({ change }) => cut(change)),
	);
}

/** What is known of each site before; null where no day is. */
export function listPast(
	sites: readonly SiteRecord[],
	timelines: ReadonlyMap<string, Timeline<SiteRecord>> | null,
): PastStates | null {
	return timelines && listPastStates(sites, timelines);
}
