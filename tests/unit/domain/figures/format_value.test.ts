import { describe, expect, test } from 'vitest';
import {
	formatAmount,
	formatClaimValue,
	type ClaimValue,
} from '../../../../src/lib/domain/figures/format_value.ts';

const base: ClaimValue = {
	kind: 'investment',
	value: 164_000_000,
	unit: 'CNY',
	qualifier: 'exact',
	exact: '总投资1.64亿元',
};

describe('formatClaimValue', () => {
	test.each<[Partial<ClaimValue>, string, string]>([
		[{}, '1.64亿元', 'CNY 164 million'],
		[{ value: 1e9, qualifier: 'over' }, '超过10亿元', 'over CNY 1 billion'],
		[{ value: 1_405_000_000 }, '14.05亿元', 'CNY 1.405 billion'],
		[{ value: 2_000_000, qualifier: 'nearly' }, '近200万元', 'nearly CNY 2 million'],
		[{ value: 30_000_000, qualifier: 'under' }, '不到3000万元', 'under CNY 30 million'],
		[
			{ value: 3e8, qualifier: 'expected', forecast: true },
			'预计3亿元',
			'expected CNY 300 million',
		],
		[
			{ value: 3e9, qualifier: 'over', forecast: true },
			'预计超过30亿元',
			'expected over CNY 3 billion',
		],
		[{ value: 8500 }, '8500元', 'CNY 8,500'],
		[{ value: 223_000, unit: 'mu' }, '22.3万亩', '223,000 mu'],
		[{ value: 2150, unit: 'mu' }, '2150亩', '2,150 mu'],
		[{ value: 86_000, unit: 'm3' }, '8.6万立方米', '86,000 m³'],
		[{ value: 2500, unit: 't/d' }, '2500吨/日', '2,500 t/day'],
		[{ value: 75, unit: 'percent', qualifier: 'over' }, '超过75%', 'over 75%'],
		[{ value: 30_000, unit: 'person', qualifier: 'nearly' }, '近3万人', 'nearly 30,000 people'],
		[{ value: 1, unit: 'person' }, '1人', '1 person'],
		[{ value: 110, unit: 'kV' }, '110千伏', '110 kV'],
		[{ value: 24, unit: 'count' }, '24', '24'],
		[{ value: 2, unit: 'ordinal', exact: '第二轮' }, '第二', 'second'],
		[{ value: 2, unit: 'grade', exact: '科学技术进步二等奖' }, '二等奖', 'second prize'],
		[{ value: 3, unit: 'grade', exact: '国家3A级旅游景区' }, '3A', '3A'],
		[{ value: null, unit: 'grade', exact: '首届十佳' }, '首届十佳', '首届十佳'],
	])('%o', (change, zh, en) => {
		expect(formatClaimValue({ ...base, ...change }, 'zh')).toBe(zh);
		expect(formatClaimValue({ ...base, ...change }, 'en')).toBe(en);
	});
});

test('formatAmount has no hedge', () => {
	expect(formatAmount(1_234_567.5, 'm', 'en')).toBe('1,234,567.5 m');
});
