/** Days on which something was reported: where a control of dates stops. All days are ISO days, which compare as texts. */

/** Each once, the oldest first. */
export function listStops(articles: readonly { source: { date: string } }[]): string[] {
	return [...new Set(articles.map(({ source }) => source.date))].sort();
}

/** Position of the newest of these days that is not after `day`; -1 where all are. `days` are in order. */
export function findStop(days: readonly string[], day: string): number {
	let from = 0;
	let to = days.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (days[middle]! <= day) from = middle + 1;
		else to = middle;
	}
	return from - 1;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, written as ISO has it. */
export function isDay(text: string): boolean {
	if (!DAY.test(text)) return false;
	const milliseconds = Date.parse(text);
	return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 10) === text;
}
