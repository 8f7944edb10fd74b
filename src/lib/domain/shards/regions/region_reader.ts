import type { SiteRecord } from '../../query/site_query.ts';
import type { Language } from '../../schema/localized.ts';
import {
	nameColumns,
	nameMarks,
	nameNames,
	namePast,
	namePlaces,
	nameStates,
	PER_FILE,
} from '../layout_files.ts';
import { PastRows, type PastMeta } from '../past_rows.ts';
import { loadList, pickRows } from '../pick_rows.ts';
import type { ShardStore } from '../shard_store.ts';
import { SitePlaces, type PlacesMeta } from '../site_places.ts';
import { readRows, type SiteRows } from '../site_rows.ts';
import { decodeTable, type Codes } from '../table_file.ts';
import type { RegionEntry } from './region_entry.ts';
import type { ColumnsMeta } from './write_region.ts';

/** A heading of the list, and its place among all of them. */
export type Heading = { key: string; at: number };

/** `by_page`: rows in the order of the page, `page_of` the place of each row there. */
export type Columns = {
	rows: SiteRows;
	by_page: Codes;
	page_of: Uint32Array;
	headings: readonly Heading[];
	headingOf: (row: number) => string | null;
};

/** The files of one region, or of all sites where there is one alone. Rows here begin with the first of the region. */
export class RegionReader {
	/** null where there is one region. */
	readonly entry: RegionEntry | null;
	/** Its first row among all. */
	readonly start: number;
	#key: string | null;
	#store: ShardStore;
	#language: Language;

	constructor(store: ShardStore, language: Language, entry: RegionEntry | null) {
		this.entry = entry;
		this.start = entry?.start ?? 0;
		this.#key = entry?.key ?? null;
		this.#store = store;
		this.#language = language;
	}

	columns(): Promise<Columns> {
		return this.#store.get(nameColumns(this.#key), (bytes, name) =>
			readColumns(decodeTable<ColumnsMeta>(bytes, name)),
		);
	}

	places(): Promise<SitePlaces> {
		return this.#store.get(
			namePlaces(this.#key),
			(bytes, name) => new SitePlaces(decodeTable<PlacesMeta>(bytes, name)),
		);
	}

	marks(): Promise<string[]> {
		return loadList<string>(this.#store, nameMarks(this.#key));
	}

	/** The rank of each site's name among all. */
	names(): Promise<Codes> {
		return this.#store.get(
			nameNames(this.#language, this.#key),
			(bytes, name) => decodeTable(bytes, name).columns['name'] as Codes,
		);
	}

	past(): Promise<PastRows> {
		return this.#store.get(
			namePast(this.#language, this.#key),
			(bytes, name) => new PastRows(decodeTable<PastMeta>(bytes, name)),
		);
	}

	/** What was otherwise in each of these states. */
	states(states: readonly number[]): Promise<Partial<SiteRecord>[]> {
		return pickRows(
			this.#store,
			(at) => nameStates(this.#language, this.#key, at),
			PER_FILE.states,
			states,
		);
	}
}

function readColumns(table: Parameters<typeof readRows>[0] & { meta: ColumnsMeta }): Columns {
	const { meta, columns } = table;
	const by_page = columns['by_page'] as Codes;
	const steps = columns['page_steps'];
	const page_of = new Uint32Array(by_page.length);
	let page = 0;
	for (const [at, row] of by_page.entries()) {
		page = steps ? page + steps[at]! : at;
		page_of[row] = page;
	}
	const headings = meta.headings.map((key, at) => ({ key, at: meta.heading_at?.[at] ?? at }));
	const codes = columns['heading']!;
	return {
		...{ rows: readRows(table), by_page, page_of, headings },
		headingOf: (row) => headings[codes[row]! - 1]?.key ?? null,
	};
}
