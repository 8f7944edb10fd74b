import { crossesBounds } from '../../geometry/bounds.ts';
import type { SiteQuery } from '../query/site_query.ts';
import { buildDayRows, type DayRows } from './day_rows.ts';
import type { DistancesByPlace } from './distances_by_place.ts';
import type { ShardReader } from './shard_reader.ts';
import { keyOfSort, sortByKey } from './sort_rows.ts';
import type { Round } from './text/finding.ts';
import type { WordFinder } from './text/word_finder.ts';

/** `list`: in the order of the page; `found`: null without a text. */
export type Narrowed = { day: DayRows; list: readonly number[]; found: Round | null };

/** Which rows of a layout a question is about, and in which order. */
export class RowFinder {
	#reader: ShardReader;
	#distances: DistancesByPlace;
	#loadWords: () => Promise<WordFinder>;
	#today: string;
	/** The day asked about last. */
	#day: { key: string | null; rows: Promise<DayRows> } | null = null;

	/** `today`: ISO day from which silence is counted. */
	constructor(
		reader: ShardReader,
		distances: DistancesByPlace,
		loadWords: () => Promise<WordFinder>,
		today: string,
	) {
		this.#reader = reader;
		this.#distances = distances;
		this.#loadWords = loadWords;
		this.#today = today;
	}

	/**
	 * Rows reported by then, with the words and in the bounds; filters are not asked. `isEnough`: whether the rows that were found so far will
	 * do; left out, all are.
	 */
	async narrow(
		{ text, as_of, bounds }: SiteQuery,
		isEnough: (narrowed: Narrowed) => boolean = () => false,
	): Promise<Narrowed> {
		const [day, places] = await Promise.all([
			this.show(as_of),
			bounds ? this.#reader.places() : null,
		]);
		const isThere = (row: number): boolean => {
			if (!places || !bounds) return true;
			const { drawn } = places.show(places.of_row[day.siteOf(row)]!);
			return drawn.length > 0 && crossesBounds(drawn, bounds);
		};
		const narrowTo = (found: Round | null): Narrowed => {
			const sites = found && new Set(found.rows);
			const list = [...day.by_page].filter(
				(row) => (sites?.has(day.siteOf(row)) ?? true) && isThere(row),
			);
			return { day, list, found };
		};
		if (text.trim() === '') return narrowTo(null);
		const words = await this.#loadWords();
		return narrowTo(await words.read(text, as_of, (found) => isEnough(narrowTo(found))));
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
			return found.rows.flatMap((site) => row_by_site.get(site) ?? []);
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
