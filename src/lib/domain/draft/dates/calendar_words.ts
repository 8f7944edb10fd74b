/** Phrases that name a part of the calendar: 今年10月底, 2023年前三季度, 11月18日, 二〇二四年. */

import {
	addDays,
	buildMonths,
	countDays,
	formatDay,
	readYear,
	splitDay,
	type Days,
} from './days.ts';

/** What is known where a phrase stands. */
export type DateSetting = {
	/** ISO day of the report. */
	report: string;
	/** The last date before it in the same article. */
	last: Days | null;
	/** Words of what is to come stand around it. */
	is_future: boolean;
};

export type ReadDays = Days & { certain: boolean; why: string };

const CHINESE = '[一二三四五六七八九]';
const MONTH = `(?<month>1[0-2]|0?[1-9]|十[一二]?|${CHINESE})月(?:份)?`;
const FROM_MONTH = '(?:(?<from_month>1[0-2]|[1-9])月?[至到\\-—~、])?';
const DAY = `(?<day>[12]\\d|3[01]|0?[1-9]|[二三]?十${CHINESE}?|${CHINESE})[日号]`;

/** A point of the calendar; at least one part stands in it. */
export const CALENDAR = new RegExp(
	[
		`(?:(?<![\\d.])(?<year>(?:19|20)\\d{2})年(?:度)?|(?<![〇零一二三四五六七八九十])(?<chinese_year>[一二][〇零九][〇零一二三四五六七八九]{2})年(?:度)?|(?<relative>大前年|今年|本年度?|去年|上年度?|(?<![比较])上一年|(?<![\\u3400-\\u9fff])前年|(?<=[到于在自从比和与至的])前年|明年|来年|(?<![\\u3400-\\u9fff])后年|(?<=[到于在至的])后年|当年|同年|次年|翌年))?`,
		`(?<part>(?<![\\d.一二三四五六七八九十个几数每年])${FROM_MONTH}${MONTH}(?:${DAY}|(?<third>上旬|中旬|下旬|初|底|末|中(?!旬)))?`,
		`|(?<=年)${FROM_MONTH.replace('<from_month>', '<from_month_2>')}${MONTH.replace('<month>', '<month_2>')}(?:${DAY.replace('<day>', '<day_2>')}|(?<third_2>上旬|中旬|下旬|初|底|末))?`,
		`|(?:的)?(?:第?(?<quarter>[一二三四1-4])季度|[前头](?<quarters>[两二三2-3])个?季度|[一1](?:至|到|-|—|~)(?<quarters_2>[二三四2-4])季度|(?<first>首季度?)|[前头](?<months>[1-9]|1[01]|两|${CHINESE}|十[一]?)个?月|(?<half>[上下]半年)|(?<=年)(?<edge>初(?![步始级期])|中(?=[，。、前后])|底|末)|(?<whole>年初|年中(?=[，。、前后])|年底|年末|岁末)))?`,
	].join(''),
	'y',
);

/** null where no part was matched or there is no such day. */
export function readCalendar(
	groups: Record<string, string | undefined>,
	setting: DateSetting,
): ReadDays | null {
	const year = readNamedYear(groups, setting);
	const { part } = groups;
	if (part === undefined) return year === null ? null : wrap(buildMonths(year.year, 1, 12), year);
	const month_text = groups['month'] ?? groups['month_2'];
	if (month_text !== undefined) return readMonth(month_text, groups, year, setting);
	const own = year ?? guessYear(readPart(groups, splitDay(setting.report)[0]), setting);
	const days = readPart(groups, own.year);
	const is_vague = /[初中底末]/.test(groups['edge'] ?? groups['whole'] ?? '');
	return days && wrap(days, is_vague ? { ...own, certain: false, why: VAGUE } : own);
}

/** 年底 is December to some and its last days to others. */
export const VAGUE = 'part of a year, which has no first and last day';

type Year = { year: number; certain: boolean; why: string };

function wrap(days: Days, { certain, why }: Year): ReadDays {
	return { ...days, certain, why };
}

const RELATIVE: Readonly<Record<string, number>> = {
	...{
		大前年: -3,
		前年: -2,
		去年: -1,
		上年: -1,
		上年度: -1,
		上一年: -1,
		今年: 0,
		本年: 0,
		本年度: 0,
		明年: 1,
		来年: 1,
		后年: 2,
	},
};

function readNamedYear(
	groups: Record<string, string | undefined>,
	{ report, last }: DateSetting,
): Year | null {
	const { year, chinese_year, relative } = groups;
	if (year ?? chinese_year)
		return { year: readYear((year ?? chinese_year)!), certain: true, why: 'the year is printed' };
	if (relative === undefined) return null;
	const [own] = splitDay(report);
	const offset = RELATIVE[relative];
	if (offset !== undefined)
		return { year: own + offset, certain: true, why: `${relative} of a report of ${own}` };
	const before = last?.from ? splitDay(last.from)[0] : null;
	const step = relative === '次年' || relative === '翌年' ? 1 : 0;
	if (before !== null)
		return { year: before + step, certain: true, why: `${relative}, after ${before}` };
	return { year: own + step, certain: false, why: `${relative}, and no year stands before it` };
}

/** The year of a part without one: the report's, or the one beside it where that would lie on the wrong side of the report. */
function guessYear(days: Days | null, { report, is_future, last }: DateSetting): Year {
	const [own, month] = splitDay(report);
	if (days === null || days.from === null || days.to === null)
		return { year: own, certain: false, why: 'no year stands beside it' };
	const why = 'the year of the report';
	if (days.from > report && !is_future) {
		if (last?.from && splitDay(last.from)[0] === own - 1)
			return { year: own - 1, certain: false, why: 'the year of the date before it' };
		const is_close = days.from <= addDays(report, 45);
		return is_close || month > 2
			? { year: own, certain: false, why: `${why}; it lies after the report` }
			: { year: own - 1, certain: false, why: 'the last one before the report' };
	}
	if (days.to < report && is_future && days.to < addDays(report, -20)) {
		return {
			year: own + 1,
			certain: false,
			why: 'the next one after the report; words of the future stand beside it',
		};
	}
	return { year: own, certain: true, why };
}

function readMonth(
	text: string,
	groups: Record<string, string | undefined>,
	named: Year | null,
	setting: DateSetting,
): ReadDays | null {
	const month = readYear(text);
	const day = groups['day'] ?? groups['day_2'];
	const third = groups['third'] ?? groups['third_2'];
	const build = (year: number): Days | null => {
		if (day !== undefined) {
			const one = formatDay(year, month, readYear(day));
			return one === null ? null : { from: one, to: one };
		}
		const from = readYear(groups['from_month'] ?? groups['from_month_2'] ?? text);
		return third === undefined
			? buildMonths(year, Math.min(from, month), month)
			: buildThird(year, month, third);
	};
	const own = named ?? guessYear(build(splitDay(setting.report)[0]), setting);
	const days = build(own.year);
	return days && wrap(days, own);
}

/** 初 and 上旬 are the first ten days, 底, 末 and 下旬 those from the 21st. */
function buildThird(year: number, month: number, third: string): Days {
	const last = countDays(year, month);
	const [first, end] = /上旬|初/.test(third) ? [1, 10] : /中/.test(third) ? [11, 20] : [21, last];
	return { from: formatDay(year, month, first), to: formatDay(year, month, end) };
}

function readPart(groups: Record<string, string | undefined>, year: number): Days | null {
	const { quarter, first, months, half } = groups;
	const quarters = groups['quarters'] ?? groups['quarters_2'];
	if (quarter !== undefined)
		return buildMonths(year, readYear(quarter) * 3 - 2, readYear(quarter) * 3);
	if (quarters !== undefined) return buildMonths(year, 1, readYear(quarters) * 3);
	if (first !== undefined) return buildMonths(year, 1, 3);
	if (months !== undefined) return buildMonths(year, 1, readYear(months));
	if (half !== undefined)
		return half === '上半年' ? buildMonths(year, 1, 6) : buildMonths(year, 7, 12);
	const edge = (groups['edge'] ?? groups['whole'] ?? '').replace(/[年岁]/, '');
	if (edge === '') return null;
	return edge === '初'
		? buildMonths(year, 1, 2)
		: edge === '中'
			? buildMonths(year, 6, 7)
			: buildMonths(year, 12, 12);
}
