import { dateFacets } from '../query/filters/filters.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { SiteSummary } from '../query/site_summary.ts';
import type { Language } from '../schema/localized.ts';
import {
	MANIFEST,
	nameDetails,
	nameIds,
	nameNewest,
	nameRecords,
	PER_FILE,
	PER_FILE_BY_REGIONS,
	type Manifest,
} from './layout_files.ts';
import type { LoadList } from './list_file.ts';
import { lookUpRows } from './look_up_rows.ts';
import { listFiles, loadList, pickRows } from './pick_rows.ts';
import type { PastRows } from './past_rows.ts';
import { DAYS, DRAWN, TOLD } from './regions/region_files.ts';
import { RegionList } from './regions/region_list.ts';
import type { RegionReader } from './regions/region_reader.ts';
import { findSorted } from './regions/sorted_files.ts';
import { ShardError } from './shard_error.ts';
import type { ShardStore } from './shard_store.ts';
import type { KeptRecord } from './write_layout.ts';

/** Sites whose rows and pages are remembered: those of the last lists. */
const MOST_KNOWN = 20_000;

/** Where a site is in the files; `page`: its place in the order of the page, where that is known. */
type Known = { row?: number; page?: number };

/** A layout as rows: which file has what is known here and in its regions alone. A row is the place of a site in the files. */
export class ShardReader {
	readonly regions: RegionList;
	/** Rows of its files. */
	readonly per_file: typeof PER_FILE;
	#store: ShardStore;
	#load: LoadList;
	#language: Language;
	/** Sites that were seen, by id. */
	#known = new Map<string, Known>();

	constructor(store: ShardStore, language: Language) {
		this.#store = store;
		this.#load = (file) => loadList(store, file);
		this.#language = language;
		this.regions = new RegionList(store, language);
		this.per_file = this.regions.is_cut ? PER_FILE_BY_REGIONS : PER_FILE;
	}

	async manifest(): Promise<Manifest> {
		const [manifest] = await this.#load<Manifest>(MANIFEST);
		if (!manifest) throw new ShardError(MANIFEST, 'has no row, expected one');
		return manifest;
	}

	/** ISO day of each article. */
	async past(): Promise<Pick<PastRows, 'articles'>> {
		if (this.regions.is_cut) {
			return { articles: new Map(await this.#load<[id: string, day: string]>(DAYS)) };
		}
		const [all] = await this.regions.list(() => true);
		return all!.past();
	}

	/** What distances need, where one file has it; by regions it comes with the question, which says of which. */
	async warmPlaces(): Promise<void> {
		if (this.regions.is_cut) await this.regions.list(() => true);
		else for (const region of await this.regions.list(() => true)) await region.places();
	}

	/** In the order of the rows given. */
	async ids(rows: readonly number[]): Promise<string[]> {
		const ids = await this.#pick<string>(nameIds, PER_FILE.ids, rows);
		if (rows.length <= MOST_KNOWN) ids.forEach((id, at) => this.#note(id, { row: rows[at]! }));
		return ids;
	}

	/** Of these places on the page, from the files in that order. */
	async idsByPage(pages: readonly number[]): Promise<string[]> {
		const records = await this.#pickNewest(pages);
		records.forEach(({ id }, at) => this.#note(id, { page: pages[at]! }));
		return records.map(({ id }) => id);
	}

	/** Those that there are. */
	async locate(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
		const unseen = new Set(ids.filter((id) => this.#known.get(id)?.row === undefined));
		const found = unseen.size > 0 ? await this.#lookUp(unseen) : new Map<string, number>();
		for (const [id, row] of found) this.#note(id, { row });
		return new Map(
			ids.flatMap((id): [string, number][] => {
				const row = found.get(id) ?? this.#known.get(id)?.row;
				return row === undefined ? [] : [[id, row]];
			}),
		);
	}

	async #lookUp(ids: ReadonlySet<string>): Promise<Map<string, number>> {
		return lookUpRows(this.#load, await this.manifest(), ids);
	}

	/** Those of the marks and lines that there are. */
	async findMarks(ids: readonly string[]): Promise<ReadonlySet<string>> {
		if (ids.length === 0) return new Set();
		if (this.regions.is_cut) {
			const { drawn = [] } = await this.manifest();
			return new Set((await findSorted<string[]>(this.#load, DRAWN, drawn, ids)).keys());
		}
		const [all] = await this.regions.list(() => true);
		return new Set(await all!.marks());
	}

	/** Regions of the sites that any of these marks and lines draws. */
	async listDrawn(ids: readonly string[]): Promise<RegionReader[]> {
		if (!this.regions.is_cut) return this.regions.list(() => true);
		const { drawn = [] } = await this.manifest();
		const keys = new Set(
			[...(await findSorted<string[]>(this.#load, DRAWN, drawn, ids)).values()].flat(),
		);
		return this.regions.list(({ key, parts }) => parts !== undefined || keys.has(key));
	}

	/** Keys of the regions that any of these articles tells of. */
	async findTold(articles: readonly string[]): Promise<ReadonlySet<string>> {
		const { told = [] } = await this.manifest();
		const keys = await findSorted<string[]>(this.#load, TOLD, told, articles);
		return new Set([...keys.values()].flat());
	}

	/** In the order of the rows given. */
	async recordsAlong(rows: readonly number[]): Promise<KeptRecord[]> {
		const records = await this.#pick<KeptRecord>(
			(at) => nameRecords(this.#language, at),
			this.per_file.records,
			rows,
		);
		records.forEach(({ id }, at) => this.#note(id, { row: rows[at]! }));
		return records;
	}

	/** They lie along the curve and in the order of the page: whichever takes fewer bytes is read, the other where that cannot be had. */
	async records(rows: readonly number[], pages: readonly number[]): Promise<KeptRecord[]> {
		const weigh = (list: readonly number[], per: number): number =>
			listFiles(list, per).length * per;
		const pickAlong = (): Promise<KeptRecord[]> => this.recordsAlong(rows);
		if (weigh(pages, this.per_file.newest) >= weigh(rows, this.per_file.records))
			return pickAlong();
		try {
			return await this.#pickNewest(pages);
		} catch (error) {
			return pickAlong().catch(() => Promise.reject(error as Error));
		}
	}

	/** As they are now, where the files of records have all of it. `today`: ISO day from which silence is counted. */
	async summaries(ids: readonly string[], today: string): Promise<SiteSummary[]> {
		const pages = new Map(
			ids.flatMap((id): [string, number][] => {
				const page = this.#known.get(id)?.page;
				return page === undefined ? [] : [[id, page]];
			}),
		);
		const pickAlong = async (some: readonly string[]): Promise<KeptRecord[]> =>
			this.recordsAlong([...(await this.locate(some)).values()]);
		const [newest, along] = await Promise.all([
			this.#pickNewest([...pages.values()]).catch((error: unknown) =>
				pickAlong([...pages.keys()]).catch(() => Promise.reject(error as Error)),
			),
			pickAlong(ids.filter((id) => !pages.has(id))),
		]);
		const by_id = new Map(
			[...newest, ...along].map((record) => [record.id, record as SiteSummary]),
		);
		return ids.flatMap((id) => {
			const site = by_id.get(id);
			return site ? { ...site, facets: dateFacets(site.facets, site.reported, today) } : [];
		});
	}

	details(rows: readonly number[]): Promise<(SiteExport | null)[]> {
		return this.#pick(nameDetails, PER_FILE.details, rows);
	}

	#note(id: string, known: Known): void {
		const before = this.#known.get(id);
		this.#known.delete(id);
		this.#known.set(id, { ...before, ...known });
		if (this.#known.size <= MOST_KNOWN) return;
		const [oldest] = this.#known.keys();
		this.#known.delete(oldest!);
	}

	#pickNewest(pages: readonly number[]): Promise<KeptRecord[]> {
		return this.#pick((at) => nameNewest(this.#language, at), this.per_file.newest, pages);
	}

	#pick<T>(name: (at: number) => string, per: number, rows: readonly number[]): Promise<T[]> {
		return pickRows(this.#store, name, per, rows);
	}
}
