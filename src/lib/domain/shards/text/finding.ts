import { matchAttempt, TIERS, type Hits } from './match_attempt.ts';
import type { Depth } from './match_way.ts';
import { readPlan, type Attempt } from './read_plan.ts';
import { Syllables } from './split_syllables.ts';
import type { WordReader } from './word_reader.ts';

/** What the first round reads: files of lists for each key, texts to compare. Each further one reads twice as much, or more where files grow. */
const FIRST = { files: 2, texts: 6 };

/** What was found until then; with every round more, and what there was stays where it stood. */
export type Round = {
	/** Rows of sites, best first. */
	rows: readonly number[];
	/** Those of them that carry the words themselves. */
	own: readonly number[];
	/** Districts, townships and places by number, best first. */
	places: readonly number[];
	/** Articles, likewise. */
	articles: readonly number[];
	/** Quotations by number. */
	quotes: readonly number[];
	is_whole: boolean;
};

const NOTHING: Round = { rows: [], own: [], places: [], articles: [], quotes: [], is_whole: false };

/** `attempt`: which way of meaning the query was tried last; `depth`: how often more was read for it. */
type State = { round: Round; attempt: number; depth: number };

/** What one query brings, read on as far as somebody asks. The same rounds for the same query, whoever asks and when. */
export class Finding {
	/** The query in signs of the atlas. */
	readonly asked: Promise<string>;
	#words: WordReader;
	#isTold: ((article_id: string) => boolean) | null;
	#onfail: () => void;
	#attempts: Promise<Attempt[]>;
	#states: Promise<State>[] = [];

	/** `onfail`: nothing more will come of it. `isTold`: whether an article was printed by the day that is asked about; null for today. */
	constructor(
		words: WordReader,
		text: string,
		isTold: ((article_id: string) => boolean) | null,
		onfail: () => void,
	) {
		this.#words = words;
		this.#isTold = isTold;
		this.#onfail = onfail;
		this.asked = words.translate(text);
		this.#attempts = this.#plan();
		// Whoever waits for a round hears of it.
		for (const one of [this.asked, this.#attempts]) one.catch(() => {});
	}

	/** Reads on until it is enough, or all there is. */
	async read(isEnough: (round: Round) => boolean | Promise<boolean>): Promise<Round> {
		try {
			for (let at = 0; ; at++) {
				this.#states[at] ??= this.#next(at);
				const { round } = await this.#states[at]!;
				if (round.is_whole || (await isEnough(round))) return round;
			}
		} catch (error) {
			this.#onfail();
			throw error;
		}
	}

	async #plan(): Promise<Attempt[]> {
		const [{ syllables }, asked] = await Promise.all([this.#words.root(), this.asked]);
		return readPlan(asked, new Syllables(syllables.split(' ').filter(Boolean)));
	}

	/** Reads until there is more than before. */
	async #next(at: number): Promise<State> {
		const attempts = await this.#attempts;
		let state = at === 0 ? { round: NOTHING, attempt: 0, depth: 0 } : await this.#states[at - 1]!;
		for (;;) {
			const attempt = attempts[state.attempt];
			if (!attempt) return { ...state, round: { ...state.round, is_whole: true } };
			const factor = 2 ** state.depth;
			const depth = {
				files: FIRST.files + factor - 1,
				texts: FIRST.texts * factor,
				is_first: factor === 1,
			};
			const hits = await matchAttempt(this.#words, attempt, depth, this.#isTold && this.#sift);
			const round = await this.#add(state.round, hits);
			const is_more = countFound(round) > countFound(state.round);
			if (is_more || (hits.is_whole && countFound(round) > 0)) {
				return { round, attempt: state.attempt, depth: state.depth + 1 };
			}
			state = hits.is_whole
				? { round: { ...round, is_whole: false }, attempt: state.attempt + 1, depth: 0 }
				: { round, attempt: state.attempt, depth: state.depth + 1 };
		}
	}

	async #add(before: Round, hits: Hits): Promise<Round> {
		const { places } = await this.#words.root();
		const titles = [...hits.titles.keys()];
		const articles = await this.#siftArticles(titles.filter((number) => number >= places));
		const titleRank = (number: number): number => (hits.titles.get(number) ? 0 : 1);
		const tierOf = (row: number): number => hits.rows.get(row) ?? TIERS.quotation;
		const rows = addNew(before.rows, hits.rows.keys(), tierOf);
		return {
			rows,
			own: rows.filter((row) => tierOf(row) < TIERS.quotation),
			places: addNew(
				before.places,
				titles.filter((number) => number < places),
				titleRank,
			),
			articles: addNew(before.articles, articles, titleRank),
			quotes: addNew(before.quotes, hits.quotes, () => 0),
			is_whole: hits.is_whole,
		};
	}

	#sift = async (numbers: readonly number[], { texts }: Depth): Promise<number[]> => {
		const some = numbers.slice(0, texts);
		const found = await this.#words.texts(some);
		return some.filter((_, at) => this.#isTold?.(found[at]!.id.split('#')[0]!) ?? true);
	};

	async #siftArticles(numbers: readonly number[]): Promise<readonly number[]> {
		if (!this.#isTold) return numbers;
		const found = await this.#words.names(numbers);
		return numbers.filter((_, at) => this.#isTold!(found[at]!.id));
	}
}

/** What was there, then what is new, the least rank first. */
function addNew(
	before: readonly number[],
	found: Iterable<number>,
	rankOf: (one: number) => number,
): number[] {
	const known = new Set(before);
	const fresh = [...found].filter((one) => !known.has(one));
	return [...before, ...fresh.toSorted((a, b) => rankOf(a) - rankOf(b) || a - b)];
}

export const countFound = ({ rows, places, articles, quotes }: Round): number =>
	rows.length + places.length + articles.length + quotes.length;
