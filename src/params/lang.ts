import { isPrefixed, type PrefixedLanguage } from '$lib/domain/language/languages.ts';

/** One language lives at the root; the others have prefixes. */
export function match(param: string): param is PrefixedLanguage {
	return isPrefixed(param);
}
