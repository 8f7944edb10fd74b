/** Fields that several kinds have, and what they do to the files. */

import { LANGUAGE_CODES, SOURCE_LANGUAGE, inEvery } from '../../language/languages.ts';
import { addRemark, joinList, quoteWords } from '../../language/join_words.ts';
import type { Language, Localized } from '../../schema/localized.ts';
import type { PropertyPath } from '../../schema/problem.ts';
import { isWritten } from '../../checks/bilingual.ts';
import type { TextEdit } from '../texts/text_edit.ts';
import { tidyLine } from '../reader_words.ts';
import type { Choice, Fault, Field, Values } from './correction_kind.ts';

/** What a text in each language is called in a form. */
export const IN_LANGUAGE: Record<Language, Localized> = {
	zh: { zh: '中文', en: 'Chinese' },
	en: { zh: '英文', en: 'English' },
};

/** A field for each language; keys are the languages. */
export function listTextFields(words: Localized, input: 'line' | 'text' = 'line'): Field[] {
	return LANGUAGE_CODES.map((language) => ({
		key: language,
		label: IN_LANGUAGE[language],
		input,
		language,
		value: words[language],
	}));
}

/** The texts of `listTextFields`, on one line each. */
export function readTexts(values: Values): Localized {
	return inEvery((language) => tidyLine(values[language] ?? ''));
}

/** Only what is changed. */
export function editTexts(before: Localized, values: Values, path: PropertyPath): TextEdit[] {
	const after = readTexts(values);
	return LANGUAGE_CODES.filter((code) => after[code] !== before[code]).map((code) => ({
		path: [...path, code],
		value: after[code],
	}));
}

/** A text that is not of its language would be refused by the check. */
export function findTextFaults(fields: readonly Field[], values: Values): Fault[] {
	return fields.flatMap(({ key, language }) => {
		const text = values[key] ?? '';
		if (language === undefined || text.trim() === '' || isWritten(text, language)) return [];
		const name = IN_LANGUAGE[language];
		return [
			{
				field: key,
				words: { zh: `这里应当是${name.zh}。`, en: `${name.en} is expected here.` },
			},
		];
	});
}

/** Both languages in each, so that a change of one shows in both. */
export function describeTexts(texts: Localized): Localized {
	return inEvery((language) => {
		const others = LANGUAGE_CODES.filter((code) => code !== language);
		const beside = others.map((code) => quoteWords(texts[code], code));
		return addRemark(quoteWords(texts[language], language), joinList(beside, language), language);
	});
}

/** One text of a source or of ours, as it is quoted in every language. */
export function describeQuoted(text: string, lead: Localized): Localized {
	return inEvery((language) => `${lead[language]}${quoteWords(text, language)}`);
}

export function listChoices(list: Record<string, Localized>): Choice[] {
	return Object.entries(list).map(([value, label]) => ({ value, label }));
}

/** What a source is quoted in. */
export const QUOTED = SOURCE_LANGUAGE;
