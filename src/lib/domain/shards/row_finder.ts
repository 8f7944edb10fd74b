import { crossesBounds } from '../../geometry/bounds.ts';
import type { SiteQuery } from '../query/site_query.ts';
import type { FoundTexts } from '../search/search_text.ts';
import { buildDayRows, type DayRows } from './day_rows.ts';
import type { DistancesByPlace } from './distances_by_place.ts';
import type { ShardReader } from './shard_reader.ts';
import { keyOfSort, sortByKey } from './sort_rows.ts';

/** `list`: in the order of the page; `found`: null without a text. */
export type Narrowed = { day: DayRows; list: readonly number[]; found: FoundTexts | null };

/** Which rows of a layout a question is about, and in which order. */
export class RowFinder {
	#reader: ShardReader;
	#distances: DistancesByPlace;
	#search: (text: string, as_of: string | null) => Promise<FoundTexts>;
	#today: string;
	/** The day asked about last. */
	#day: { key: string | null; rows: Promise<DayRows> } | null = null;

	/** `today`: ISO day from which silence is counted. */
	constructor(
		reader: ShardReader,
		distances: DistancesByPlace,
		search: (text: string, as_of: string | null) => Promise<FoundTexts>,
		today: string,
	) {
		this.#reader = reader;
		this.#distances = distances;
		this.#search = search;
		this.#today = today;
	}

	/** Rows reported by then, with the words and in the bounds; filters are not asked. */
	async narrow({ text, as_of, bounds }: SiteQuery): Promise<Narrowed> {
		const [day, found, places] = await Promise.all([
			this.show(as_of),
			text.trim() === '' ? null : this.#search(text, as_of),
			bounds ? this.#reader.places() : null,
		]);
		let list: readonly number[] = day.by_page;
		if (found) {
			const sites = new Set((await this.#reader.locate(found.site_ids)).values());
			list = list.filter((row) => sites.has(day.siteOf(row)));
		}
		if (places && bounds) {
			list = list.filter((row) => {
				const { drawn } = places.show(places.of_row[day.siteOf(row)]!);
				return drawn.length > 0 && crossesBounds(drawn, bounds);
			});
		}
		return { day, list, found };
	}

	async show(as_of: string | null): Promise<DayRows> {
		if (this.#day?.key !== as_of || !this.#day) {
			const rows = buildDayRows(this.#reader, as_of, this.#today);
			const day = { key: as_of, rows };
			this.#day = day;
			rows.catch(() => {
				if (this.#day === day) this.#day = null;
			});
		}
		return this.#day.rows;
	}

	async sort(passing: number[], { day, found }: Narrowed, query: SiteQuery): Promise<number[]> {
		// Headings would tear the best hits apart: what was looked for comes best first.
		if (found && query.sort === 'district') {
			const row_by_site = new Map(passing.map((row) => [day.siteOf(row), row]));
			const rows = await this.#reader.locate(found.site_ids);
			return found.site_ids.flatMap((id) => row_by_site.get(rows.get(id) ?? -1) ?? []);
		}
		const keyOf = await this.#chooseKey(day, query);
		return keyOf ? sortByKey(passing, keyOf) : passing;
	}

	/** What an order goes by, the least first; null for the order of the page. */
	async #chooseKey(
		day: DayRows,
		{ sort, origin }: SiteQuery,
	): Promise<((row: number) => number) | null> {
		if (sort === 'name') return day.loadNames();
		if (sort !== 'nearest') return keyOfSort(day.rows, sort);
		if (!origin) return null;
		const distanceOf = await this.#distances.measure(origin, await this.#reader.places());
		return (row) => distanceOf(day.siteOf(row))?.best_m ?? Infinity;
	}
}
