/** Days and spans of days as ISO texts. */

export type Days = { from: string | null; to: string | null };

const DIGITS: Readonly<Record<string, number>> = {
	...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** 2024, 二〇二四, 十二, 廿三 as a number. */
export function readYear(text: string): number {
	if (/^\d+$/.test(text)) return Number(text);
	if (text.includes('十')) {
		const [tens = '', ones = ''] = text.split('十');
		return (
			(tens === '' ? 1 : (DIGITS[tens] ?? NaN)) * 10 + (ones === '' ? 0 : (DIGITS[ones] ?? NaN))
		);
	}
	return Number([...text].map((sign) => DIGITS[sign] ?? NaN).join(''));
}

/** null where there is no such day. */
export function formatDay(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
		return null;
	return date.toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
	return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** `months` before or after; past the month's end its last day. */
export function addMonths(day: string, months: number): string {
	const [year, month, date] = splitDay(day);
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const last = countDays(first.getUTCFullYear(), first.getUTCMonth() + 1);
	return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
		.toISOString()
		.slice(0, 10);
}

export function splitDay(day: string): [year: number, month: number, day: number] {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return [year, month, date];
}

export function countDays(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole months, both meant; 1 to 12 of one year. */
export function buildMonths(year: number, first: number, last: number): Days {
	return { from: formatDay(year, first, 1), to: formatDay(year, last, countDays(year, last)) };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
	return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}

/** The shortest EDTF that says the same; null where both ends are open. */
export function formatSpan({ from, to }: Days): string | null {
	if (from === null && to === null) return null;
	if (from === null || to === null) return `${from ?? '..'}/${to ?? '..'}`;
	if (from === to) return from;
	const [year, month] = splitDay(from);
	if (from === `${year}-01-01` && to === `${year}-12-31`) return String(year);
	const months = buildMonths(year, month, month);
	return from === months.from && to === months.to ? from.slice(0, 7) : `${from}/${to}`;
}
