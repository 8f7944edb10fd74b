import {
	LANGUAGES,
	LANGUAGE_CODES,
	SOURCE_LANGUAGE,
	findBeside,
	type InEvery,
} from '../language/languages.ts';
import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import type { Language, Localized } from '../schema/localized.ts';
import { formatFound, type Finding, type PropertyPath } from '../schema/problem.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** What shows that a text is written in a language: Chinese characters; Latin letters, or only figures. */
const IS_WRITTEN: InEvery<(text: string) => boolean> = {
	zh: (text) => HAN.test(text),
	en: (text) => LATIN.test(text) || (/\d/.test(text) && !HAN.test(text)),
};

/** Whether a text has what shows that it is written in the language. */
export function isWritten(text: string, language: Language): boolean {
	return IS_WRITTEN[language](text);
}

/** Every text is there in every language, and written in it. */
export const checkBilingual: Check = (geo) => {
	const entries: Entry<unknown>[] = [
		...(geo.city ? [geo.city] : []),
		...geo.sources,
		...geo.articles,
		...geo.sites,
		...geo.districts,
		...geo.townships,
		...geo.places,
		...geo.tours,
		...geo.corrections,
	];
	return [
		...entries.flatMap((entry) => walk(entry, entry.value, [])),
		...geo.articles.flatMap((entry) =>
			entry.value.excerpts.flatMap(({ translation }, index) =>
				checkText(entry, translation, findBeside(SOURCE_LANGUAGE), [
					'excerpts',
					index,
					'translation',
				]),
			),
		),
	];
};

function walk(entry: Entry<unknown>, value: unknown, path: PropertyPath): Finding[] {
	if (value === null || typeof value !== 'object') return [];
	if (path.at(-1) === 'geometry') return [];
	const own = isLocalized(value)
		? LANGUAGE_CODES.flatMap((code) => checkText(entry, value[code], code, [...path, code]))
		: [];
	const children = Array.isArray(value)
		? value.map((child, index) => [index, child] as const)
		: Object.entries(value);
	return [...own, ...children.flatMap(([key, child]) => walk(entry, child, [...path, key]))];
}

function isLocalized(value: object): value is Localized {
	return LANGUAGE_CODES.every((code) => typeof (value as Partial<Localized>)[code] === 'string');
}

function checkText(
	entry: Entry<unknown>,
	text: string,
	language: Language,
	path: PropertyPath,
): Finding[] {
	if (isWritten(text, language)) return [];
	const { english_name } = LANGUAGES[language];
	return [buildFinding(entry, path, `expected ${english_name}, found ${formatFound(text)}`)];
}
