/** Dates of a page's articles against the day of the report, as spans of days. */

import type { DraftArticle, DraftDate } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import { printSpan } from '../read/print_span.ts';
import {
	CALENDAR,
	readCalendar,
	VAGUE,
	type DateSetting,
	type ReadDays,
} from './calendar_words.ts';
import { addDays, formatSpan, splitDay, type Days } from './days.ts';
import { FEAST_WORDS } from './feast_words.ts';
import { SPOKEN } from './spoken_words.ts';

/** Words of what is to come, before a date in its clause or right after it. */
const FUTURE = /将|预计|计划|力争|有望|拟|即将|可望|争取|确保|下一步|届时|待/;

/** `report`: ISO day; without one only dates with a printed year can be read, the rest is left uncertain. */
export function findDates(
	page: DraftPage,
	articles: readonly DraftArticle[],
	report: string | null,
): DraftDate[] {
	return articles.flatMap((article) => {
		let last: Days | null = null;
		return article.paragraphs.flatMap((paragraph) => {
			const found = scan(page.shadow, paragraph, report, last);
			last = found.at(-1)?.days ?? last;
			return found.map(({ span, days }) => buildDate(page, article.id, span, days, report));
		});
	});
}

function buildDate(
	page: DraftPage,
	article: string,
	span: Span,
	days: ReadDays,
	report: string | null,
): DraftDate {
	const surface = printSpan(page, span);
	const has_letters = page.marks.some(
		({ span: { start }, why }) => why === 'letter-digit' && start >= span.start && start < span.end,
	);
	const is_absolute =
		report !== null || /(?:19|20)\d{2}年|[〇零]/.test(page.shadow.slice(span.start, span.end));
	return {
		...{ article, surface, span },
		from: is_absolute ? days.from : null,
		to: is_absolute ? days.to : null,
		edtf: is_absolute ? formatSpan(days) : null,
		certain: days.certain && is_absolute && !has_letters,
		why: !is_absolute
			? 'the day of the report is not known'
			: has_letters
				? 'letters stand for digits'
				: days.why,
	};
}

type Found = { span: Span; days: ReadDays };

function scan(
	text: string,
	{ start, end }: Span,
	report: string | null,
	before: Days | null,
): Found[] {
	const found: Found[] = [];
	let last = before;
	for (let at = start; at < end;) {
		const clause = text.slice(Math.max(start, at - 14), Math.min(end, at + 22));
		const setting: DateSetting = {
			report: report ?? '1970-01-01',
			last,
			is_future: FUTURE.test(clause),
		};
		const one = readAt(text, at, end, setting);
		if (one === null) {
			at++;
			continue;
		}
		const is_ahead = /(?:将|拟|定)于?$/.test(text.slice(Math.max(start, at - 2), at));
		if (is_ahead && report !== null && one.days.to !== null && one.days.to <= report)
			one.days = { ...one.days, certain: false, why: 'it is told as something to come' };
		found.push(one);
		last = one.days;
		at = one.span.end;
	}
	return found;
}

function readAt(text: string, at: number, limit: number, setting: DateSetting): Found | null {
	const point = readPoint(text, at, setting);
	if (point === null || point.end > limit) return null;
	return addSides(text, at, joinRange(text, point, setting), setting);
}

type Point = { end: number; days: ReadDays };

function readPoint(text: string, at: number, setting: DateSetting): Point | null {
	for (const { pattern, read } of [...FEAST_WORDS, ...SPOKEN]) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		const days = match && read(match.groups ?? {}, setting);
		if (match && days) return { end: at + match[0].length, days };
	}
	CALENDAR.lastIndex = at;
	const match = CALENDAR.exec(text);
	if (match && match[0] !== '') {
		const days = readCalendar(match.groups ?? {}, setting);
		return days && { end: at + match[0].length, days };
	}
	return readBareDay(text, at, setting);
}

/** 21日 after a date of the same month. */
function readBareDay(text: string, at: number, { last }: DateSetting): Point | null {
	const match = /^(\d{1,2})日(?![均产处达照报出]|常|益|趋)/.exec(text.slice(at, at + 4));
	if (!match || /[\d月.]/.test(text[at - 1] ?? '') || !last?.from) return null;
	const [year, month] = splitDay(last.from);
	const day = `${year}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
	if (Number.isNaN(Date.parse(day))) return null;
	return {
		end: at + match[0].length,
		days: { from: day, to: day, certain: true, why: 'the month of the date before it' },
	};
}

/** 6月20日至25日, 2021年至2023年, 6至7月: both ends and what lies between. */
function joinRange(text: string, point: Point, setting: DateSetting): Point {
	if (!/^[至到\-—~]/.test(text.slice(point.end, point.end + 1))) return point;
	const second = readPoint(text, point.end + 1, { ...setting, last: point.days });
	if (
		second === null ||
		second.days.to === null ||
		point.days.from === null ||
		second.days.to < point.days.from
	)
		return point;
	return {
		end: second.end,
		days: { ...point.days, to: second.days.to, certain: point.days.certain },
	};
}

/** 明年8月20日前 may be told of all of that year up to the day. */
const OF_YEAR = /年[^底末初]*[月日]/;

/** Words before and after that open an end: 自…起, …以来, …前, …后, and 同期, which takes the months of the date before. */
function addSides(text: string, at: number, { end, days }: Point, setting: DateSetting): Found {
	const { report, last } = setting;
	const after = text.slice(end, end + 5);
	const start = /[自从]$/.test(text.slice(0, at)) && /^(?:起|开始|以来)/.test(after) ? at - 1 : at;
	const take = (words: string, more: Partial<ReadDays>): Found => ({
		span: { start: words === '' ? at : start, end: end + words.length },
		days: { ...days, ...more },
	});
	if (
		/^(?:[春秋]季学期|[上下]学期|汛[期前后]|暑[期假]|寒假|开[春学]|春耕|双抢|[雨旱]季)/.test(
			after,
		) &&
		days.from !== null &&
		days.certain
	)
		return take('', { certain: false, why: 'what follows takes a part of it' });
	const until_point = /^截[至止]到?/.exec(after)?.[0];
	const last_day = until_point
		? readPoint(text, end + until_point.length, { ...setting, last: days })
		: null;
	const words = text.slice(end, last_day?.end);
	if (last_day?.days.to && days.from !== null && last_day.days.to >= days.from)
		return {
			span: { start: at, end: last_day.end },
			days: {
				...days,
				to: last_day.days.to,
				certain: days.certain && last_day.days.certain && !/月[底末]$/.test(words),
			},
		};
	const since = /^(?:以来|起|开始(?=[，,]))/.exec(after)?.[0];
	if (since) {
		const rest = end + since.length;
		const last_point = /^[至到]/.test(text.slice(rest)) ? readPoint(text, rest + 1, setting) : null;
		if (last_point?.days.to && days.from !== null && last_point.days.to >= days.from) {
			const { to, certain } = last_point.days;
			return {
				span: { start, end: last_point.end },
				days: { ...days, to, certain: certain && days.certain },
			};
		}
		const is_past = report !== '1970-01-01' && (days.from ?? '') <= report;
		return take(since, { to: is_past ? report : null });
	}
	if (/^同期/.test(after)) {
		const months =
			last?.from && last.to && last.from.slice(0, 4) === last.to.slice(0, 4) ? last : null;
		const year = days.from?.slice(0, 4) ?? '';
		const is_whole_year = months?.from?.endsWith('-01-01') && months.to!.endsWith('-12-31');
		const is_same_sentence = /月|季度|半年/.test(text.slice(text.lastIndexOf('。', at) + 1, at));
		if (months)
			return take('同期', {
				from: year + months.from!.slice(4),
				to: year + months.to!.slice(4),
				certain: days.certain && is_same_sentence && !is_whole_year,
			});
		return take('同期', { certain: false, why: 'no period stands before it' });
	}
	const until =
		/^(?:之前|以前|前)(?![后来往\u4e00二三两列途期端提面程])/.exec(after)?.[0] ??
		/^前(?=[，。完建投全实])/.exec(after)?.[0];
	const is_end = days.certain || days.why === VAGUE;
	if (until && days.to !== null) {
		const is_of_year = days.to >= report && OF_YEAR.test(text.slice(at, end));
		return take(until, { from: days.to >= report ? report : null, certain: is_end && !is_of_year });
	}
	const later = /^(?:之后|以后)/.exec(after)?.[0];
	if (later && days.to !== null) return take(later, { from: addDays(days.to, 1), to: null });
	const up_to = /(?:截至|截止到?|到)$/.exec(text.slice(Math.max(0, at - 3), at))?.[0];
	if (up_to?.startsWith('截') && days.to !== null) {
		return {
			span: { start: at - up_to.length, end },
			days: {
				...days,
				from: days.to,
				to: days.to,
				certain: is_end && !/月[底末]$/.test(text.slice(at, end)),
			},
		};
	}
	const period = /^期间/.exec(after)?.[0];
	return period ? take(period, {}) : { span: { start: at, end }, days };
}
