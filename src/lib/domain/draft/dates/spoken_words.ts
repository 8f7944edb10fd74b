/** Phrases counted from the day of the report: 近日, 目前, 上周, 上月底, 三年前, “十四五”. */

import type { DateSetting, ReadDays } from './calendar_words.ts';
import {
	addDays,
	addMonths,
	buildMonths,
	formatDay,
	readYear,
	splitDay,
	weekdayOf,
} from './days.ts';

export type Spoken = {
	pattern: RegExp;
	read: (groups: Record<string, string | undefined>, setting: DateSetting) => ReadDays | null;
};

const sure = (from: string | null, to: string | null, why: string): ReadDays => ({
	from,
	to,
	certain: true,
	why,
});

/** 近日 is said of the two weeks or so before. */
const LATELY_DAYS = 15;
const COUNT = '[一二两三四五六七八九十\\d]{1,2}';

export const SPOKEN: readonly Spoken[] = [
	{
		pattern: /近日|日前|近期|连日来|近来|前不久|不久前|最近|近段时间以?来?/y,
		read: (_, { report }) =>
			sure(addDays(report, -LATELY_DAYS), report, 'the two weeks before the report'),
	},
	{
		pattern: /截至目前|截止目前|到目前为止|目前|眼下|当前|如今|现如今|现在|迄今(?:为止)?|至今/y,
		read: (_, { report }) => sure(report, report, 'the day of the report'),
	},
	{
		pattern: /(?<day>大前天|前天|昨天|昨日|昨晚|今天|今日|今晨|明天|明日|后天|当天(?=[，下上，]))/y,
		read: ({ day }, { report, last }) => {
			if (day === '当天')
				return last?.from && last.from === last.to
					? sure(last.from, last.to, 'the day named before')
					: null;
			const offset = { 大: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 }[day![0]!] ?? 0;
			const one = addDays(report, offset);
			return sure(one, one, `${day} of the day of the report`);
		},
	},
	{
		pattern:
			/(?<week>上上周|上个?周|本周|这周|下个?周|上个?星期|下个?星期|本星期)(?<weekday>[一二三四五六日天末])?/y,
		read: ({ week, weekday }, { report }) => {
			const offset = /上上/.test(week!)
				? -14
				: week!.startsWith('上')
					? -7
					: week!.startsWith('下')
						? 7
						: 0;
			const monday = addDays(report, 1 - weekdayOf(report) + offset);
			if (weekday === undefined)
				return sure(monday, addDays(monday, 6), `${week} of the day of the report`);
			if (weekday === '末') return sure(addDays(monday, 5), addDays(monday, 6), 'the weekend');
			const one = addDays(monday, '一二三四五六日'.indexOf(weekday.replace('天', '日')));
			return sure(one, one, `a day of ${week}`);
		},
	},
	{
		pattern: /(?<which>上个?|本|这个|当|下个?)月(?<third>上旬|中旬|下旬|初|底|末)?(?![\d票])/y,
		read: ({ which, third }, { report, last }) => {
			const base = which === '当' && last?.from ? last.from : report;
			const offset = which!.startsWith('上') ? -1 : which!.startsWith('下') ? 1 : 0;
			const [year, month] = splitDay(addMonths(base, offset));
			const whole = buildMonths(year, month, month);
			if (third === undefined) return sure(whole.from, whole.to, `${which}月 of the report`);
			const at = (day: number): string | null => formatDay(year, month, day);
			if (/上旬|初/.test(third)) return sure(at(1), at(10), 'its first ten days');
			if (third === '中旬') return sure(at(11), at(20), 'its second ten days');
			return sure(at(21), whole.to, 'from its 21st on');
		},
	},
	{
		pattern: /[“"‘']?(?<plan>十[一二三四五六])五[”"’']?(?<end>末|初)?(?:规划)?(?:期间|时期)?/y,
		read: ({ plan, end }) => {
			const first = 2006 + (readYear(plan!) - 11) * 5;
			if (end === '末')
				return sure(`${first + 4}-01-01`, `${first + 4}-12-31`, 'the last year of the plan');
			if (end === '初')
				return sure(`${first}-01-01`, `${first}-12-31`, 'the first year of the plan');
			return sure(`${first}-01-01`, `${first + 4}-12-31`, 'the five years of the plan');
		},
	},
	{
		pattern: new RegExp(
			`(?<count>${COUNT}|半)(?<unit>年|个月|个?星期|周|天)(?:多)?(?<side>前|之前|以前)(?!三季|两季|[三两]个)`,
			'y',
		),
		read: ({ count, unit }, { report }) => {
			const number = count === '半' ? 0.5 : readYear(count!);
			const [year] = splitDay(report);
			if (count === '半')
				return unit === '年' ? vague(addMonths(report, -7), addMonths(report, -5)) : null;
			if (unit === '年')
				return sure(
					`${year - number}-01-01`,
					`${year - number}-12-31`,
					`${number} years before the report`,
				);
			if (unit === '个月') {
				const [own, month] = splitDay(addMonths(report, -number));
				const whole = buildMonths(own, month, month);
				return sure(whole.from, whole.to, `${number} months before the report`);
			}
			const days = unit === '天' ? number : number * 7;
			return vague(addDays(report, -days), addDays(report, -days));
		},
	},
	{
		pattern: new RegExp(
			`(?:近|过去的?|最近)(?<count>${COUNT})(?<unit>年|个月)(?:多)?(?:来|以来|间|里)?`,
			'y',
		),
		read: ({ count, unit }, { report }) =>
			sure(
				addMonths(report, -readYear(count!) * (unit === '年' ? 12 : 1)),
				report,
				'up to the report',
			),
	},
	{
		pattern: new RegExp(`(?:未来|今后)(?<count>${COUNT})(?<unit>年|个月)(?:内)?`, 'y'),
		read: ({ count, unit }, { report }) =>
			sure(
				report,
				addMonths(report, readYear(count!) * (unit === '年' ? 12 : 1)),
				'from the report on',
			),
	},
	{
		pattern: /近年来|近些年来?|近几年来?|这些年来?|多年来|长期以来/y,
		read: (_, { report }) => ({
			from: null,
			to: report,
			certain: true,
			why: 'some years up to the report',
		}),
	},
	{
		pattern:
			/(?:上世纪|(?<century>19|20|二十)世纪)(?<decade>[二三四五六七八九]十|[2-9]0)年代(?<end>初|末|中期)?/y,
		read: ({ decade, century }) => {
			const digit = /^\d/.test(decade!) ? Number(decade![0]) : readYear(decade![0]!);
			const first = (century === '19' ? 1800 : 1900) + digit * 10;
			return sure(`${first}-01-01`, `${first + 9}-12-31`, 'the ten years');
		},
	},
];

function vague(from: string, to: string): ReadDays {
	return {
		from: addDays(from, -3),
		to: addDays(to, 3),
		certain: true,
		why: 'about so long before the report',
	};
}
