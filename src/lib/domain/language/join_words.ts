/** Words joined with the signs of a language. This file reaches the browser. */

import { LANGUAGES, type Language } from './languages.ts';

/**
 * 甲、乙、丙 or "a, b, c". No `Intl.ListFormat`: it ends a list with 和 or "and", which says that the list is whole, and where it does not
 * (`narrow`) its signs are each engine's own, so that a page would differ from what the build wrote.
 */
export function joinList(names: readonly string[], language: Language): string {
	return names.join(LANGUAGES[language].list);
}

/** Clauses of one sentence; empty ones are left out. */
export function joinClauses(clauses: readonly string[], language: Language): string {
	return clauses.filter((clause) => clause !== '').join(LANGUAGES[language].comma);
}

/** Things that have commas of their own, in one line. */
export function joinItems(items: readonly string[], language: Language): string {
	return items.join(LANGUAGES[language].semicolon);
}

/** Words of one phrase or whole sentences, one after the other; empty ones are left out. */
export function joinSentences(sentences: readonly string[], language: Language): string {
	return sentences.filter((sentence) => sentence !== '').join(LANGUAGES[language].space);
}

/** A place with those it lies in, given the largest first. */
export function joinPlaces(names: readonly string[], language: Language): string {
	const { largest_first, between } = LANGUAGES[language].places;
	return (largest_first ? names : names.toReversed()).join(between);
}

/** A name and what is said of it: 名称：值, "name: value". */
export function putColon(name: string, words: string, language: Language): string {
	return `${name}${LANGUAGES[language].colon}${words}`;
}

/** Words and a remark on them: 词（注）, "word (remark)". */
export function addRemark(words: string, remark: string, language: Language): string {
	const [open, close] = LANGUAGES[language].parentheses;
	return `${words}${open}${remark}${close}`;
}

/** The title of a piece, in its signs. */
export function quoteTitle(title: string, language: Language): string {
	const [open, close] = LANGUAGES[language].title_quotes;
	return `${open}${title}${close}`;
}

/** Words of a page, in the signs of quotation. */
export function quoteWords(words: string, language: Language): string {
	const [open, close] = LANGUAGES[language].quotes;
	return `${open}${words}${close}`;
}
