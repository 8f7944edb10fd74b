import { LANGUAGES } from '$lib/domain/language/languages.ts';
import type { Language } from '$lib/domain/schema/localized.ts';

/** Made once: a long list writes thousands of months, and making one takes longer than writing it. */
const writers = new Map<Language, Intl.DateTimeFormat>();

/** The month of an ISO date where space is short: 2023年11月, "Nov 2023". */
export function formatMonth(date: string, language: Language): string {
	let writer = writers.get(language);
	if (!writer) {
		const { formats, short_month: month } = LANGUAGES[language];
		writer = new Intl.DateTimeFormat(formats, { year: 'numeric', month, timeZone: 'UTC' });
		writers.set(language, writer);
	}
	return writer.format(new Date(date));
}
