import { inEvery } from '$lib/domain/language/languages.ts';
import type { Language, Localized } from '$lib/domain/schema/localized.ts';

/** A message in every language: `inBoth((options) => m.brief_map({}, options))`. */
export function inBoth(say: (options: { locale: Language }) => string): Localized {
	return inEvery((locale) => say({ locale }));
}
