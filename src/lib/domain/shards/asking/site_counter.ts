import type { Advice, FacetCounts } from '../../query/facets.ts';
import {
	FACETS,
	FILTERS,
	hasFilters,
	mapFacets,
	dateFacets,
	NO_FILTERS,
	type Facet,
	type Filters,
} from '../../query/filters/filters.ts';
import { listLooser } from '../../query/list_looser.ts';
import type { SiteCount } from '../../query/site_queries.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { isOfFront, isPlain, type Front } from './front_rows.ts';
import { loadList } from '../pick_rows.ts';
import { countRows, passRows } from '../pass_rows.ts';
import { listFailing, SHORT_FACETS } from '../regions/region_entry.ts';
import { nameTally, TOTALS, type Totals } from '../regions/region_files.ts';
import type { RegionReader } from '../regions/region_reader.ts';
import { readTally, type Tally, type TallyMeta } from '../regions/tally.ts';
import type { RowFinder } from './row_finder.ts';
import type { ShardReader } from '../shard_reader.ts';
import type { ShardStore } from '../shard_store.ts';
import { decodeTable } from '../table_file.ts';

/** Regions of full size whose columns a count reads where tallies do not tell. */
const MOST_READ = 2;
/** What all filters ask. */
const ALL_FILTERS = ['telling', 'reports'] as const;
/** Regions that are read at a time. */
const AT_ONCE = 4;

type Counts = Omit<SiteCount, 'advice'>;

/** Filters that no tally has. */
const UNTALLIED = FACETS.filter((facet) => !SHORT_FACETS.includes(facet));
const LONG = FACETS.filter((facet) => FILTERS[facet].is_long);

/** Counts sites under their filters, by as little as tells. */
export class SiteCounter {
	#store: ShardStore;
	#reader: ShardReader;
	#finder: RowFinder;
	#front: Front;
	#today: string;

	constructor(
		store: ShardStore,
		{
			reader,
			finder,
			front,
			today,
		}: {
			reader: ShardReader;
			finder: RowFinder;
			front: Front;
			/** ISO day from which silence is counted. */
			today: string;
		},
	) {
		this.#store = store;
		this.#reader = reader;
		this.#finder = finder;
		this.#front = front;
		this.#today = today;
	}

	async count(query: SiteQuery): Promise<SiteCount> {
		const counts = await this.#count(query);
		return { ...counts, advice: counts.total.count > 0 ? [] : await this.#advise(query) };
	}

	/** Tries the query without each of its parts. */
	async #advise(query: SiteQuery): Promise<Advice[]> {
		const advice: Advice[] = [];
		for (const { drop, query: looser } of listLooser(query)) {
			const { total } = await this.#count(looser, true);
			if (total.count > 0) advice.push({ drop, gain: total.count });
		}
		return advice.toSorted((a, b) => b.gain - a.gain);
	}

	/** `is_exact`: nothing is counted “at least”. */
	async #count(query: SiteQuery, is_exact = false): Promise<Counts> {
		if (query.text.trim() !== '') return this.#countWords(query, is_exact ? Infinity : 1);
		const regions = await this.#finder.listRegions(query, 1);
		if (this.#reader.regions.is_cut && isPlain(query)) {
			if (!hasFilters(query.filters)) return this.#readTotals();
			if (UNTALLIED.every((facet) => query.filters[facet].length === 0)) {
				return this.#countTallies(regions, query);
			}
			const sites = regions.reduce((sum, { entry }) => sum + (entry?.count ?? 0), 0);
			const { most = Infinity } = await this.#reader.manifest();
			const is_much = sites > MOST_READ * most;
			if (!is_exact && is_much && isOfFront(query)) return this.#countNewest(query);
		}
		const counts: Counts[] = [];
		for (let at = 0; at < regions.length; at += AT_ONCE) {
			const parts = await this.#finder.openAll(regions.slice(at, at + AT_ONCE), query, ALL_FILTERS);
			counts.push(
				...parts.map(({ day, list, rows }) => ({
					total: { count: rows.length, is_exact: true },
					facets: countRows(day.rows, list, query.filters),
				})),
			);
		}
		const of_all = addCounts(counts);
		// Regions that an article does not tell of were not asked for those that do.
		const is_partly = this.#reader.regions.is_cut && query.filters.article.length > 0;
		return is_partly ? { ...of_all, partly: LONG } : of_all;
	}

	async #countWords(query: SiteQuery, enough: number): Promise<Counts> {
		const { parts, found } = await this.#finder.narrow(
			query,
			ALL_FILTERS,
			(narrowed) => narrowed.parts.reduce((sum, { rows }) => sum + rows.length, 0) >= enough,
		);
		const is_exact = found?.is_whole ?? true;
		return addCounts(
			parts.map(({ day, list, rows }) => ({
				total: { count: rows.length, is_exact },
				facets: countRows(day.rows, list, query.filters),
			})),
			is_exact,
		);
	}

	/** Of all sites; long lists of values are no part of it. */
	async #readTotals(): Promise<Counts> {
		const [[totals], { sites }] = await Promise.all([
			loadList<Totals>(this.#store, TOTALS),
			this.#reader.manifest(),
		]);
		const { facets = {}, reported = {} } = totals ?? {};
		const dated = mapFacets(() => new Map<string, number>());
		for (const [day, count] of Object.entries(reported)) {
			const values = dateFacets(NO_FILTERS, day, this.#today);
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
				const { rows, counts: weights } = await this.readTally(entry!.key);
				const list = Array.from({ length: rows.count }, (_, row) => row);
				const weigh = (row: number): number => weights[row]!;
				const passing = passRows(rows, list, filters);
				return {
					total: { count: passing.reduce((sum, row) => sum + weigh(row), 0), is_exact: true },
					facets: countRows(rows, list, filters, weigh),
				};
			}),
		]);
		const { total, facets } = addCounts(counts);
		return {
			total,
			facets: mapFacets((facet) => (UNTALLIED.includes(facet) ? front.facets : facets)[facet]),
			partly: UNTALLIED,
		};
	}

	/** At least, as far into the front as something passes; how many have been silent for so long is known of all. */
	async #countNewest(query: SiteQuery): Promise<Counts> {
		const { front = 0, sites } = await this.#reader.manifest();
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
		const { rows } = await this.#front.read(at);
		const list = Array.from({ length: rows.count }, (_, row) => row);
		const count = passRows(rows, list, filters).length;
		return { total: { count, is_exact: false }, facets: countRows(rows, list, filters) };
	}

	readTally(key: string): Promise<Tally> {
		return this.#store.get(nameTally(key), (bytes, name) =>
			readTally(decodeTable<TallyMeta>(bytes, name)),
		);
	}
}

function addCounts(counts: readonly Counts[], is_exact = true): Counts {
	const sum = (facet: Facet): FacetCounts[Facet] => {
		const [first, ...more] = counts.map(({ facets }) => facets[facet]);
		if (more.length === 0) return first ?? new Map();
		const sums = new Map(first);
		for (const one of more) {
			for (const [value, count] of one) sums.set(value, (sums.get(value) ?? 0) + count);
		}
		return sums;
	};
	return {
		total: { count: counts.reduce((all, { total }) => all + total.count, 0), is_exact },
		facets: mapFacets(sum),
	};
}
