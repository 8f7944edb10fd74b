import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { formatMonth } from './format_month.ts';

/** A status in one line, with the month of its report: nobody may take it for today's. */
export function describeStatus(site: {
	status: string;
	status_date: string;
	status_note: string | null;
}): string {
	const { status, status_note } = site;
	return m.status_reported({
		status: status_note ? m.status_in_doubt({ status }) : status,
		month: formatMonth(site.status_date, getLocale()),
	});
}
