import type { Language } from '../../schema/localized.ts';
import { loadList } from '../pick_rows.ts';
import { ShardError } from '../shard_error.ts';
import type { ShardStore } from '../shard_store.ts';
import type { RegionEntry } from './region_entry.ts';
import { isByRegions, nameRegions } from './region_files.ts';
import { RegionReader } from './region_reader.ts';

/** Which regions a layout has: told of in one file, or in one for each part of them. */
export class RegionList {
	/** There are several. */
	readonly is_cut: boolean;
	#store: ShardStore;
	#language: Language;
	#readers = new Map<string | null, RegionReader>();

	constructor(store: ShardStore, language: Language) {
		this.is_cut = isByRegions(store.layout);
		this.#store = store;
		this.#language = language;
	}

	/** In the order of their rows. `isWanted`: asked of parts as well, of which the file is not read else. */
	async list(isWanted: (entry: RegionEntry) => boolean): Promise<RegionReader[]> {
		if (!this.is_cut) return [this.#open(null)];
		const entries = await this.#walk(null, isWanted);
		return entries.map((entry) => this.#open(entry));
	}

	/** The region of each row, by row. */
	async of(rows: readonly number[]): Promise<ReadonlyMap<number, RegionReader>> {
		if (!this.is_cut) return new Map(rows.map((row) => [row, this.#open(null)]));
		const sorted = [...new Set(rows)].toSorted((a, b) => a - b);
		const regions = await this.list(({ start, count }) => {
			const first = findFrom(sorted, start);
			return first !== undefined && first < start + count;
		});
		const found = new Map<number, RegionReader>();
		let at = 0;
		for (const row of sorted) {
			while (at < regions.length && row >= endOf(regions[at]!)) at++;
			if (at < regions.length && row >= regions[at]!.start) found.set(row, regions[at]!);
		}
		return found;
	}

	async #walk(
		branch: string | null,
		isWanted: (entry: RegionEntry) => boolean,
	): Promise<RegionEntry[]> {
		const entries = await loadList<RegionEntry>(this.#store, nameRegions(branch));
		if (entries.length === 0) throw new ShardError(nameRegions(branch), 'has no region');
		const wanted = entries.filter(isWanted);
		const lists = await Promise.all(
			wanted.map((entry) =>
				entry.parts === undefined ? Promise.resolve([entry]) : this.#walk(entry.key, isWanted),
			),
		);
		return lists.flat();
	}

	#open(entry: RegionEntry | null): RegionReader {
		const key = entry?.key ?? null;
		const known = this.#readers.get(key);
		if (known) return known;
		const reader = new RegionReader(this.#store, this.#language, entry);
		this.#readers.set(key, reader);
		return reader;
	}
}

const endOf = ({ entry }: RegionReader): number => (entry ? entry.start + entry.count : Infinity);

/** The first that is no less. */
function findFrom(sorted: readonly number[], least: number): number | undefined {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < least) low = middle + 1;
		else high = middle;
	}
	return sorted[low];
}
