import type { SiteExport } from '../exports/sites_geojson.ts';
import type { SiteRecord } from '../query/site_query.ts';
import type { Language } from '../schema/localized.ts';
import {
	COLUMNS,
	MANIFEST,
	MARKS,
	nameDetails,
	nameIds,
	nameLookup,
	nameNewest,
	nameNames,
	namePast,
	nameRecords,
	nameStates,
	PER_FILE,
	PLACES,
	type Manifest,
} from './layout_files.ts';
import { PastRows, type PastMeta } from './past_rows.ts';
import { loadList, pickRows } from './pick_rows.ts';
import { ShardError } from './shard_error.ts';
import type { ShardStore } from './shard_store.ts';
import { SitePlaces, type PlacesMeta } from './site_places.ts';
import { readRows, type SiteRows } from './site_rows.ts';
import { decodeTable, type Codes } from './table_file.ts';
import type { ColumnsMeta, KeptRecord } from './write_layout.ts';

/** `by_page`: rows in the order of the page, `page_of` the place of each row there. `headingOf`: key of a row's heading. */
export type Columns = {
	rows: SiteRows;
	by_page: Codes;
	page_of: Uint32Array;
	headings: readonly string[];
	headingOf: (row: number) => string | null;
};

/** A layout as rows: which file has what is known here alone. A row is the place of a site in the files. */
export class ShardReader {
	#store: ShardStore;
	#language: Language;
	/** Rows of the ids that were seen. */
	#rows = new Map<string, number>();

	constructor(store: ShardStore, language: Language) {
		this.#store = store;
		this.#language = language;
	}

	async manifest(): Promise<Manifest> {
		const [manifest] = await this.#list<Manifest>(MANIFEST);
		if (!manifest) throw new ShardError(MANIFEST, 'has no row, expected one');
		return manifest;
	}

	columns(): Promise<Columns> {
		return this.#store.get(COLUMNS, (bytes, name) => {
			const table = decodeTable<ColumnsMeta>(bytes, name);
			const by_page = table.columns['by_page'] as Codes;
			const page_of = new Uint32Array(by_page.length);
			for (const [at, row] of by_page.entries()) page_of[row] = at;
			const { headings } = table.meta;
			const codes = table.columns['heading']!;
			return {
				...{ rows: readRows(table), by_page, page_of, headings },
				headingOf: (row) => headings[codes[row]! - 1] ?? null,
			};
		});
	}

	places(): Promise<SitePlaces> {
		return this.#store.get(
			PLACES,
			(bytes, name) => new SitePlaces(decodeTable<PlacesMeta>(bytes, name)),
		);
	}

	marks(): Promise<string[]> {
		return this.#list<string>(MARKS);
	}

	/** The rank of each site's name. */
	names(): Promise<Codes> {
		return this.#store.get(
			nameNames(this.#language),
			(bytes, name) => decodeTable(bytes, name).columns['name'] as Codes,
		);
	}

	past(): Promise<PastRows> {
		return this.#store.get(
			namePast(this.#language),
			(bytes, name) => new PastRows(decodeTable<PastMeta>(bytes, name)),
		);
	}

	/** In the order of the rows given. */
	async ids(rows: readonly number[]): Promise<string[]> {
		const ids = await this.#pick<string>(nameIds, PER_FILE.ids, rows);
		ids.forEach((id, at) => this.#rows.set(id, rows[at]!));
		return ids;
	}

	/** Those that there are. */
	async locate(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
		const unseen = new Set(ids.filter((id) => !this.#rows.has(id)));
		if (unseen.size > 0) {
			const { lookup } = await this.manifest();
			const files = new Set([...unseen].map((id) => lookup.findLastIndex((first) => first <= id)));
			files.delete(-1);
			const lists = await Promise.all(
				[...files].map((at) => this.#list<[id: string, row: number]>(nameLookup(at))),
			);
			for (const [id, row] of lists.flat()) if (unseen.has(id)) this.#rows.set(id, row);
		}
		return new Map(
			ids.flatMap((id): [string, number][] => {
				const row = this.#rows.get(id);
				return row === undefined ? [] : [[id, row]];
			}),
		);
	}

	/** They lie along the curve and in the order of the page: whichever takes fewer bytes is read, the other where that cannot be had. */
	async records(rows: readonly number[]): Promise<KeptRecord[]> {
		const { page_of } = await this.columns();
		const places = rows.map((row) => page_of[row]!);
		const weigh = (list: readonly number[], per: number): number =>
			new Set(list.map((at) => Math.floor(at / per))).size * per;
		const pickAlong = (): Promise<KeptRecord[]> =>
			this.#pick((at) => nameRecords(this.#language, at), PER_FILE.records, rows);
		if (weigh(places, PER_FILE.newest) >= weigh(rows, PER_FILE.records)) return pickAlong();
		try {
			return await this.#pick((at) => nameNewest(this.#language, at), PER_FILE.newest, places);
		} catch (error) {
			return pickAlong().catch(() => Promise.reject(error as Error));
		}
	}

	/** What was otherwise in each of these states. */
	states(states: readonly number[]): Promise<Partial<SiteRecord>[]> {
		return this.#pick((at) => nameStates(this.#language, at), PER_FILE.states, states);
	}

	details(rows: readonly number[]): Promise<(SiteExport | null)[]> {
		return this.#pick(nameDetails, PER_FILE.details, rows);
	}

	#pick<T>(name: (at: number) => string, per: number, rows: readonly number[]): Promise<T[]> {
		return pickRows(this.#store, name, per, rows);
	}

	#list<T>(file: string): Promise<T[]> {
		return loadList(this.#store, file);
	}
}
