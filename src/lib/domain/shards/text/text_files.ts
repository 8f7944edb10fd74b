/** Which files of a layout know its words: a root, directories of keys, lists of what has a key, and the texts themselves. */

/** `names`: of sites, titles and places; `texts`: summaries and quotations. */
export const INDEXES = ['names', 'texts'] as const;
export type IndexName = (typeof INDEXES)[number];

/** Bytes of lists and keys in one file; a longer list goes on in the next ones. */
export const LIST_BYTES = 4096;
/** What stands in one file. Names and quotations are few in a file: those that are found stand far from each other. */
export const PER_TEXT_FILE = {
	...{ directory: 64, names: 16, quotes: 4, summaries: 16 },
	...{ spots: 512, variants: 512 },
};

export const WORDS = 'words.json';
/** Names of areas, and what spells them. */
export const AREAS = 'areas.json';

/** `at`: which of them, from 0. */
export const nameDirectory = (index: IndexName, at: number): string => `keys-${index}-${at}.json`;
export const nameLists = (index: IndexName, at: number): string => `lists-${index}-${at}.bin`;
/** Titles and places, then sites by row. */
export const nameTitles = (at: number): string => `titles-${at}.json`;
/** By row, as the quotations are. */
export const nameSummaries = (at: number): string => `summaries-${at}.json`;
export const nameQuotes = (at: number): string => `quotes-${at}.json`;
export const nameSpots = (at: number): string => `spots-${at}.json`;
export const nameVariants = (at: number): string => `variants-${at}.json`;

export type WordsRoot = {
	sites: number;
	/** Places have the first numbers among the names, titles of articles those from here on. */
	places: number;
	/** Sites have the numbers from here on, by row. */
	titles: number;
	/** Every syllable there is, between spaces. */
	syllables: string;
	/** The first key of each file of keys. */
	directories: Record<IndexName, string[]>;
	/** The first id of each file of `spots`: districts, townships and places by id. */
	spots: string[];
	/** The first sign of each file of signs that are typed for others. */
	variants: string[];
};

/** Signs that the texts do not have, each with the one they have for it. */
export type Variant = [typed: string, meant: string];

/** A district, township or place by its number among the names. */
export type Spot = [id: string, number: number];
