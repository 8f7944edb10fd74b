import { hasFilters } from '../query/filters/filters.ts';
import type { SiteQuery } from '../query/site_query.ts';
import { passRows } from './pass_rows.ts';
import { FRONT } from './regions/region_files.ts';
import type { ColumnsMeta } from './regions/write_region.ts';
import type { ShardStore } from './shard_store.ts';
import { dateRows, readRows, type SiteRows } from './site_rows.ts';
import { decodeTable } from './table_file.ts';

/** The newest sites of all regions; a row is a place on the page. */
export type FrontRows = {
	rows: SiteRows;
	/** Of all sites, in their order. */
	headings: readonly string[];
	headingOf: (row: number) => string | null;
};

/** The front of a layout by regions: what is newest is told of it alone. */
export class Front {
	#store: ShardStore;
	#today: string;

	/** `today`: ISO day from which silence is counted. */
	constructor(store: ShardStore, today: string) {
		this.#store = store;
		this.#today = today;
	}

	async read(): Promise<FrontRows> {
		const { rows, ...rest } = await this.#store.get(FRONT, (bytes, name) => {
			const table = decodeTable<ColumnsMeta>(bytes, name);
			const codes = table.columns['heading']!;
			const { headings } = table.meta;
			return {
				...{ rows: readRows(table), headings },
				headingOf: (row: number): string | null => headings[codes[row]! - 1] ?? null,
			};
		});
		return { ...rest, rows: dateRows(rows, this.#today) };
	}

	/** Places on the page of what passes, as far as the front goes. */
	async pass({ filters }: SiteQuery): Promise<number[]> {
		const { rows } = await this.read();
		const all = Array.from({ length: rows.count }, (_, page) => page);
		return hasFilters(filters) ? passRows(rows, all, filters) : all;
	}
}

/** Only filters narrow the question, so that nothing but columns is asked. */
export function isPlain({ text, bounds, as_of }: SiteQuery): boolean {
	return text.trim() === '' && bounds === null && as_of === null;
}

/** The answer is in the order of the page. */
export function isByPage({ sort, origin }: SiteQuery): boolean {
	return sort === 'page' || sort === 'district' || (sort === 'nearest' && origin === null);
}
