/**
 * The languages of the atlas and all that differs between them but for words: signs, order, addresses, formats. Nothing else asks
 * which language it is; words that differ are objects with a key for each.
 */

/** Between two of a sign: `['（', '）']`. */
type Pair = readonly [string, string];

type LanguageRules = {
	/** BCP 47, of pages and of text in another language. */
	tag: string;
	/** As Open Graph writes it. */
	open_graph: string;
	/** Of dates and grouped numbers, as Intl takes it. */
	formats: string;
	/** Order of names, as Intl takes it. */
	collation: string;
	/** First parts of the tags that voices of it have. */
	voices: readonly string[];
	/** How its readers call it, and how the check does. */
	own_name: string;
	english_name: string;
	/** The language in which names stand a second time beside its own. */
	beside: string;
	/** Names of one list, clauses of one sentence, sentences or things of their own in one line. */
	list: string;
	comma: string;
	semicolon: string;
	colon: string;
	stop: string;
	/** Between a figure's label and its value, where a line is short. */
	figure: string;
	/** Between words and between sentences. */
	space: string;
	/** From one end of a range to the other. */
	range: string;
	/** Between the columns of a picture's line. */
	gap: string;
	parentheses: Pair;
	/** Around words of a page, and around the title of a piece. */
	quotes: Pair;
	title_quotes: Pair;
	/** How the place that a smaller one lies in is written with it. */
	places: { largest_first: boolean; between: string };
	/** How a month is written where space is short. */
	short_month: 'long' | 'short';
};

/** The first has no prefix in addresses; `zh` is also what sources are printed in. */
export const LANGUAGES = {
	zh: {
		tag: 'zh-CN',
		open_graph: 'zh_CN',
		formats: 'zh-CN',
		collation: 'zh-CN-u-co-pinyin',
		voices: ['zh', 'cmn', 'yue'],
		own_name: '中文',
		english_name: 'Chinese',
		beside: 'en',
		list: '、',
		comma: '，',
		semicolon: '；',
		colon: '：',
		stop: '。',
		figure: ' ',
		space: '',
		range: '至',
		gap: '　',
		parentheses: ['（', '）'],
		quotes: ['「', '」'],
		title_quotes: ['《', '》'],
		places: { largest_first: true, between: '' },
		short_month: 'long',
	},
	en: {
		tag: 'en',
		open_graph: 'en_GB',
		formats: 'en-GB',
		collation: 'en',
		voices: ['en'],
		own_name: 'English',
		english_name: 'English',
		beside: 'zh',
		list: ', ',
		comma: ', ',
		semicolon: '; ',
		colon: ': ',
		stop: '.',
		figure: ': ',
		space: ' ',
		range: ' to ',
		gap: '  ',
		parentheses: [' (', ')'],
		quotes: ['“', '”'],
		title_quotes: ['“', '”'],
		places: { largest_first: false, between: ', ' },
		short_month: 'short',
	},
} as const satisfies Record<string, LanguageRules>;

export type Language = keyof typeof LANGUAGES;
/** Something in every language of the atlas. */
export type InEvery<T> = Record<Language, T>;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** The language at the root of the site. */
export const BASE_LANGUAGE = 'zh' satisfies Language;
/** A language whose pages have a prefix. */
export type PrefixedLanguage = Exclude<Language, typeof BASE_LANGUAGE>;

/** The language that sources are printed in: quotations, names of their authors, titles of their pieces. */
export const SOURCE_LANGUAGE = 'zh' satisfies Language;
export const SOURCE_TAG = LANGUAGES[SOURCE_LANGUAGE].tag;

/** Of the lines that name data sets and methods: one text, written in English for whoever works on the data. */
export const TECHNICAL_TAG = LANGUAGES.en.tag;
/** For parts of dates that programs read. */
export const MACHINE_LOCALE = LANGUAGES.en.tag;

/** Whether readers of a language read the sources themselves. */
export function isSourceLanguage(language: Language): boolean {
	return language === SOURCE_LANGUAGE;
}

/** What begins the paths of a language: '' or `en/`. */
export function formatPrefix(language: Language): string {
	return language === BASE_LANGUAGE ? '' : `${language}/`;
}

/** What ends the name of a file in a language, before its ending: '' or `.en`. */
export function formatSuffix(language: Language): string {
	return language === BASE_LANGUAGE ? '' : `.${language}`;
}

export function isPrefixed(code: string | undefined): code is PrefixedLanguage {
	return code !== BASE_LANGUAGE && LANGUAGE_CODES.some((known) => known === code);
}

/** The language of a route's parameter or of the first part of a path; no prefix is the language at the root. */
export function parsePrefix(code: string | undefined): Language {
	return isPrefixed(code) ? code : BASE_LANGUAGE;
}

/** The language of a document by its tag. */
export function parseTag(tag: string): Language {
	return LANGUAGE_CODES.find((code) => LANGUAGES[code].tag === tag) ?? BASE_LANGUAGE;
}

/** The language in which names stand a second time. */
export function findBeside(language: Language): Language {
	return LANGUAGES[language].beside;
}

export function listOthers(language: Language): Language[] {
	return LANGUAGE_CODES.filter((code) => code !== language);
}

/** The same said in every language. */
export function inEvery<T>(say: (language: Language) => T): InEvery<T> {
	return Object.fromEntries(LANGUAGE_CODES.map((code) => [code, say(code)])) as InEvery<T>;
}

/** Order of names as readers of a language look them up: by pinyin in Chinese; numbers by their size. */
export function orderNames(language: Language): (a: string, b: string) => number {
	return new Intl.Collator(LANGUAGES[language].collation, { numeric: true }).compare;
}
