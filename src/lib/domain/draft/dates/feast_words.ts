/** Seasons, feasts and pairs of months: 今年夏天, 春节期间, 七八月间. How many days they are nobody says, so each is asked with a likely span. */

import type { DateSetting, ReadDays } from './calendar_words.ts';
import { addDays, buildMonths, formatDay, readYear, splitDay, type Days } from './days.ts';

const YEAR =
	'(?:(?<printed>(?:19|20)\\d{2})年|(?<relative>今年|本年|去年|上年|前年|明年|来年|今|去)的?)?';

const OFFSETS: Readonly<Record<string, number>> = {
	...{ 今年: 0, 本年: 0, 今: 0, 去年: -1, 去: -1, 上年: -1, 前年: -2, 明年: 1, 来年: 1 },
};

/** First month of three; winter goes on in the next year. */
const SEASONS: Readonly<Record<string, number>> = { 春: 3, 夏: 6, 秋: 9, 冬: 12 };

type Feast = { month: number; day: number; is_lunar: boolean; days: number };
const FEASTS: Readonly<Record<string, Feast>> = {
	元旦: { month: 1, day: 1, is_lunar: false, days: 1 },
	春节: { month: 1, day: 1, is_lunar: true, days: 7 },
	元宵: { month: 1, day: 15, is_lunar: true, days: 1 },
	清明: { month: 4, day: 4, is_lunar: false, days: 3 },
	五一: { month: 5, day: 1, is_lunar: false, days: 5 },
	端午: { month: 5, day: 5, is_lunar: true, days: 1 },
	中秋: { month: 8, day: 15, is_lunar: true, days: 1 },
	国庆: { month: 10, day: 1, is_lunar: false, days: 7 },
	重阳: { month: 9, day: 9, is_lunar: true, days: 1 },
};
const AROUND = '节?(?:小?长假|黄金周|假期|期间|前夕|前后|当天|前|后)';

type Groups = Record<string, string | undefined>;
type VagueWord = {
	pattern: RegExp;
	read: (groups: Groups, setting: DateSetting) => ReadDays | null;
};

const ask = (days: Days | null, why: string): ReadDays => ({
	from: days?.from ?? null,
	to: days?.to ?? null,
	certain: false,
	why,
});

export const FEAST_WORDS: readonly VagueWord[] = [
	{
		pattern: new RegExp(
			`${YEAR}(?:(?<season>[春夏秋冬])(?:天|季(?![号刊运招学])|日(?![报暖阳]))|(?<=[今去])(?<bare>[春夏秋冬])(?=[，、以天季]|建|修|造|收|种|旱|汛))`,
			'y',
		),
		read: (groups, setting) => {
			const month = SEASONS[(groups['season'] ?? groups['bare'])!]!;
			const year = yearOf(groups, setting);
			const last = month === 12 ? buildMonths(year + 1, 1, 2) : buildMonths(year, month, month + 2);
			const days = { from: formatDay(year, month, 1), to: last.to };
			return ask(clip(days, setting, year), 'a season, which has no first and last day');
		},
	},
	{
		pattern: new RegExp(`${YEAR}[入立](?<season>[春夏秋冬])(?:以来|之?前|之?后|时节)?`, 'y'),
		read: (groups, setting) => {
			const month = SEASONS[groups['season']!]! - 1;
			const year = yearOf(groups, setting);
			const days = { from: formatDay(year, month, 1), to: buildMonths(year, month, month + 1).to };
			return ask(clip(days, setting, year), 'the start of a season, whose day is not said');
		},
	},
	{
		pattern: new RegExp(
			`${YEAR}(?<first>[一二三四五六七八九])(?<second>[二三四五六七八九十])月(?:间|份|之间)?`,
			'y',
		),
		read: (groups, setting) => {
			const [first, second] = [readYear(groups['first']!), readYear(groups['second']!)];
			if (second !== first + 1) return null;
			return ask(buildMonths(yearOf(groups, setting), first, second), 'two months together');
		},
	},
	{
		pattern: new RegExp(
			`${YEAR}(?<feast>元旦|春节|元宵|清明|端午|中秋|国庆|重阳)(?<second>中秋|国庆)?(?:${AROUND}|节)?`,
			'y',
		),
		read: readFeast,
	},
	{ pattern: new RegExp(`${YEAR}[“"]?(?<feast>五一)[”"]?${AROUND}`, 'y'), read: readFeast },
];

function readFeast(groups: Groups, setting: DateSetting): ReadDays {
	const feast = FEASTS[groups['feast']!]!;
	const year = yearOf(groups, setting);
	const from = feast.is_lunar
		? findLunarDay(year, feast.month, feast.day)
		: formatDay(year, feast.month, feast.day);
	const days = from === null ? null : { from, to: addDays(from, feast.days - 1) };
	return ask(days, 'a feast; how many days are meant is not said');
}

function yearOf({ printed, relative }: Groups, { report }: DateSetting): number {
	if (printed !== undefined) return Number(printed);
	return splitDay(report)[0] + (OFFSETS[relative ?? ''] ?? 0);
}

/** What is told as done this year ends with the report. */
function clip(days: Days, { report, is_future }: DateSetting, year: number): Days {
	const is_now = year === splitDay(report)[0] && !is_future;
	const is_begun = days.from !== null && days.from <= report && days.to !== null;
	return is_now && is_begun && days.to! > report ? { from: days.from, to: report } : days;
}

/** null where the calendar is not known here. */
function findLunarDay(year: number, month: number, day: number): string | null {
	const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
		month: 'numeric',
		day: 'numeric',
		timeZone: 'UTC',
	});
	if (format.resolvedOptions().calendar !== 'chinese') return null;
	const first = Date.UTC(year, Math.max(0, month - 2), 15);
	for (let at = 0; at < 100; at++) {
		const date = new Date(first + at * 86_400_000);
		const parts = format.formatToParts(date);
		const read = (type: string): string | undefined =>
			parts.find((part) => part.type === type)?.value;
		if (read('month') === String(month) && read('day') === String(day))
			return date.toISOString().slice(0, 10);
	}
	return null;
}
