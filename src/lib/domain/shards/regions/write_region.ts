import { listPastStates, buildPast } from '../past_rows.ts';
import type { Timeline } from '../../as_of/timeline.ts';
import { FACETS, type Facet } from '../../query/filters/filters.ts';
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
import { buildPlaces } from '../site_places.ts';
import { buildRows, type RowsMeta } from '../site_rows.ts';
import { packCodes, type Table } from '../table_file.ts';
import { SHORT_FACETS } from './region_entry.ts';

/** Takes the files of a layout. */
export type LayoutFiles = {
	addTable: <M>(file: string, table: Table<M>) => void;
	addList: (file: string, rows: readonly unknown[]) => void;
	addLists: (name: (at: number) => string, per: number, rows: readonly unknown[]) => void;
};

/** `headings`: keys, in their order. `heading_at`: the place of each among all; left out where they are all. */
export type ColumnsMeta = RowsMeta & { headings: readonly string[] };
export type RegionColumnsMeta = Pick<ColumnsMeta, 'headings' | 'facets'> & {
	heading_at: readonly number[];
};

/** Sites of a region in the order of its files. `pages`: their places on the page; `headings`: the place of each one's heading, -1 for none. */
export type RegionSites = {
	key: string | null;
	sites: readonly SiteRecord[];
	pages: readonly number[];
	headings: readonly number[];
};

export type PastStates = ReturnType<typeof listPastStates>;

/** What filters, orders, headings and maps ask. `keys`: of all headings. */
export function writeRows(
	region: RegionSites,
	keys: readonly string[],
	{ addTable, addList }: LayoutFiles,
): void {
	const { key, sites, pages, headings } = region;
	const by_page = listByPage(region);
	if (key === null) {
		const { meta, columns } = buildRows(sites);
		addTable(nameColumns(null), {
			meta: { ...meta, headings: keys } satisfies ColumnsMeta,
			// Heading 0: under none.
			columns: {
				...columns,
				heading: packCodes(headings.map((at) => at + 1)),
				by_page: packCodes(by_page),
			},
		});
	} else {
		const { meta, columns } = buildRows(by_page.map((site) => sites[site]!));
		const used = listUsed(headings);
		const steps = by_page.map((site, at) => pages[site]! - (pages[by_page[at - 1]!] ?? 0));
		addTable(nameColumns(key), {
			meta: {
				facets: pickFacets(meta, SHORT_FACETS),
				...{ headings: used.map((at) => keys[at]!), heading_at: used },
			} satisfies RegionColumnsMeta,
			columns: {
				...pickColumns(columns, SHORT_FACETS),
				heading: packCodes(by_page.map((site) => used.indexOf(headings[site]!) + 1)),
				page_steps: packCodes(steps),
			},
		});
		const others = FACETS.filter((facet) => !SHORT_FACETS.includes(facet));
		addTable(nameTelling(key), {
			meta: { facets: pickFacets(meta, others) },
			columns: pickColumns(columns, others),
		});
		addTable(nameReports(key), {
			meta: { reported: meta.reported },
			columns: pickColumns(columns, ['reported']),
		});
		addTable(nameAmounts(key), {
			meta: { amount_cny: meta.amount_cny },
			columns: pickColumns(columns, ['amount_cny']),
		});
		addTable(nameOrder(key), { meta: {}, columns: { site: packCodes(by_page) } });
	}
	const places = buildPlaces(sites);
	addTable(namePlaces(key), places.table);
	addList(nameMarks(key), places.marks);
}

function listByPage({ pages }: RegionSites): number[] {
	return pages.map((_, site) => site).toSorted((a, b) => pages[a]! - pages[b]!);
}

export function pickColumns(
	columns: Table<unknown>['columns'],
	names: readonly string[],
): Table<unknown>['columns'] {
	return Object.fromEntries(
		names.flatMap((name) => (columns[name] ? [[name, columns[name]]] : [])),
	);
}

export function pickFacets({ facets }: RowsMeta, some: readonly Facet[]): RowsMeta['facets'] {
	return Object.fromEntries(
		some.flatMap((facet) => (facets[facet] ? [[facet, facets[facet]]] : [])),
	);
}

function listUsed(headings: readonly number[]): number[] {
	return [...new Set(headings)].filter((at) => at >= 0).toSorted((a, b) => a - b);
}

/** `ranks`: of the names of its sites, then of its states. Rows are those of the columns. */
export function writeNames(
	region: RegionSites,
	language: Language,
	ranks: readonly number[],
	{ addTable }: LayoutFiles,
): void {
	const { key, sites } = region;
	const own =
		key === null ? ranks.slice(0, sites.length) : listByPage(region).map((site) => ranks[site]!);
	addTable(nameNames(language, key), { meta: {}, columns: { name: packCodes(own) } });
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
