import type { Language, Localized } from '$lib/domain/schema/localized.ts';

/** A message in both languages: `inBoth((options) => m.brief_map({}, options))`. */
export function inBoth(say: (options: { locale: Language }) => string): Localized {
	return { zh: say({ locale: 'zh' }), en: say({ locale: 'en' }) };
}
