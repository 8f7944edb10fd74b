import { formatDay } from '$lib/domain/dates/format_edtf.ts';
import type { Language } from '$lib/domain/schema/localized.ts';

/** An ISO date written out: 2023年11月29日, "29 November 2023". */
export function formatDate(date: string, language: Language): string {
	return formatDay(date, language);
}
