import type { SearchText } from '../../search/search_text.ts';
import { keyOfArea, type AreaName } from './list_keys.ts';
import { probeKey } from './key_lists.ts';
import { matchWay, type Depth } from './match_way.ts';
import { isQuote, isSummary, rowOf } from './quoted_texts.ts';
import type { Attempt, Term } from './read_plan.ts';
import type { WordReader } from './word_reader.ts';

/** How good a site is: by the beginning of its name, by the name, by an area, by its summary, by a quotation alone. */
export const TIERS = { start: 0, name: 1, area: 2, summary: 3, quotation: 4 } as const;
type Tier = (typeof TIERS)[keyof typeof TIERS];

/** `rows`: of sites; `titles`: with whether it begins so; `quotes`: quotations where they stand first; `also`: all of them. */
export type Hits = {
	rows: Map<number, Tier>;
	titles: Map<number, boolean>;
	quotes: Set<number>;
	is_whole: boolean;
};

type TermHits = Omit<Hits, 'quotes'> & {
	/** Wherever quotations stand, for other sites too. */
	quotations: Set<number>;
};

/** Whether a text may be told of, by its number; for the days before it was printed. */
export type Sift = (quotations: readonly number[], depth: Depth) => Promise<readonly number[]>;

export async function matchAttempt(
	words: WordReader,
	attempt: Attempt,
	depth: Depth,
	sift: Sift | null,
): Promise<Hits> {
	const hits: Hits = { rows: new Map(), titles: new Map(), quotes: new Set(), is_whole: true };
	const { sites } = await words.root();
	const found = await Promise.all(attempt.map((terms) => matchTerms(words, terms, depth)));
	for (const { rows, titles, quotations, is_whole } of found) {
		hits.is_whole &&= is_whole;
		for (const [row, tier] of rows) putLeast(hits.rows, row, tier);
		for (const [number, is_start] of titles) {
			hits.titles.set(number, is_start || hits.titles.get(number) === true);
		}
		const all = [...quotations].toSorted((a, b) => a - b);
		const told = sift ? await sift(all, depth) : all;
		if (sift && all.length > depth.texts) hits.is_whole = false;
		for (const number of told) {
			if (isQuote(number)) hits.quotes.add(number);
			// Quotations of no site have rows past the last one.
			if (rowOf(number) < sites) putLeast(hits.rows, rowOf(number), TIERS.quotation);
		}
	}
	return hits;
}

/** What has every one of them. */
async function matchTerms(
	words: WordReader,
	terms: readonly Term[],
	depth: Depth,
): Promise<TermHits> {
	const all = await Promise.all(terms.map((term) => matchTerm(words, term, depth)));
	const [first, ...rest] = all;
	const rows = new Map<number, Tier>();
	for (const [row, tier] of first!.rows) {
		const tiers = rest.map((one) => one.rows.get(row));
		if (tiers.some((one) => one === undefined)) continue;
		rows.set(row, Math.max(tier, ...tiers.map((one) => one ?? tier)) as Tier);
	}
	const titles = new Map(
		[...first!.titles].filter(([number]) => rest.every((one) => one.titles.has(number))),
	);
	const quotations = new Set(
		[...first!.quotations].filter((number) => rest.every((one) => one.quotations.has(number))),
	);
	const is_whole = all.every((one) => one.is_whole) || all.some(isNothing);
	return { rows, titles, quotations, is_whole };
}

const isNothing = ({ rows, titles, quotations, is_whole }: TermHits): boolean =>
	is_whole && rows.size + titles.size + quotations.size === 0;

async function matchTerm(words: WordReader, term: Term, depth: Depth): Promise<TermHits> {
	const [{ names, texts }, { titles }, areas] = await Promise.all([
		words.lists(),
		words.root(),
		words.areas(),
	]);
	const hits: TermHits = {
		...{ rows: new Map(), titles: new Map(), quotations: new Set(), is_whole: true },
	};
	const addName = (number: number, tier: Tier, is_start: boolean): void => {
		if (number < titles) hits.titles.set(number, is_start || hits.titles.get(number) === true);
		else putLeast(hits.rows, number - titles, tier);
	};
	const lain_in = [...areas.keys()].filter((at) => term.isArea(areas[at]!));
	const [by_name, by_area, by_text] = await Promise.all([
		Promise.all(
			term.names.map((way) =>
				matchWay(names, way, depth, async (found) => (await words.names(found)).map(listNames)),
			),
		),
		Promise.all(lain_in.map((at) => names.read(probeKey(keyOfArea(at)), depth.files))),
		Promise.all(
			term.texts.map((way) =>
				matchWay(texts, way, depth, async (found) =>
					(await words.texts(found)).map((text) => [text]),
				),
			),
		),
	]);
	for (const { numbers, is_whole } of by_name) {
		hits.is_whole &&= is_whole;
		for (const [number, is_start] of numbers) {
			addName(number, is_start ? TIERS.start : TIERS.name, is_start);
		}
	}
	for (const { postings, is_whole } of by_area) {
		hits.is_whole &&= is_whole;
		for (let at = 0; at < postings.length; at += 2) addName(postings[at]!, TIERS.area, false);
	}
	for (const { numbers, is_whole } of by_text) {
		hits.is_whole &&= is_whole;
		for (const number of numbers.keys()) {
			if (isSummary(number)) putLeast(hits.rows, rowOf(number), TIERS.summary);
			else hits.quotations.add(number);
		}
	}
	return hits;
}

function putLeast(tiers: Map<number, Tier>, row: number, tier: Tier): void {
	const known = tiers.get(row);
	if (known === undefined || tier < known) tiers.set(row, tier);
}

/** Of a place its other names too. */
function listNames({ more, ...name }: SearchText): AreaName[] {
	const spelled = more?.pinyin.split('\n') ?? [];
	const others = more?.zh.split(' ') ?? [];
	return [name, ...others.map((zh, at) => ({ zh, pinyin: spelled[at] ?? '' }))];
}
