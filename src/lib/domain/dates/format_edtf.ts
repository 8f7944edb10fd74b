/** Days and vague dates in words, without a parser: what was checked before. This file reaches the browser. */

import { LANGUAGES } from '../language/languages.ts';
import type { Language } from '../schema/localized.ts';

/** Of a year, by their number in EDTF. */
const PARTS: Record<string, Record<Language, string>> = {
	33: { zh: '第一季度', en: 'first quarter of' },
	34: { zh: '第二季度', en: 'second quarter of' },
	35: { zh: '第三季度', en: 'third quarter of' },
	36: { zh: '第四季度', en: 'fourth quarter of' },
	40: { zh: '上半年', en: 'first half of' },
	41: { zh: '下半年', en: 'second half of' },
};

/** An ISO day written out: 2023年11月29日, "29 November 2023". */
export function formatDay(day: string, language: Language): string {
	return formatParts(day, language, { dateStyle: 'long' });
}

/**
 * An EDTF date: 2023年, "November 2023", 2021年10月以来, "January 2023 to September 2023", "about 2023". What has no words of its own
 * (`202X`) stays as it is written.
 */
export function formatEdtf(text: string, language: Language): string {
	const [from = '', to] = text.split('/');
	if (to === undefined) return formatEnd(from, language);
	const [start, end] = [from, to].map((part) =>
		part === '' || part === '..' ? null : formatEnd(part, language),
	);
	if (start && end) return `${start}${LANGUAGES[language].range}${end}`;
	if (start) return { zh: `${start}以来`, en: `since ${start}` }[language];
	if (end) return { zh: `${end}及以前`, en: `up to ${end}` }[language];
	return '';
}

function formatEnd(part: string, language: Language): string {
	const date = part.replace(/[~?%]/g, '');
	const words = formatPoint(date, language);
	if (date === part) return words;
	return { zh: `约${words}`, en: `about ${words}` }[language];
}

function formatPoint(date: string, language: Language): string {
	const [year = '', month = '', day] = date.split('-');
	if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
	if (day) return formatDay(date, language);
	const part = PARTS[month]?.[language];
	if (part) return { zh: `${year}年${part}`, en: `${part} ${year}` }[language];
	if (month > '12') return date;
	if (month) return formatParts(`${date}-01`, language, { year: 'numeric', month: 'long' });
	return { zh: `${Number(year)}年`, en: String(Number(year)) }[language];
}

/** Making one takes as long as hundreds of days written with it. */
const writers = new Map<string, Intl.DateTimeFormat>();

function formatParts(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
	const key = `${language} ${options.dateStyle}`;
	const writer =
		writers.get(key) ??
		new Intl.DateTimeFormat(LANGUAGES[language].formats, { ...options, timeZone: 'UTC' });
	writers.set(key, writer);
	return writer.format(new Date(day));
}
