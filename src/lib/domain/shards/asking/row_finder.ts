import { crossesBounds } from '../../../geometry/bounds.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { buildDayRows, type DayRows } from '../day_rows.ts';
import { passRows } from '../pass_rows.ts';
import { isInSight, listFailing, type RegionEntry } from '../regions/region_entry.ts';
import type { Need, RegionReader } from '../regions/region_reader.ts';
import type { ShardReader } from '../shard_reader.ts';
import type { Round } from '../text/finding.ts';
import type { WordFinder } from '../text/word_finder.ts';

/** What a question is about in one region. `list`: rows reported by then, with the words and in the bounds; `rows`: those of them that pass the filters. Both are in the order of the page. */
export type Part = {
	region: RegionReader;
	day: DayRows;
	list: readonly number[];
	rows: readonly number[];
};

/** `found`: null without a text. */
export type Narrowed = { parts: readonly Part[]; found: Round | null };

/** Rows of regions whose days are kept, the last ones asked about. */
const MOST_ROWS = 150_000;

type KeptDay = { rows: Promise<DayRows>; needs: readonly Need[]; count: number };

/** Which rows of a layout a question is about. */
export class RowFinder {
	#reader: ShardReader;
	#loadWords: () => Promise<WordFinder>;
	#today: string;
	#day: string | null = null;
	/** Regions by the day asked about last, the one asked for longest ago first. */
	#days = new Map<RegionReader, KeptDay>();

	/** `today`: ISO day from which silence is counted. */
	constructor(reader: ShardReader, loadWords: () => Promise<WordFinder>, today: string) {
		this.#reader = reader;
		this.#loadWords = loadWords;
		this.#today = today;
	}

	/**
	 * All of it. `needs`: what is asked of sites beside the question; `isEnough`: whether what has the words, as far as was read, will do;
	 * left out, all is read.
	 */
	async narrow(
		query: SiteQuery,
		needs: readonly Need[] = [],
		isEnough: ((narrowed: Narrowed) => boolean) | null = null,
	): Promise<Narrowed> {
		const { text, as_of } = query;
		if (text.trim() === '') {
			const regions = await this.listRegions(query);
			return { parts: await this.openAll(regions, query, needs), found: null };
		}
		const words = await this.#loadWords();
		const narrowTo = async (found: Round): Promise<Narrowed> => {
			const by_region = new Map<RegionReader, Set<number>>();
			for (const [row, region] of await this.#reader.regions.of(found.rows)) {
				const rows = by_region.get(region) ?? new Set<number>();
				by_region.set(region, rows.add(row - region.start));
			}
			const parts = [...by_region].map(([region, rows]) => this.open(region, query, needs, rows));
			return { parts: await Promise.all(parts), found };
		};
		let last: Narrowed | null = null;
		const found = await words.read(text, as_of, async (round) => {
			if (!isEnough) return false;
			last = await narrowTo(round);
			return isEnough(last);
		});
		const narrowed = last as Narrowed | null;
		return narrowed?.found === found ? narrowed : narrowTo(found);
	}

	/** Regions that may have something that passes; `most`: how many of the filters may be failed there, but for that of articles. */
	async listRegions(query: SiteQuery, most = 0): Promise<RegionReader[]> {
		const { regions } = this.#reader;
		if (!regions.is_cut) return regions.list(() => true);
		const { article } = query.filters;
		const told = article.length > 0 ? await this.#reader.findTold(article) : null;
		return regions.list((entry: RegionEntry) => {
			const isTold = !told || entry.parts !== undefined || told.has(entry.key);
			return isTold && listFailing(entry, query).length <= most && isInSight(entry, query);
		});
	}

	/** `sites`: those with the words; null where none are asked for. */
	async open(
		region: RegionReader,
		query: SiteQuery,
		needs: readonly Need[] = [],
		sites: ReadonlySet<number> | null = null,
	): Promise<Part> {
		const { filters, bounds, as_of } = query;
		const [day, places] = await Promise.all([
			this.show(region, as_of, [
				...needs,
				...listNeeds(query),
				...(sites ? (['order'] as const) : []),
			]),
			bounds ? region.places() : null,
		]);
		const isThere = (row: number): boolean => {
			if (!places || !bounds) return true;
			const { drawn } = places.show(places.of_row[day.siteOf(row)]!);
			return drawn.length > 0 && crossesBounds(drawn, bounds);
		};
		const list = day.by_page.filter((row) => (sites?.has(day.siteOf(row)) ?? true) && isThere(row));
		return { region, day, list, rows: passRows(day.rows, list, filters) };
	}

	openAll(
		regions: readonly RegionReader[],
		query: SiteQuery,
		needs: readonly Need[] = [],
	): Promise<Part[]> {
		return Promise.all(regions.map((region) => this.open(region, query, needs)));
	}

	async show(region: RegionReader, as_of: string | null, needs: readonly Need[]): Promise<DayRows> {
		if (this.#day !== as_of) this.#days.clear();
		this.#day = as_of;
		const before = this.#days.get(region);
		const is_known = before && needs.every((need) => before.needs.includes(need));
		const all = [...new Set([...(before?.needs ?? []), ...needs])];
		const kept = is_known
			? before
			: {
					rows: buildDayRows(region, as_of, { today: this.#today, needs: all }),
					...{ needs: all, count: region.entry?.count ?? 0 },
				};
		this.#days.delete(region);
		this.#days.set(region, kept);
		kept.rows.catch(() => {
			if (this.#days.get(region) === kept) this.#days.delete(region);
		});
		if (!is_known) this.#forget();
		return kept.rows;
	}

	/** What is too much, but for the one that was just asked for. */
	#forget(): void {
		let rows = [...this.#days.values()].reduce((sum, { count }) => sum + count, 0);
		for (const [region, { count }] of this.#days) {
			if (rows <= MOST_ROWS || this.#days.size === 1) return;
			this.#days.delete(region);
			rows -= count;
		}
	}
}

/** What the columns of a region lack for a question. */
function listNeeds({ filters, bounds, sort, origin }: SiteQuery): Need[] {
	const needs: Need[] = [];
	if (filters.article.length > 0) needs.push('telling');
	if (filters.silence.length > 0 || sort === 'silence') needs.push('reports');
	if (sort === 'amount') needs.push('amounts');
	if (bounds || (sort === 'nearest' && origin)) needs.push('order');
	return needs;
}
