import { hasFilters } from '../../query/filters/filters.ts';
import type { SiteQuery, Sort } from '../../query/site_query.ts';
import type { Counts } from './add_counts.ts';
import { Front, isByPage, isOfFront, isPlain } from './front_rows.ts';
import type { ListedHeading } from './kept_headings.ts';
import type { WordFinder } from '../text/word_finder.ts';
import { FoundRecords } from './found_records.ts';
import { loadList } from '../pick_rows.ts';
import { nameTop, TOP_SORTS, type TopSort } from '../regions/region_files.ts';
import { listTallied } from './tallied_headings.ts';
import { isTallied, TallyCounter, type CounterSources } from './tally_counter.ts';

export type FrontSources = Omit<CounterSources, 'front'> & {
	loadWords: () => Promise<WordFinder>;
};

/** What many regions answer without their columns, by the front and the tallies; null where it takes columns. Fetched with the first layout that is cut. */
export class ByFront {
	#sources: FrontSources;
	#front: Front;
	#counter: TallyCounter;
	/** What has the words of a question. */
	readonly words: FoundRecords;

	constructor(sources: FrontSources) {
		this.#sources = sources;
		this.#front = new Front(sources.store, sources.reader, sources.today);
		this.#counter = new TallyCounter({ ...sources, front: this.#front });
		this.words = new FoundRecords(sources);
	}

	/** Places on the page. */
	async find(
		query: SiteQuery,
		start: number,
		limit: number,
	): Promise<{ pages: number[]; cursor: string | null } | null> {
		const { reader, finder } = this.#sources;
		const end = start + limit;
		if (isPlain(query) && !hasFilters(query.filters) && isTopSort(query.sort)) {
			const pages = await loadList<number>(this.#sources.store, nameTop(query.sort));
			return end < pages.length ? { pages: pages.slice(start, end), cursor: String(end) } : null;
		}
		if (!isPlain(query) || !isByPage(query) || !isOfFront(query)) return null;
		if (!hasFilters(query.filters)) {
			const { sites } = await reader.manifest();
			if (start > sites) return null;
			const pages = Array.from({ length: Math.min(end, sites) - start }, (_, at) => start + at);
			return { pages, cursor: end < sites ? String(end) : null };
		}
		const pages = await this.#front.pass(query, end + 1, async () => {
			const regions = await finder.listRegions(query);
			return regions.reduce((sum, { entry }) => sum + (entry?.count ?? 0), 0);
		});
		if (!pages || pages.length < start) return null;
		return { pages: pages.slice(start, end), cursor: pages.length > end ? String(end) : null };
	}

	/** `is_exact`: nothing is counted “at least”. */
	async count(query: SiteQuery, is_exact: boolean): Promise<Counts | null> {
		return isPlain(query) ? this.#counter.count(query, is_exact) : null;
	}

	async head(query: SiteQuery, limit: number): Promise<ListedHeading[] | null> {
		if (!isPlain(query) || !isTallied(query)) return null;
		const sources = { ...this.#sources, front: this.#front, counter: this.#counter };
		return listTallied(query, limit, sources);
	}
}

function isTopSort(sort: Sort): sort is TopSort {
	return TOP_SORTS.some((one) => one === sort);
}
