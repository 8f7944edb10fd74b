import { FACETS, FILTERS } from '../../query/filters/filters.ts';
import type { SiteQuery } from '../../query/site_query.ts';
import { passRows } from '../pass_rows.ts';
import { nameFront } from '../regions/region_files.ts';
import type { ShardReader } from '../shard_reader.ts';
import type { ShardStore } from '../shard_store.ts';
import { dateRows, readRows, type RowsMeta, type SiteRows } from '../site_rows.ts';
import { decodeTable } from '../table_file.ts';

/** Some of all sites in the order of the page: row 0 is the one at `start`. */
export type FrontRows = {
	rows: SiteRows;
	start: number;
	/** Of all sites, in their order. */
	headings: readonly string[];
	headingOf: (row: number) => string | null;
};

type FrontMeta = Pick<RowsMeta, 'facets' | 'reported'> & { headings: readonly string[] };

/** Columns of all regions in the order of the page, the newest first: what is new is told of the first file alone. */
export class Front {
	#store: ShardStore;
	#reader: ShardReader;
	#today: string;

	/** `today`: ISO day from which silence is counted. */
	constructor(store: ShardStore, reader: ShardReader, today: string) {
		this.#store = store;
		this.#reader = reader;
		this.#today = today;
	}

	/** `at`: which file, from 0. */
	async read(at = 0): Promise<FrontRows> {
		const { front = 0 } = await this.#reader.manifest();
		const { rows, ...rest } = await this.#store.get(nameFront(at), (bytes, name) => {
			const table = decodeTable<FrontMeta>(bytes, name);
			const codes = table.columns['heading']!;
			const { headings } = table.meta;
			return {
				...{ rows: readRows(table), headings },
				headingOf: (row: number): string | null => headings[codes[row]! - 1] ?? null,
			};
		});
		return { ...rest, rows: dateRows(rows, this.#today), start: at * front };
	}

	/**
	 * Places on the page of the first `most` that pass; fewer where there are no more. null where reading on would take more than `sites`
	 * sites of regions, as far as the first file tells.
	 */
	async pass(
		query: SiteQuery,
		most: number,
		countSites: () => Promise<number>,
	): Promise<number[] | null> {
		const { front = 0, sites } = await this.#reader.manifest();
		const files = Math.ceil(sites / front);
		const found = await this.#passOne(query, 0);
		if (found.length < most && files > 1) {
			const wanted = Math.min(sites, (most / Math.max(found.length, 0.1)) * front);
			if ((await countSites()) < wanted) return null;
		}
		for (let at = 1, batch = 1; found.length < most && at < files; at += batch, batch *= 2) {
			const next = Array.from({ length: Math.min(batch, files - at) }, (_, one) => at + one);
			const more = await Promise.all(next.map((one) => this.#passOne(query, one)));
			found.push(...more.flat());
		}
		return found.slice(0, most);
	}

	async #passOne({ filters }: SiteQuery, at: number): Promise<number[]> {
		const { rows, start } = await this.read(at);
		const all = Array.from({ length: rows.count }, (_, row) => row);
		return passRows(rows, all, filters).map((row) => start + row);
	}
}

/** Only filters narrow the question, so that nothing but columns is asked. */
export function isPlain({ text, bounds, as_of }: SiteQuery): boolean {
	return text.trim() === '' && bounds === null && as_of === null;
}

/** The front has all that these filters ask. */
export function isOfFront({ filters }: SiteQuery): boolean {
	return FACETS.every((facet) => filters[facet].length === 0 || !FILTERS[facet].is_long);
}

/** The answer is in the order of the page. */
export function isByPage({ sort, origin }: SiteQuery): boolean {
	return sort === 'page' || sort === 'district' || (sort === 'nearest' && origin === null);
}
