import type { Language } from '$lib/domain/schema/localized.ts';

/** An ISO date written out: 2023年11月29日, "29 November 2023". */
export function formatDate(date: string, language: Language): string {
	const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(date),
	);
}
