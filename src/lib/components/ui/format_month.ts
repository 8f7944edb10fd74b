import type { Language } from '$lib/domain/schema/localized.ts';

/** The month of an ISO date where space is short: 2023年11月, "Nov 2023". */
export function formatMonth(date: string, language: Language): string {
	const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
	const month = language === 'zh' ? 'long' : 'short';
	return new Intl.DateTimeFormat(locale, { year: 'numeric', month, timeZone: 'UTC' }).format(
		new Date(date),
	);
}
