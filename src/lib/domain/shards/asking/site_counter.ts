import type { Advice } from '../../query/facets.ts';
import { listLooser } from '../../query/list_looser.ts';
import type { SiteCount } from '../../query/site_queries.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { countRows } from '../pass_rows.ts';
import type { ShardReader } from '../shard_reader.ts';
import { addCounts, type Counts } from './add_counts.ts';
import type { LoadFront } from './load_front.ts';
import type { RowFinder } from './row_finder.ts';

/** What all filters ask. */
const ALL_FILTERS = ['telling', 'reports'] as const;
/** Regions that are read at a time. */
const AT_ONCE = 4;

type Sources = { reader: ShardReader; finder: RowFinder; loadFront: LoadFront };

/** Counts sites under their filters, by as little as tells. */
export class SiteCounter {
	#sources: Sources;

	constructor(sources: Sources) {
		this.#sources = sources;
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
		const { reader, finder, loadFront } = this.#sources;
		const { is_cut } = reader.regions;
		if (query.text.trim() !== '') {
			const found = is_cut && !is_exact ? await (await loadFront()).words.count(query) : null;
			return found ?? this.#countWords(query, is_exact ? Infinity : 1);
		}
		const counted = is_cut ? await (await loadFront()).count(query, is_exact) : null;
		if (counted) return counted;
		const regions = await finder.listRegions(query, 1);
		const counts: Counts[] = [];
		for (let at = 0; at < regions.length; at += AT_ONCE) {
			const parts = await finder.openAll(regions.slice(at, at + AT_ONCE), query, ALL_FILTERS);
			counts.push(
				...parts.map(({ day, list, rows }) => ({
					total: { count: rows.length, is_exact: true },
					facets: countRows(day.rows, list, query.filters),
				})),
			);
		}
		const of_all = addCounts(counts);
		// Regions that an article does not tell of were not asked for those that do.
		const is_partly = is_cut && query.filters.article.length > 0;
		return is_partly ? { ...of_all, partly: ['article'] } : of_all;
	}

	async #countWords(query: SiteQuery, enough: number): Promise<Counts> {
		const { parts, found } = await this.#sources.finder.narrow(
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
}
