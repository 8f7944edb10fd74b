import { describe, expect, test } from 'vitest';
import { findDayBefore, orderSpans } from '../../../../src/lib/domain/dates/day_span.ts';
import { parseSpan } from '../../../../src/lib/domain/dates/edtf_span.ts';

describe('parseSpan', () => {
	test.each([
		['2023-11-29', '2023-11-29', '2023-11-29', false],
		['2024-02', '2024-02-01', '2024-02-29', false],
		['2023', '2023-01-01', '2023-12-31', false],
		['2021-10/..', '2021-10-01', null, false],
		['../2023', null, '2023-12-31', false],
		['/2023', null, '2023-12-31', false],
		['2023-11-29/', '2023-11-29', null, false],
		['2023-01/2023-09', '2023-01-01', '2023-09-30', false],
		['2023-35', '2023-07-01', '2023-09-30', false],
		['2023-XX', '2023-01-01', '2023-12-31', false],
		['202X', '2020-01-01', '2029-12-31', false],
		['2023~', '2023-01-01', '2023-12-31', true],
		['2023?', '2023-01-01', '2023-12-31', true],
		['2021~/2023', '2021-01-01', '2023-12-31', true],
		['1949-10-01', '1949-10-01', '1949-10-01', false],
	] as const)('%s', (text, from, to, is_vague) => {
		expect(parseSpan(text)).toEqual({ from, to, is_vague });
	});

	test.each([
		'',
		'去年',
		'2023-13',
		'2023-11-31',
		'2023-09/2023-01',
		'2023-11-29T10:00',
		'{2021,2022}',
		'[2021,2022]',
		'2023-22',
		'2023-22/2023-23',
		'2023-Q3',
		'Y20230',
		' 2023',
	])('"%s" is no date', (text) => {
		expect(parseSpan(text)).toBeNull();
	});
});

describe('orderSpans', () => {
	const order = (a: string, b: string) => orderSpans(parseSpan(a)!, parseSpan(b)!);

	test.each([
		['2023-11', '2023-11', 'same'],
		['2022', '2023', 'before'],
		['2023-01/2023-09', '2023', 'before'],
		['2023', '2023-10/2024-03', 'before'],
		['2021-05/2021-06', '2021/2023', 'overlapping'],
		['../2022', '2023', 'before'],
		['../2022', '2021', 'overlapping'],
		['2021/..', '2022/..', 'before'],
		['2021/..', '2021/2023', 'after'],
	] as const)('%s and %s', (a, b, expected) => {
		const back = { same: 'same', before: 'after', after: 'before', overlapping: 'overlapping' };
		expect(order(a, b)).toBe(expected);
		expect(order(b, a)).toBe(back[expected]);
	});

	test('the day before', () => {
		expect(findDayBefore('2024-03-01')).toBe('2024-02-29');
		expect(findDayBefore('2023-01-01')).toBe('2022-12-31');
	});
});
