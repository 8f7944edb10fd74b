import {
	LANGUAGE_CODES,
	isPrefixed,
	parsePrefix,
	type Language,
	type PrefixedLanguage,
} from '../domain/language/languages.ts';

/** Every language of every page, for the prerenderer. */
export function listEntries<P extends Record<string, string>>(
	params: readonly P[],
): (P & { lang?: PrefixedLanguage })[] {
	return params.flatMap((one) => [
		{ ...one },
		...LANGUAGE_CODES.filter(isPrefixed).map((lang) => ({ ...one, lang })),
	]);
}

/** The language a route's parameter stands for. */
export function parseLanguage(params: { lang?: string | undefined }): Language {
	return parsePrefix(params.lang);
}
