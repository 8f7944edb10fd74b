import { describe, expect, test } from 'vitest';
import {
	formatAmount,
	formatClaimValue,
	formatLabelledValue,
	type ClaimValue,
} from '../../../../src/lib/domain/figures/format_value.ts';

const base: ClaimValue = {
	kind: 'investment',
	label: { zh: '总投资', en: 'total investment' },
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
		[{ value: 2, unit: 'ordinal', exact: '第二轮' }, '第二轮', 'second'],
		[{ value: 2, unit: 'grade', exact: '科学技术进步二等奖' }, '二等奖', 'second prize'],
		[{ value: 3, unit: 'grade', exact: '国家3A级旅游景区' }, '3A级', '3A'],
		[
			{
				label: { zh: '首届十佳', en: 'one of the first ten' },
				value: null,
				unit: 'grade',
				exact: '首届十佳',
			},
			'首届十佳',
			'one of the first ten',
		],
		[{ value: 15, unit: 'count', exact: '项目15个' }, '15个', '15'],
		[
			{ value: 9000, unit: 'count', qualifier: 'over', exact: '9000余棵' },
			'9000余棵',
			'over 9,000',
		],
		[{ value: 8, unit: 'count', exact: '两岸八个村' }, '八个', '8'],
		[{ value: 2, unit: 'count', exact: '两省成功签订' }, '两省', '2'],
		[{ value: 1, unit: 'ordinal', exact: '全国首个平台' }, '首个', 'first'],
		[{ value: 1, unit: 'count', exact: '全省唯一入选' }, '唯一', '1'],
		[{ value: 22, unit: 'person', exact: '吸纳22名村民' }, '22名', '22 people'],
		[{ value: 2500, unit: 't/d', exact: '日处理2500吨' }, '2500吨/日', '2,500 t/day'],
		[{ value: 1e9, qualifier: 'over', exact: '投入10余亿元' }, '10余亿元', 'over CNY 1 billion'],
		[
			{ value: 3e9, qualifier: 'over', exact: '收入30亿元以上' },
			'30亿元以上',
			'at least CNY 3 billion',
		],
		[
			{ value: 110, unit: 'kV', qualifier: 'under', exact: '110KV及以下' },
			'110KV及以下',
			'at most 110 kV',
		],
		[
			{ value: 50, unit: 'percent', qualifier: 'over', exact: '占比超过一半' },
			'超过一半',
			'over 50%',
		],
		[
			{ value: 3e8, qualifier: 'expected', forecast: true, exact: '产值预计可达3亿元' },
			'预计3亿元',
			'expected CNY 300 million',
		],
		[
			{ value: 3e8, value_to: 5e8, qualifier: 'range', exact: '投资3至5亿元' },
			'3至5亿元',
			'CNY 300 million to 500 million',
		],
		[
			{ value: 20, value_to: 30, unit: 'person', qualifier: 'range', exact: '二三十人' },
			'二三十人',
			'20 to 30 people',
		],
		[
			{ value: 30, value_to: 40, unit: 'percent', qualifier: 'about', exact: '约三四成' },
			'约三四成',
			'about 30% to 40%',
		],
		// Words that do not show the figure: it is written out.
		[
			{ value: 3e8, value_to: 5e8, qualifier: 'range' },
			'3亿至5亿元',
			'CNY 300 million to 500 million',
		],
	])('%o', (change, zh, en) => {
		expect(formatClaimValue({ ...base, ...change }, 'zh')).toBe(zh);
		expect(formatClaimValue({ ...base, ...change }, 'en')).toBe(en);
	});
});

test('formatAmount has no hedge', () => {
	expect(formatAmount(1_234_567.5, 'm', 'en')).toBe('1,234,567.5 m');
});

test('a label and its value are said once where they are the same words', () => {
	const label = { zh: '首届十佳', en: 'one of the first ten' };
	const award: ClaimValue = { ...base, label, value: null, unit: 'grade', exact: label.zh };
	expect(formatLabelledValue(award, 'zh', '：')).toBe('首届十佳');
	expect(formatLabelledValue(award, 'en', ': ')).toBe('one of the first ten');
	expect(formatLabelledValue(base, 'en', ': ')).toBe('total investment: CNY 164 million');
});
