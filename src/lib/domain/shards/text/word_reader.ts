import { inEvery } from '../../language/languages.ts';
import type { Localized } from '../../schema/localized.ts';
import type { SearchText } from '../../search/search_text.ts';
import { loadList, pickRows } from '../pick_rows.ts';
import { ShardError } from '../shard_error.ts';
import type { ShardStore } from '../shard_store.ts';
import { KeyLists } from './key_lists.ts';
import type { AreaName } from './list_keys.ts';
import { isSummary, placeOf, rowOf, type QuotedRow } from './quoted_texts.ts';
import {
	AREAS,
	INDEXES,
	nameQuotes,
	nameSpots,
	nameSummaries,
	nameTitles,
	nameVariants,
	PER_TEXT_FILE,
	WORDS,
	type IndexName,
	type Spot,
	type Variant,
	type WordsRoot,
} from './text_files.ts';

/** Of a site whose summary is asked for. */
const NO_TEXT: SearchText = { kind: 'excerpt', id: '', ...inEvery(() => ''), pinyin: '' };

/** The words of a layout: which file has what is known here alone. */
export class WordReader {
	#store: ShardStore;
	#lists: Promise<Record<IndexName, KeyLists>> | null = null;

	constructor(store: ShardStore) {
		this.#store = store;
	}

	async root(): Promise<WordsRoot> {
		const [root] = await loadList<WordsRoot>(this.#store, WORDS);
		if (!root) throw new ShardError(WORDS, 'has no row, expected one');
		return root;
	}

	areas(): Promise<AreaName[]> {
		return loadList<AreaName>(this.#store, AREAS);
	}

	lists(): Promise<Record<IndexName, KeyLists>> {
		this.#lists ??= this.#build();
		this.#lists.catch(() => (this.#lists = null));
		return this.#lists;
	}

	/** Titles, places and sites by their number among the names. */
	names(numbers: readonly number[]): Promise<SearchText[]> {
		return pickRows(this.#store, nameTitles, PER_TEXT_FILE.names, numbers);
	}

	/** Summaries and quotations by their number among the texts. */
	async texts(numbers: readonly number[]): Promise<SearchText[]> {
		const summed_up = numbers.filter(isSummary);
		const quoted = numbers.filter((number) => !isSummary(number));
		const [summaries, quotes] = await Promise.all([
			pickRows<Localized | null>(
				...([this.#store, nameSummaries, PER_TEXT_FILE.summaries] as const),
				summed_up.map(rowOf),
			),
			this.#quotes(quoted),
		]);
		const found = new Map<number, SearchText>();
		for (const [at, number] of summed_up.entries()) {
			found.set(number, { ...NO_TEXT, ...summaries[at] });
		}
		for (const [at, number] of quoted.entries()) found.set(number, quotes[at]!);
		return numbers.map((number) => found.get(number)!);
	}

	async #quotes(numbers: readonly number[]): Promise<SearchText[]> {
		const rows = await this.#rows(numbers);
		const homes = numbers.map((number, index) => {
			const { kind, at } = placeOf(number);
			return kind === 'also' ? rows[index]!.also[at]! : number;
		});
		const found = await this.#rows(homes);
		return homes.map((number, index) => {
			const { at, row } = placeOf(number);
			const { quotes } = found[index]!;
			const quote = quotes[at];
			if (quote) return quote;
			const file = nameQuotes(Math.floor(row / PER_TEXT_FILE.quotes));
			throw new ShardError(
				file,
				`has ${quotes.length} quotations in row ${row}, expected ${at + 1}`,
			);
		});
	}

	#rows(numbers: readonly number[]): Promise<QuotedRow[]> {
		return pickRows(this.#store, nameQuotes, PER_TEXT_FILE.quotes, numbers.map(rowOf));
	}

	/** A district, township or place. */
	async spot(id: string): Promise<SearchText | null> {
		const { spots } = await this.root();
		const part = spots.findLastIndex((first) => first <= id);
		if (part < 0) return null;
		const found = (await loadList<Spot>(this.#store, nameSpots(part))).find(([one]) => one === id);
		return found ? (await this.names([found[1]]))[0]! : null;
	}

	/** The text in signs of the atlas. */
	async translate(text: string): Promise<string> {
		const { variants } = await this.root();
		const signs = Array.from(text.normalize('NFKC'));
		const partOf = (sign: string): number => variants.findLastIndex((first) => first <= sign);
		const parts = new Set(signs.filter((sign) => /\p{Script=Han}/u.test(sign)).map(partOf));
		parts.delete(-1);
		const lists = await Promise.all(
			[...parts].map((part) => loadList<Variant>(this.#store, nameVariants(part))),
		);
		const meant = new Map(lists.flat());
		return signs.map((sign) => meant.get(sign) ?? sign).join('');
	}

	async #build(): Promise<Record<IndexName, KeyLists>> {
		const { directories } = await this.root();
		return Object.fromEntries(
			INDEXES.map((index) => [index, new KeyLists(this.#store, index, directories[index])]),
		) as Record<IndexName, KeyLists>;
	}
}
