import type { MemorySources } from '../../query/memory_sources.ts';
import type { Total } from '../../query/total.ts';
import { keepReported } from '../../search/keep_reported.ts';
import type { FoundTexts, SearchText } from '../../search/search_text.ts';
import type { PastRows } from '../past_rows.ts';
import { ShardError } from '../shard_error.ts';
import type { ShardReader } from '../shard_reader.ts';
import type { ShardStore } from '../shard_store.ts';
import { countFound, Finding, type Round } from './finding.ts';
import { WordReader } from './word_reader.ts';

/** Queries whose findings are kept: list, counts and map ask the same one. */
const KEPT = 6;

/** Rows of sites, and the ISO day of each article. */
type Sites = Pick<ShardReader, 'locate'> & {
	past: () => Promise<Pick<PastRows, 'articles'>>;
};
type KeptIndex = Awaited<ReturnType<MemorySources['loadIndex']>>;

/** Texts of a layout, found by their words. */
export class WordFinder {
	#words: WordReader;
	#sites: Sites;
	#loadKept: MemorySources['loadIndex'] | undefined;
	#kept = new Map<string, Promise<Finding>>();

	/** `loadKept`: all words in one piece, where a device keeps that and no network answers. */
	constructor(store: ShardStore, sites: Sites, loadKept?: MemorySources['loadIndex']) {
		this.#words = new WordReader(store);
		this.#sites = sites;
		this.#loadKept = loadKept;
	}

	/** What no query can do without. */
	async warmUp(): Promise<void> {
		await this.#orKept(
			async () => void (await Promise.all([this.#words.root(), this.#words.areas()])),
			() => Promise.resolve(),
		);
	}

	place(id: string): Promise<SearchText | null> {
		return this.#orKept(
			() => this.#words.spot(id),
			(index) => Promise.resolve(index.findPlace(id)),
		);
	}

	/** Reads on until it is enough, or all there is. */
	read(
		text: string,
		as_of: string | null,
		isEnough: (round: Round) => boolean | Promise<boolean>,
	): Promise<Round> {
		return this.#orKept(
			async () => (await this.#open(text, as_of)).read(isEnough),
			async (index) => {
				const { sites, site_ids } = await this.#searchKept(index, text, as_of);
				const rows_by_id = await this.#sites.locate(site_ids);
				const rows = site_ids.flatMap((id) => rows_by_id.get(id) ?? []);
				const own = rows.slice(0, sites.length);
				return { ...{ rows, own, places: [], articles: [], quotes: [] }, is_whole: true };
			},
		);
	}

	/** `most`: as in `SiteQueries`; finite where the first that are found will do. */
	search(text: string, as_of: string | null, most: number): Promise<FoundTexts> {
		return this.#orKept(
			async () => {
				const finding = await this.#open(text, as_of);
				const round = await finding.read((found) => isFinite(most) && countFound(found) > 0);
				return this.#describe(round, await finding.asked, most);
			},
			(index) => this.#searchKept(index, text, as_of),
		);
	}

	async #orKept<T>(read: () => Promise<T>, readKept: (index: KeptIndex) => Promise<T>): Promise<T> {
		try {
			return await read();
		} catch (error) {
			const loadKept = this.#loadKept;
			if (!loadKept || !(error instanceof ShardError) || !error.is_unanswered) throw error;
			const index = await loadKept().catch(() => Promise.reject(error));
			return readKept(index);
		}
	}

	async #searchKept(index: KeptIndex, text: string, as_of: string | null): Promise<FoundTexts> {
		const found = index.search(text);
		const isTold = await this.#loadTold(as_of);
		return isTold ? keepReported(found, isTold) : found;
	}

	/** Whether an article was printed by the day; null for today. */
	async #loadTold(as_of: string | null): Promise<((article_id: string) => boolean) | null> {
		if (as_of === null) return null;
		const days = (await this.#sites.past()).articles;
		return (id) => (days.get(id) ?? '~') <= as_of;
	}

	#open(text: string, as_of: string | null): Promise<Finding> {
		const key = JSON.stringify([text, as_of]);
		const forget = (): void => void this.#kept.delete(key);
		const finding =
			this.#kept.get(key) ??
			this.#loadTold(as_of).then((isTold) => new Finding(this.#words, text, isTold, forget));
		finding.catch(forget);
		this.#kept.delete(key);
		this.#kept.set(key, finding);
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
		return finding;
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
}
