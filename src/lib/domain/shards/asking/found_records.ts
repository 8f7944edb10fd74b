import { countFacets, passesFilters } from '../../query/facets.ts';
import { dateFacets, FACETS, hasFilters } from '../../query/filters/filters.ts';
import type { SiteQuery, SiteRecord } from '../../query/site_query.ts';
import type { ShardReader } from '../shard_reader.ts';
import type { Round } from '../text/finding.ts';
import type { WordFinder } from '../text/word_finder.ts';
import type { Counts } from './add_counts.ts';

/** Records that are read at a time. */
const AT_ONCE = 16;
/** Best hits that filters are counted in: no more than a list shows. */
const MOST_COUNTED = 48;

type Sources = { reader: ShardReader; loadWords: () => Promise<WordFinder>; today: string };
type Found = Pick<SiteRecord, 'id' | 'facets'>;

/** What has the words, best first, by the records that a list shows of it: over many regions columns would be read of all. */
export class FoundRecords {
	#sources: Sources;

	/** `today`: ISO day from which silence is counted. */
	constructor(sources: Sources) {
		this.#sources = sources;
	}

	/** null where the order is not that of the words. */
	async find(
		query: SiteQuery,
		start: number,
		limit: number,
	): Promise<{ ids: string[]; cursor: string | null } | null> {
		if (query.sort !== 'district' || !isOfWords(query)) return null;
		const end = start + limit;
		let passing: string[] = [];
		const pass = async (round: Round): Promise<void> => {
			passing = await this.#pass(query, round.rows, end + 1);
		};
		const round = await this.#read(query, async (found) => {
			await pass(found);
			return passing.length > start;
		});
		if (round.is_whole) await pass(round);
		if (passing.length < start) return null;
		const ids = passing.slice(start, end);
		const is_last = round.is_whole && passing.length <= end;
		return { ids, cursor: is_last ? null : String(start + ids.length) };
	}

	/** Filters are counted at least; so is what passes them. */
	async count(query: SiteQuery): Promise<Counts | null> {
		if (!isOfWords(query)) return null;
		const { filters } = query;
		const is_filtered = hasFilters(filters);
		let passing: string[] = [];
		const round = await this.#read(query, async (found) => {
			passing = await this.#pass(query, found.rows, 1);
			return passing.length > 0;
		});
		const best = await this.#load(round.rows.slice(0, MOST_COUNTED));
		const is_all = round.is_whole && round.rows.length <= MOST_COUNTED;
		const count = best.filter((site) => passesFilters(site, filters)).length;
		const total = is_filtered
			? { count: Math.max(count, passing.length), is_exact: is_all }
			: { count: round.rows.length, is_exact: round.is_whole };
		// Nothing is said to be nothing before all was looked through.
		if (is_filtered && total.count === 0 && !is_all) {
			passing = await this.#pass(query, round.rows, 1);
			total.count = passing.length;
			total.is_exact = round.is_whole && passing.length === 0;
		}
		return {
			total,
			facets: countFacets(best as SiteRecord[], filters),
			...(!is_all && { partly: FACETS }),
		};
	}

	async #read(
		{ text, as_of }: SiteQuery,
		isEnough: (round: Round) => Promise<boolean>,
	): Promise<Round> {
		return (await this.#sources.loadWords()).read(text, as_of, isEnough);
	}

	/** The first `most` that pass the filters. */
	async #pass({ filters }: SiteQuery, rows: readonly number[], most: number): Promise<string[]> {
		if (!hasFilters(filters)) {
			const records = await this.#sources.reader.recordsAlong(rows.slice(0, most));
			return records.map(({ id }) => id);
		}
		const passing: string[] = [];
		for (let at = 0; at < rows.length && passing.length < most; at += AT_ONCE) {
			const sites = await this.#load(rows.slice(at, at + AT_ONCE));
			passing.push(...sites.filter((site) => passesFilters(site, filters)).map(({ id }) => id));
		}
		return passing.slice(0, most);
	}

	async #load(rows: readonly number[]): Promise<Found[]> {
		const records = await this.#sources.reader.recordsAlong(rows);
		return records.map((record) => {
			const { id, facets, reported } = record as SiteRecord;
			return { id, facets: dateFacets(facets, reported, this.#sources.today) };
		});
	}
}

/** Words, and filters at most. */
function isOfWords({ text, bounds, as_of }: SiteQuery): boolean {
	return text.trim() !== '' && bounds === null && as_of === null;
}
