import { expect, test } from 'vitest';
import type { DraftArticle } from '../../../../../src/lib/domain/draft/draft.ts';
import { findDates } from '../../../../../src/lib/domain/draft/dates/find_dates.ts';
import { buildPage } from '../../../../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../../../../src/lib/domain/draft/read/read_text.ts';

/** A Tuesday, 26 November 2024, is the day of the report. */
function find(text: string) {
	const page = buildPage(readText(text));
	const paragraphs = [{ start: 0, end: page.shadow.length }];
	return findDates(page, [{ id: 'a', paragraphs } as DraftArticle], '2024-11-26');
}

test.each([
	['今年夏天的收入', '今年夏天', '2024-06-01', '2024-08-31'],
	['去年冬天修的', '去年冬天', '2023-12-01', '2024-02-29'],
	['今年秋季以来', '今年秋季以来', '2024-09-01', '2024-11-26'],
	['今年七八月间', '今年七八月间', '2024-07-01', '2024-08-31'],
	['明年春节后开建', '明年春节后', '2025-01-29', '2025-02-04'],
	['今年中秋期间', '今年中秋期间', '2024-09-17', '2024-09-17'],
	['国庆长假', '国庆长假', '2024-10-01', '2024-10-07'],
	['五一假期', '五一假期', '2024-05-01', '2024-05-05'],
	['去年底有38座', '去年底', '2023-12-01', '2023-12-31'],
	['资金将于近日到位', '近日', '2024-11-11', '2024-11-26'],
])('%s has no first and last day, and is asked with a likely span', (text, surface, from, to) => {
	const [date] = find(text);
	expect([date?.surface, date?.from, date?.to, date?.certain]).toEqual([surface, from, to, false]);
});

test.each(['五一村', '三八大桥', '春季号'])('%s names no date', (text) => {
	expect(find(text)).toEqual([]);
});

test('a last day told with its year may be of all the year before it', () => {
	expect(find('计划明年8月20日前交付')[0]).toMatchObject({ to: '2025-08-20', certain: false });
	expect(find('计划12月20日前交付')[0]).toMatchObject({ to: '2024-12-20', certain: true });
});

test('the end of a year is plain where only it is told', () => {
	expect(find('年底前建成')[0]).toMatchObject({ to: '2024-12-31', certain: true });
	expect(find('截至去年底')[0]).toMatchObject({ to: '2023-12-31', certain: true });
});

test.each(['今年秋季学期开学', '明年汛期前完工', '今年截至9月底完成'])(
	'what follows a year takes a part of it: %s is asked',
	(text) => {
		expect(find(text)[0]).toMatchObject({ certain: false });
	},
);

test('the end of a month is a day to some and ten days to others', () => {
	expect(find('截至9月底，全市完成412公里')[0]).toMatchObject({
		to: '2024-09-30',
		certain: false,
	});
	expect(find('今年截至9月底完成412公里')[0]).toMatchObject({
		surface: '今年截至9月底',
		from: '2024-01-01',
		to: '2024-09-30',
		certain: false,
	});
});

test('同期 takes the months of its own sentence, and is asked where they stand in another', () => {
	expect(find('今年1至9月完成412公里，比去年同期增长8%')[1]).toMatchObject({ certain: true });
	expect(find('今年截至9月20日完成412公里，比去年同期增长8%')[1]).toMatchObject({ certain: true });
	expect(find('截至9月末，今年完成412公里，比去年同期增长8%')[2]).toMatchObject({ certain: false });
	expect(find('工程去年3月开工。价格比去年同期高。')[1]).toMatchObject({ certain: false });
});

test.each(['今年入秋以来', '今年立冬前', '去年入春以来'])(
	'%s has no first day, and is asked',
	(words) => {
		expect(find(`临川县${words}新修渠道20公里。`)).toMatchObject([
			{ surface: words, certain: false },
		]);
	},
);
