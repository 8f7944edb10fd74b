import {
	dateFacets,
	FACETS,
	FILTERS,
	hasFilters,
	mapFacets,
	NO_FILTERS,
	type Filters,
} from '../../query/filters/filters.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { countRows, passRows } from '../pass_rows.ts';
import { loadList } from '../pick_rows.ts';
import { listFailing, SHORT_FACETS } from '../regions/region_entry.ts';
import { nameTally, TALLY_OF_ALL, TOTALS, type Totals } from '../regions/region_files.ts';
import type { RegionReader } from '../regions/region_reader.ts';
import { readTally, type Tally, type TallyMeta } from '../regions/tally.ts';
import type { ShardReader } from '../shard_reader.ts';
import type { ShardStore } from '../shard_store.ts';
import { decodeTable } from '../table_file.ts';
import { addCounts, type Counts } from './add_counts.ts';
import { isOfFront, type Front } from './front_rows.ts';
import type { RowFinder } from './row_finder.ts';

/** Regions of full size whose columns a count reads where tallies do not tell. */
const MOST_READ = 2;

/** Filters that no tally has. */
const UNTALLIED = FACETS.filter((facet) => !SHORT_FACETS.includes(facet));
const LONG = FACETS.filter((facet) => FILTERS[facet].is_long);

/** Every filter that is set is in the tallies. */
export function isTallied({ filters }: SiteQuery): boolean {
	return UNTALLIED.every((facet) => filters[facet].length === 0);
}

export type CounterSources = {
	store: ShardStore;
	reader: ShardReader;
	finder: RowFinder;
	front: Front;
	/** ISO day from which silence is counted. */
	today: string;
};

/** Counts sites of many regions without their columns. */
export class TallyCounter {
	#sources: CounterSources;

	constructor(sources: CounterSources) {
		this.#sources = sources;
	}

	/** Of a plain question; null where the columns have to be read. `is_exact`: nothing is counted “at least”. */
	async count(query: SiteQuery, is_exact: boolean): Promise<Counts | null> {
		if (!hasFilters(query.filters)) return this.#readTotals();
		const { finder, reader } = this.#sources;
		const { most = Infinity, is_wide } = await reader.manifest();
		if (is_wide && isTallied(query) && query.filters.district.length === 0) {
			return this.#countTogether(query);
		}
		const regions = await finder.listRegions(query, 1);
		if (isTallied(query)) return this.#countTallies(regions, query);
		if (is_exact || !isOfFront(query)) return null;
		const sites = regions.reduce((sum, { entry }) => sum + (entry?.count ?? 0), 0);
		return sites > MOST_READ * most ? this.#countNewest(query) : null;
	}

	/** Of all sites; long lists of values are no part of it. */
	async #readTotals(): Promise<Counts> {
		const [[totals], { sites }] = await Promise.all([
			loadList<Totals>(this.#sources.store, TOTALS),
			this.#sources.reader.manifest(),
		]);
		const { facets = {}, reported = {} } = totals ?? {};
		const dated = mapFacets(() => new Map<string, number>());
		for (const [day, count] of Object.entries(reported)) {
			const values = dateFacets(NO_FILTERS, day, this.#sources.today);
			for (const facet of FACETS) {
				for (const value of values[facet]) {
					dated[facet].set(value, (dated[facet].get(value) ?? 0) + count);
				}
			}
		}
		return {
			total: { count: sites, is_exact: true },
			facets: mapFacets((facet) => {
				const counts = facets[facet];
				return counts ? new Map(Object.entries(counts)) : dated[facet];
			}),
			partly: LONG,
		};
	}

	/** What no tally has is counted in the front: at least. */
	async #countTallies(regions: readonly RegionReader[], query: SiteQuery): Promise<Counts> {
		const { filters } = query;
		const [front, ...counts] = await Promise.all([
			this.#countFront(query),
			...regions.map(async ({ entry }): Promise<Counts> => {
				const [failing] = listFailing(entry!, query);
				const others = FACETS.some((facet) => facet !== failing && filters[facet].length > 0);
				if (failing !== undefined && !others) {
					// All of its sites fail that filter alone.
					const values = new Map(Object.entries(entry!.facets[failing]!));
					return {
						total: { count: 0, is_exact: true },
						facets: mapFacets((facet) => (facet === failing ? values : new Map())),
					};
				}
				return countTally(await this.readTally(entry!.key), query);
			}),
		]);
		const { total, facets } = addCounts(counts);
		return {
			total,
			facets: mapFacets((facet) => (UNTALLIED.includes(facet) ? front.facets : facets)[facet]),
			partly: UNTALLIED,
		};
	}

	/** Of all regions, without what is where. */
	async #countTogether(query: SiteQuery): Promise<Counts> {
		const [front, tally] = await Promise.all([
			this.#countFront(query),
			this.#readTally(TALLY_OF_ALL),
		]);
		const { total, facets } = countTally(tally, query);
		const partly = [...UNTALLIED, 'district' as const];
		return {
			total,
			facets: mapFacets((facet) => (partly.includes(facet) ? front.facets : facets)[facet]),
			partly,
		};
	}

	/** At least, as far into the front as something passes; how many have been silent for so long is known of all. */
	async #countNewest(query: SiteQuery): Promise<Counts> {
		const { front = 0, sites } = await this.#sources.reader.manifest();
		const files = Math.ceil(sites / front);
		let counts = await this.#countFront(query, 0);
		let at = 1;
		while (counts.total.count === 0 && at < files) {
			const next = Array.from({ length: Math.min(at, files - at) }, (_, one) => at + one);
			const more = await Promise.all(next.map((one) => this.#countFront(query, one)));
			counts = addCounts([counts, ...more], false);
			at += next.length;
		}
		const { filters } = query;
		const is_silence = SHORT_FACETS.every((facet) => filters[facet].length === 0);
		const total = is_silence ? await this.#countSilent(filters) : counts.total;
		return { ...counts, total, partly: FACETS };
	}

	/** By the days of their last reports. */
	async #countSilent(filters: Filters): Promise<Counts['total']> {
		const { facets } = await this.#readTotals();
		const sums = [...new Set(filters.silence)].map((value) => facets.silence.get(value) ?? 0);
		return { count: sums.reduce((all, count) => all + count, 0), is_exact: true };
	}

	/** Of one file of the front. */
	async #countFront({ filters }: SiteQuery, at = 0): Promise<Counts> {
		const { rows } = await this.#sources.front.read(at);
		const list = Array.from({ length: rows.count }, (_, row) => row);
		const count = passRows(rows, list, filters).length;
		return { total: { count, is_exact: false }, facets: countRows(rows, list, filters) };
	}

	readTally(key: string): Promise<Tally> {
		return this.#readTally(nameTally(key));
	}

	#readTally(file: string): Promise<Tally> {
		return this.#sources.store.get(file, (bytes, name) =>
			readTally(decodeTable<TallyMeta>(bytes, name)),
		);
	}
}

function countTally({ rows, counts }: Tally, { filters }: SiteQuery): Counts {
	const list = Array.from({ length: rows.count }, (_, row) => row);
	const weigh = (row: number): number => counts[row]!;
	const passing = passRows(rows, list, filters);
	return {
		total: { count: passing.reduce((sum, row) => sum + weigh(row), 0), is_exact: true },
		facets: countRows(rows, list, filters, weigh),
	};
}
