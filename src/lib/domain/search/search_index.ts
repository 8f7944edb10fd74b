import type { Localized } from '../schema/localized.ts';
import { LANGUAGE_CODES } from '../language/languages.ts';
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { foldText, isHan, readQuery, splitTerms, type ReadQuery } from './read_query.ts';
import { scanNames, type NameScan } from './scan_names.ts';
import { listFoundSites, type FoundTexts, type SearchText } from './search_text.ts';
import { takeUsualReadings } from './typed_signs.ts';

/** Longest run of characters or syllables kept as one key; a longer query is asked in pieces. */
const KEY_LENGTH = 12;

/** Letters from which on pinyin is looked for in quotations too; shorter runs stand everywhere. */
const LETTERS_FOR_QUOTATIONS = 4;

type Document = {
	key: number;
	name: string;
	more: string;
	quotation: string;
	/** Each run of syllables after a line feed. */
	pinyin: string;
	quotation_pinyin: string;
	initials: string;
};

const NAMES = ['name', 'more', 'quotation'];

/**
 * All texts of the atlas, ready to be asked. Keys are the ends of every run of Chinese characters and of syllables, so
 * that a key's beginning is any part of the run; words of other scripts are found by their beginning.
 */
export class SearchIndex {
	#texts: readonly SearchText[];
	#variants: ReadonlyMap<string, string>;
	#scan: NameScan;
	#index: MiniSearch<Document>;

	private constructor(texts: readonly SearchText[], variants: string) {
		this.#texts = texts;
		this.#scan = { texts, signs: new WeakMap() };
		const pairs = variants.match(/../gu) ?? [];
		this.#variants = new Map(pairs.map((pair) => [...pair] as [string, string]));
		this.#index = new MiniSearch<Document>({
			idField: 'key',
			fields: [...NAMES, 'pinyin', 'quotation_pinyin', 'initials'],
			tokenize: (text, field) => listKeys(text, field ?? ''),
			processTerm: (term) => term,
			searchOptions: {
				tokenize: (term) => [term],
				boost: { name: 8, initials: 6, pinyin: 6, more: 2 },
			},
		});
	}

	/** Gives way to the page between handfuls of texts. `variants` as in `SearchData`. */
	static async build(texts: readonly SearchText[], variants = ''): Promise<SearchIndex> {
		const index = new SearchIndex(texts, variants);
		await index.#index.addAllAsync(texts.map(buildDocument), { chunkSize: 50 });
		return index;
	}

	/** A blank text finds nothing. */
	search(text: string): FoundTexts {
		const asked = Array.from(
			text.normalize('NFKC'),
			(sign) => this.#variants.get(sign) ?? sign,
		).join('');
		const read = readQuery(asked);
		const results = this.#index.search(buildQuery(read));
		const is_in_pieces = results.length === 0 && read.pinyin !== null && read.terms.length > 1;
		const found = this.#list(is_in_pieces ? this.#index.search(buildPieces(read)) : results);
		const more = scanNames(this.#scan, asked, new Set(found));
		return { asked, ...this.#collect([...found, ...more]) };
	}

	#list(results: readonly SearchResult[]): SearchText[] {
		return results.map(({ id }) => this.#texts[id as number]!);
	}

	/** Null when there is no text of that kind and id. */
	findPlace(id: string): SearchText | null {
		return (
			this.#texts.find(
				(text) => text.id === id && ['district', 'township', 'place'].includes(text.kind),
			) ?? null
		);
	}

	#collect(texts: readonly SearchText[]): Omit<FoundTexts, 'asked'> {
		const of = (...kinds: SearchText['kind'][]): SearchText[] =>
			texts.filter(({ kind }) => kinds.includes(kind));
		const excerpts = of('excerpt');
		const sites = of('site');
		return {
			site_ids: listFoundSites(sites, excerpts),
			sites,
			articles: of('article'),
			excerpts,
			places: of('district', 'township', 'place'),
			totals: null,
		};
	}
}

function buildDocument(text: SearchText, key: number): Document {
	const is_quotation = text.kind === 'excerpt';
	const name = joinLanguages(text);
	const pinyin = takeUsualReadings([text.pinyin, text.more?.pinyin ?? ''].join('\n'));
	return {
		key,
		name: is_quotation ? '' : name,
		quotation: is_quotation ? name : '',
		more: text.more ? joinLanguages(text.more) : '',
		pinyin: is_quotation ? '' : pinyin,
		quotation_pinyin: is_quotation ? pinyin : '',
		initials: is_quotation ? '' : pinyin,
	};
}

function joinLanguages(text: Localized): string {
	return LANGUAGE_CODES.map((code) => text[code]).join('\n');
}

function listKeys(text: string, field: string): string[] {
	if (field.endsWith('pinyin')) return listSyllableKeys(text, (syllable) => syllable);
	if (field === 'initials') return listSyllableKeys(text, (syllable) => syllable.slice(0, 1));
	return splitTerms(foldText(text)).flatMap((term) =>
		isHan(term) ? listEnds([...term], '') : [term],
	);
}

function listSyllableKeys(text: string, shorten: (syllable: string) => string): string[] {
	return text
		.split('\n')
		.flatMap((run) => listEnds(run.split(' ').filter(Boolean).map(shorten), ''));
}

/** "abc" to "abc", "bc", "c", each cut to the longest key. */
function listEnds(parts: readonly string[], joiner: string): string[] {
	return parts.map((_, start) => parts.slice(start, start + KEY_LENGTH).join(joiner));
}

function buildQuery({ terms, pinyin }: ReadQuery): Query {
	const pieces = terms.flatMap((term) =>
		isHan(term) ? (term.match(new RegExp(`.{1,${KEY_LENGTH}}`, 'gu')) ?? []) : [term],
	);
	const queries: Query[] = [{ queries: pieces, combineWith: 'AND', fields: NAMES, prefix: true }];
	if (pinyin && pinyin.length > 1) {
		const fields = ['pinyin', 'initials'];
		if (pinyin.length >= LETTERS_FOR_QUOTATIONS) fields.push('quotation_pinyin');
		queries.push({ queries: [pinyin], fields, prefix: true });
	}
	return { queries, combineWith: 'OR' };
}

/** Names that stand apart, each in pinyin: "tongmu meikuang". */
function buildPieces({ terms }: ReadQuery): Query {
	return {
		queries: terms,
		combineWith: 'AND',
		fields: ['pinyin', 'quotation_pinyin'],
		prefix: true,
	};
}
