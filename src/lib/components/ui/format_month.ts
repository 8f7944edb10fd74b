import { LANGUAGES } from '$lib/domain/language/languages.ts';
import type { Language } from '$lib/domain/schema/localized.ts';

/** The month of an ISO date where space is short: 2023年11月, "Nov 2023". */
export function formatMonth(date: string, language: Language): string {
	const { formats, short_month: month } = LANGUAGES[language];
	return new Intl.DateTimeFormat(formats, { year: 'numeric', month, timeZone: 'UTC' }).format(
		new Date(date),
	);
}
