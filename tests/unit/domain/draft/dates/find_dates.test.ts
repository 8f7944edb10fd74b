import { describe, expect, test } from 'vitest';
import type { DraftArticle } from '../../../../../src/lib/domain/draft/draft.ts';
import { findDates } from '../../../../../src/lib/domain/draft/dates/find_dates.ts';
import { buildPage } from '../../../../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../../../../src/lib/domain/draft/read/read_text.ts';

const find = (text: string, report: string | null = '2024-11-26') => {
	const page = buildPage(readText(text));
	const paragraphs = [{ start: 0, end: page.shadow.length }];
	return findDates(page, [{ id: 'a', paragraphs } as DraftArticle], report);
};

/** A Tuesday, 26 November 2024, is the day of the report. */
test.each([
	['已于今年10月底完工', '今年10月底', '2024-10-21', '2024-10-31'],
	['去年公布', '去年', '2023-01-01', '2023-12-31'],
	['前年动工', '前年', '2022-01-01', '2022-12-31'],
	['自2021年启动以来', '2021年', '2021-01-01', '2021-12-31'],
	['2021年10月以来', '2021年10月以来', '2021-10-01', '2024-11-26'],
	['今年上半年', '今年上半年', '2024-01-01', '2024-06-30'],
	['下半年开工', '下半年', '2024-07-01', '2024-12-31'],
	['三季度产值', '三季度', '2024-07-01', '2024-09-30'],
	['今年前三季度', '今年前三季度', '2024-01-01', '2024-09-30'],
	['今年前两个月', '今年前两个月', '2024-01-01', '2024-02-29'],
	['今年头三个月', '今年头三个月', '2024-01-01', '2024-03-31'],
	['去年前十个月', '去年前十个月', '2023-01-01', '2023-10-31'],
	['去年前两季度', '去年前两季度', '2023-01-01', '2023-06-30'],
	['今年的上半年', '今年的上半年', '2024-01-01', '2024-06-30'],
	['11月18日航拍', '11月18日', '2024-11-18', '2024-11-18'],
	['11月中旬', '11月中旬', '2024-11-11', '2024-11-20'],
	['记者近日获悉', '近日', '2024-11-11', '2024-11-26'],
	['目前已完成', '目前', '2024-11-26', '2024-11-26'],
	['预计年底前建成', '年底前', '2024-11-26', '2024-12-31'],
	['计划明年3月投产', '明年3月', '2025-03-01', '2025-03-31'],
	['“十四五”期间', '“十四五”期间', '2021-01-01', '2025-12-31'],
	['二〇二四年九月', '二〇二四年九月', '2024-09-01', '2024-09-30'],
	['二○二三年', '二○二三年', '2023-01-01', '2023-12-31'],
	['上周开工', '上周', '2024-11-18', '2024-11-24'],
	['上周五开工', '上周五', '2024-11-22', '2024-11-22'],
	['上月底贯通', '上月底', '2024-10-21', '2024-10-31'],
	['昨日通车', '昨日', '2024-11-25', '2024-11-25'],
	['两年前，这里', '两年前', '2022-01-01', '2022-12-31'],
	['三个月前', '三个月前', '2024-08-01', '2024-08-31'],
	['近三年来', '近三年来', '2021-11-26', '2024-11-26'],
	['今年6至7月', '今年6至7月', '2024-06-01', '2024-07-31'],
	['2021年至2023年', '2021年至2023年', '2021-01-01', '2023-12-31'],
	['6月20日至25日', '6月20日至25日', '2024-06-20', '2024-06-25'],
	['截至9月20日，', '截至9月20日', '2024-09-20', '2024-09-20'],
	['上世纪六十年代', '上世纪六十年代', '1960-01-01', '1969-12-31'],
	['十月的山里', '十月', '2024-10-01', '2024-10-31'],
	[
		'自2024年12月1日起至2025年1月5日',
		'自2024年12月1日起至2025年1月5日',
		'2024-12-01',
		'2025-01-05',
	],
])('%s', (text, surface, from, to) => {
	const [date] = find(text);
	expect([date?.surface, date?.from, date?.to, date?.certain]).toEqual([surface, from, to, true]);
});

test.each([
	'建成后年产值达2亿元',
	'以前年产值不高',
	'每月三千元',
	'干了30多年',
	'日处理能力2500吨',
	'三个月的工期',
	'1202年级',
])('%s names no date', (text) => {
	expect(find(text)).toEqual([]);
});

describe('what is around a date', () => {
	test('the same months of another year', () => {
		expect(find('前三季度产值2亿元，比去年同期多').map(({ from, to }) => [from, to])).toEqual([
			['2024-01-01', '2024-09-30'],
			['2023-01-01', '2023-09-30'],
		]);
	});
	test('a month after the report without words of the future is not certain', () => {
		expect(find('12月20日通车', '2024-01-10')[0]).toMatchObject({
			from: '2023-12-20',
			certain: false,
		});
	});
	test('a month before it with words of the future is the next one, and asked', () => {
		expect(find('将于3月投产')[0]).toMatchObject({ from: '2025-03-01', certain: false });
	});
	test('letters for digits are read and not certain', () => {
		expect(find('2O2l年')[0]).toMatchObject({ from: '2021-01-01', certain: false });
	});
	test('without the day of the report only printed years are known', () => {
		expect(find('去年，2021年', null).map(({ from, certain }) => [from, certain])).toEqual([
			[null, false],
			['2021-01-01', true],
		]);
	});
	test('EDTF in its shortest form', () => {
		expect(find('2021年；2023年5月；今年5月6日；2021年5月以来').map(({ edtf }) => edtf)).toEqual([
			'2021',
			'2023-05',
			'2024-05-06',
			'2021-05-01/2024-11-26',
		]);
	});
});
