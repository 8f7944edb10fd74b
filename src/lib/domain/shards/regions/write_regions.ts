import type { SiteRecord } from '../../query/site_query.ts';
import { nameLookup, type Manifest } from '../layout_files.ts';
import { buildRows } from '../site_rows.ts';
import { keyOfAmount, keyOfDay } from '../sort_rows.ts';
import { packCodes } from '../table_file.ts';
import { buildEntry, joinEntries } from './build_entry.ts';
import { listAbove } from './cut_sites.ts';
import { SHORT_FACETS, type RegionEntry } from './region_entry.ts';
import {
	DAYS,
	DRAWN,
	FRONT_ROWS,
	LOOKUP,
	MOST_TOP,
	nameFront,
	nameRegions,
	nameTally,
	nameTop,
	TALLY_OF_ALL,
	TOLD,
	TOP_SORTS,
	TOTALS,
	type SortedName,
	type TopSort,
	type Totals,
} from './region_files.ts';
import { cutSorted, type SortedRow } from './sorted_files.ts';
import { buildTally } from './tally.ts';
import { pickColumns, pickFacets, type LayoutFiles, type RegionSites } from './write_region.ts';

/** Regions that one file tells of; more are told of by those they are part of. */
const MOST_TOLD = 12;

type Cut = {
	regions: readonly (RegionSites & { key: string; states: readonly SiteRecord[] })[];
	/** Keys of all headings. */
	keys: readonly string[];
	/** In the order of the page. */
	by_page: readonly SiteRecord[];
	/** Of each site the place of its heading among the keys, -1 for none. */
	headingOf: (id: string) => number;
	parents: ReadonlyMap<string, string>;
	/** ISO day of each article. */
	articles: Record<string, string>;
	/** Sites of one file of the front. */
	front?: number | undefined;
};

/** What there is beside the files of each region, and what the manifest says of it. */
export function writeRegions(
	{ regions, keys, by_page, headingOf, parents, articles, front: most = FRONT_ROWS }: Cut,
	files: LayoutFiles,
): Pick<Manifest, 'front' | 'is_wide' | 'lookup' | 'drawn' | 'told'> {
	let start = 0;
	const entries = regions.map(({ key, sites, states, pages, headings }) => {
		files.addTable(
			nameTally(key),
			buildTally(
				sites,
				headings.map((at) => keys[at] ?? null),
			),
		);
		const entry = buildEntry({ key, start }, { sites, states, pages });
		start += sites.length;
		return entry;
	});
	writeEntries(entries, parents, files);
	const is_wide = regions.length > MOST_TOLD;
	if (is_wide) {
		const short = SHORT_FACETS.filter((facet) => facet !== 'district');
		const nowhere = by_page.map(() => null);
		files.addTable(TALLY_OF_ALL, buildTally(by_page, nowhere, short));
	}
	for (const sort of TOP_SORTS) files.addList(nameTop(sort), listTop(by_page, sort));
	files.addList(DAYS, Object.entries(articles));
	files.addList(TOTALS, [addUp(by_page)]);
	for (let at = 0; at * most < by_page.length; at++) {
		const front = by_page.slice(at * most, (at + 1) * most);
		const { meta, columns } = buildRows(front);
		files.addTable(nameFront(at), {
			meta: {
				facets: pickFacets(meta, SHORT_FACETS),
				...{ reported: meta.reported, headings: keys },
			},
			columns: {
				...pickColumns(columns, [...SHORT_FACETS, 'reported']),
				heading: packCodes(front.map(({ id }) => headingOf(id) + 1)),
			},
		});
	}
	const addSorted = <T>(rows: readonly SortedRow<T>[], name: SortedName): string[] => {
		const { files: lists, tops } = cutSorted(rows, name);
		for (const [file, list] of lists) files.addList(file, list);
		return tops;
	};
	const ids = regions.flatMap(({ sites }) => sites.map(({ id }) => id));
	return {
		front: most,
		...(is_wide && { is_wide }),
		lookup: addSorted(
			ids.map((id, row) => [id, row]),
			{ ...LOOKUP, list: nameLookup },
		),
		drawn: addSorted(
			listKeys(regions, ({ mark_id }) => (mark_id === null ? [] : [mark_id])),
			DRAWN,
		),
		told: addSorted(
			listKeys(regions, ({ facets }) => facets.article),
			TOLD,
		),
	};
}

/** As few entries in the first file as may be, those of a larger area joined until they are. */
function writeEntries(
	regions: readonly RegionEntry[],
	parents: ReadonlyMap<string, string>,
	{ addList }: LayoutFiles,
): void {
	let entries = regions;
	const deepest = Math.max(...regions.map(({ key }) => listAbove(key, parents).length));
	for (let depth = deepest - 1; depth > 0 && entries.length > MOST_TOLD; depth--) {
		const joined: RegionEntry[] = [];
		for (let at = 0; at < entries.length;) {
			const above = listAbove(entries[at]!.key, parents);
			const end = entries.findIndex(
				({ key }, other) => other > at && listAbove(key, parents)[depth - 1] !== above[depth - 1],
			);
			const own = entries.slice(at, end < 0 ? undefined : end);
			if (own.length === 1 || above.length <= depth) joined.push(...own);
			else {
				addList(nameRegions(above[depth - 1]!), own);
				joined.push(joinEntries(above[depth - 1]!, own));
			}
			at += own.length;
		}
		entries = joined;
	}
	addList(nameRegions(null), entries);
}

/** Places on the page of the first. */
function listTop(by_page: readonly SiteRecord[], sort: TopSort): number[] {
	const keyOf = ({ amount_cny, reported }: SiteRecord): number =>
		sort === 'amount' ? keyOfAmount(amount_cny) : keyOfDay(reported);
	const keys = by_page.map(keyOf);
	return by_page
		.map((_, page) => page)
		.toSorted((a, b) => keys[a]! - keys[b]! || a - b)
		.slice(0, MOST_TOP);
}

function addUp(sites: readonly SiteRecord[]): Totals {
	const counts = (valuesOf: (site: SiteRecord) => readonly string[]): Record<string, number> => {
		const sums: Record<string, number> = {};
		for (const site of sites) {
			for (const value of valuesOf(site)) sums[value] = (sums[value] ?? 0) + 1;
		}
		return sums;
	};
	return {
		facets: Object.fromEntries(
			SHORT_FACETS.map((facet) => [facet, counts(({ facets }) => facets[facet])]),
		),
		reported: counts(({ reported }) => [reported]),
	};
}

/** Of each mark or article the regions of its sites, by key, whenever it was theirs. */
function listKeys(
	regions: Cut['regions'],
	namesOf: (site: SiteRecord) => readonly string[],
): SortedRow<string[]>[] {
	const keys = new Map<string, string[]>();
	for (const { key, sites, states } of regions) {
		for (const name of new Set([...sites, ...states].flatMap(namesOf))) {
			const own = keys.get(name);
			if (own) own.push(key);
			else keys.set(name, [key]);
		}
	}
	return [...keys];
}
