import { isWritten } from '../checks/bilingual.ts';
import { findBeside, inEvery } from '../language/languages.ts';
import type { Language, Localized } from '../schema/localized.ts';

/** The reader is nobody the atlas knows; whoever takes the patch may write who it was. */
export const READER: Localized = { zh: '提出建议的读者', en: 'The reader who suggested it' };

/** What the log calls a corrected position, however it was given. */
export const PLACE: Localized = { zh: '位置', en: 'place' };

const UNTRANSLATED: Localized = { zh: '（待译）', en: '(not translated yet) ' };

/** Each language's own words, or those of the other with a note that they are still to be translated. */
export function fillLanguages(words: Localized): Localized {
	const own = inEvery((language) => tidyLine(words[language]));
	return inEvery((language) => own[language] || UNTRANSLATED[language] + own[findBeside(language)]);
}

/** One text in whichever language it is written, first of all the page's. */
export function tellLanguage(text: string, language: Language): Localized {
	const written = isWritten(text, language) ? language : findBeside(language);
	return fillLanguages(inEvery((code) => (code === written ? text : '')));
}

/** On one line, as the data files hold texts. */
export function tidyLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
