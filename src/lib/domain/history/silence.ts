/** How long nothing has been reported, counted from the day of the last report. Days are ISO days. */

import { LANGUAGES } from '../language/languages.ts';
import type { Language, Localized } from '../schema/localized.ts';

/** How long ago in the unit that says it best, rounded; 0 days for a clock that is behind. */
export type Silence = { amount: number; unit: 'day' | 'month' | 'year' };

/** Bands that a list can be narrowed to; links carry their names. */
export const SILENCES = {
	'under-1': { zh: '不到1年', en: 'Less than a year' },
	'1-3': { zh: '1至3年', en: '1 to 3 years' },
	'over-3': { zh: '3年以上', en: '3 years and more' },
} as const satisfies Record<string, Localized>;

export type SilenceBand = keyof typeof SILENCES;

const DAY_MS = 86_400_000;
const DAYS = { month: 365.2425 / 12, year: 365.2425 } as const;
/** Days and months from which the larger unit says enough. */
const ENOUGH = { days: 60, months: 18 } as const;

export function measureSilence(last: string, today: string): Silence {
	const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(last)) / DAY_MS));
	if (days < ENOUGH.days) return { amount: days, unit: 'day' };
	const months = Math.round(days / DAYS.month);
	if (months < ENOUGH.months) return { amount: months, unit: 'month' };
	return { amount: Math.round(days / DAYS.year), unit: 'year' };
}

/** "3年前", "3 years ago"; "今天" for today. */
export function formatSilence({ amount, unit }: Silence, language: Language): string {
	const numeric = amount === 0 ? 'auto' : 'always';
	return new Intl.RelativeTimeFormat(LANGUAGES[language].formats, { numeric }).format(
		-amount,
		unit,
	);
}

export function findSilenceBand(last: string, today: string): SilenceBand {
	if (today < addYears(last, 1)) return 'under-1';
	return today < addYears(last, 3) ? '1-3' : 'over-3';
}

/** After a year nobody should take a reported status for today's. */
export function isStale(last: string, today: string): boolean {
	return findSilenceBand(last, today) !== 'under-1';
}

/** The same day of a later year; 29 February may name a day that year lacks, which compares as well. */
function addYears(day: string, years: number): string {
	return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
