import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { formatMonth } from './format_month.ts';

/** A status in one line, with the month of its report: nobody may take it for today's. In words also where none was reported yet. */
export function describeStatus(site: {
	status: string | null;
	status_date: string | null;
	status_note: string | null;
}): string {
	const { status, status_date, status_note } = site;
	if (status === null || status_date === null) return m.status_unreported();
	return m.status_reported({
		status: status_note ? m.status_in_doubt({ status }) : status,
		month: formatMonth(status_date, getLocale()),
	});
}
