import { LANGUAGES, type Language } from './languages.ts';

/** Order of names as readers of a language look them up: by pinyin in Chinese; numbers by their size. */
export function orderNames(language: Language): (a: string, b: string) => number {
	return new Intl.Collator(LANGUAGES[language].collation, { numeric: true }).compare;
}
