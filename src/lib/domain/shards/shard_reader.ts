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
import { readRows, type RowsMeta, type SiteRows } from './site_rows.ts';
import { decodeTable, type Codes } from './table_file.ts';
import type { KeptRecord } from './write_layout.ts';

/** `by_page`: rows in the order of the page. */
export type Columns = { rows: SiteRows; by_page: Codes };

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
			const table = decodeTable<RowsMeta>(bytes, name);
			return { rows: readRows(table), by_page: table.columns['by_page'] as Codes };
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

	records(rows: readonly number[]): Promise<KeptRecord[]> {
		return this.#pick((at) => nameRecords(this.#language, at), PER_FILE.records, rows);
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
