import type { Total } from '../../query/total.ts';
import type { FoundTexts, SearchText } from '../../search/search_text.ts';
import type { ShardStore } from '../shard_store.ts';
import { countFound, Finding, type Round } from './finding.ts';
import { WordReader } from './word_reader.ts';

/** Queries whose findings are kept: list, counts and map ask the same one. */
const KEPT = 6;

/** Texts of a layout, found by their words. */
export class WordFinder {
	#words: WordReader;
	#loadArticles: () => Promise<ReadonlyMap<string, string>>;
	#kept = new Map<string, Promise<Finding>>();

	/** `loadArticles`: ISO day of each article, for questions about an earlier day. */
	constructor(store: ShardStore, loadArticles: () => Promise<ReadonlyMap<string, string>>) {
		this.#words = new WordReader(store);
		this.#loadArticles = loadArticles;
	}

	/** What no query can do without. */
	async warmUp(): Promise<void> {
		await Promise.all([this.#words.root(), this.#words.areas()]);
	}

	place(id: string): Promise<SearchText | null> {
		return this.#words.spot(id);
	}

	open(text: string, as_of: string | null): Promise<Finding> {
		const key = JSON.stringify([text, as_of]);
		const forget = (): void => void this.#kept.delete(key);
		const finding = this.#kept.get(key) ?? this.#build(text, as_of, forget);
		finding.catch(forget);
		this.#kept.delete(key);
		this.#kept.set(key, finding);
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
		return finding;
	}

	/** `most`: as in `SiteQueries`; finite where the first that are found will do. */
	async search(text: string, as_of: string | null, most: number): Promise<FoundTexts> {
		const finding = await this.open(text, as_of);
		const round = await finding.read((found) => isFinite(most) && countFound(found) > 0);
		return this.#describe(round, await finding.asked, most);
	}

	async #describe(round: Round, asked: string, most: number): Promise<FoundTexts> {
		const { titles } = await this.#words.root();
		const rows = round.rows.slice(0, most);
		const [places, articles, excerpts, sites] = await Promise.all([
			this.#words.names(round.places.slice(0, most)),
			this.#words.names(round.articles.slice(0, most)),
			this.#words.texts(round.quotes.slice(0, Math.max(0, most - round.articles.length))),
			this.#words.names(rows.map((row) => titles + row)),
		]);
		const own = new Set(round.own);
		const total = ({ length }: readonly number[]): Total => ({
			...{ count: length, is_exact: round.is_whole },
		});
		const totals = {
			sites: total(round.own),
			articles: total(round.articles),
			excerpts: total(round.quotes),
			places: total(round.places),
		};
		const counts = [
			...[round.rows.length, round.places.length],
			round.articles.length + round.quotes.length,
		];
		return {
			asked,
			site_ids: sites.map(({ id }) => id),
			sites: sites.filter((_, at) => own.has(rows[at]!)),
			...{ articles, excerpts, places },
			totals: round.is_whole && counts.every((count) => count <= most) ? null : totals,
		};
	}

	async #build(text: string, as_of: string | null, onfail: () => void): Promise<Finding> {
		const days = as_of === null ? null : await this.#loadArticles();
		const isTold = days && ((id: string) => (days.get(id) ?? '~') <= as_of!);
		return new Finding(this.#words, text, isTold, onfail);
	}
}
