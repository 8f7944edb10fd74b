import { MACHINE_LOCALE } from '../language/languages.ts';

/** The ISO day it is in a time zone, as IANA names it; `milliseconds` since 1970. */
export function findDay(time_zone: string, milliseconds = Date.now()): string {
	const parts = new Intl.DateTimeFormat(MACHINE_LOCALE, {
		timeZone: time_zone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	}).formatToParts(milliseconds);
	const take = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
	return `${take('year')}-${take('month')}-${take('day')}`;
}

/** Making one takes as long as hundreds of days read with it. */
const offset_readers = new Map<string, Intl.DateTimeFormat>();

/** The start of an ISO day where the city is, with its offset: `2024-05-01T00:00:00+08:00`. `time_zone`: as IANA names it. */
export function startDay(day: string, time_zone: string): string {
	const reader =
		offset_readers.get(time_zone) ??
		new Intl.DateTimeFormat(MACHINE_LOCALE, { timeZone: time_zone, timeZoneName: 'longOffset' });
	offset_readers.set(time_zone, reader);
	const parts = reader.formatToParts(new Date(`${day}T00:00:00Z`));
	const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice(3);
	return `${day}T00:00:00${offset || '+00:00'}`;
}
