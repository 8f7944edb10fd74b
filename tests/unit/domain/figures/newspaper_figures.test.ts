import { describe, expect, test } from 'vitest';
import { listFigures } from '../../../../src/lib/domain/figures/figure.ts';
import type { Qualifier, Unit } from '../../../../src/lib/domain/schema/vocabulary.ts';

describe('numbers of several parts', () => {
	test.each<[string, number, Unit | null, ...Qualifier[]]>([
		['1亿3千万元', 130_000_000, 'CNY'],
		['3亿5000万元', 350_000_000, 'CNY'],
		['1亿2345万元', 123_450_000, 'CNY'],
		['3万4000亩', 34_000, 'mu'],
		['1万2千余亩', 12_000, 'mu', 'over'],
		['3千5百户', 3500, null],
		['三成五', 35, 'percent'],
		['七成半', 75, 'percent'],
		['10万+', 100_000, null, 'over'],
		['一多半', 50, 'percent', 'over'],
	])('%s', (text, value, unit, ...qualifiers) => {
		const [figure, ...others] = listFigures(text);
		expect(others).toEqual([]);
		expect(figure).toMatchObject({ value, value_to: null, unit, slips: [] });
		expect(figure!.hedges.map(({ qualifier }) => qualifier)).toEqual(qualifiers);
	});

	test('a part that is not smaller than the one before makes no number', () => {
		expect(listFigures('3万40000亩').map(({ value }) => value)).not.toContain(70_000);
	});
});

describe('tonnes and energy', () => {
	test.each<[string, number, Unit]>([
		['日处理能力由2500吨', 2500, 't/d'],
		['每天可处理污水300吨', 300, 't/d'],
		['600吨/日', 600, 't/d'],
		['200吨每天', 200, 't/d'],
		['年产茶油200吨', 200, 't'],
		['3万吨/年', 30_000, 't'],
		['近日售出12吨', 12, 't'],
		['亩产达500公斤', 0.5, 't'],
		['装机容量50兆瓦', 50_000, 'kW'],
		['35万千瓦', 350_000, 'kW'],
		['3.5万千瓦时', 35_000, 'kWh'],
		['年发电12万度', 120_000, 'kWh'],
	])('%s', (text, value, unit) => {
		expect(listFigures(text)).toMatchObject([{ value, unit, foreign_unit: null }]);
	});

	test('degrees stay degrees', () => {
		expect(listFigures('水温12度')).toMatchObject([{ unit: null, foreign_unit: '度' }]);
	});
});

describe('times and names', () => {
	test.each(['2个小时', '3个半小时', '2个工作日', '二○二四年十月', '一个多月', '5个季度'])(
		'%s is no figure',
		(text) => {
			expect(listFigures(text)).toEqual([]);
		},
	);

	test('a national road is no count of countries', () => {
		expect(listFigures('312国道')[0]?.unit_end).toBe(3);
	});
});

describe('characters that are no digits', () => {
	test.each<[string, number, Unit | null, string]>([
		['l.２亿元', 120_000_000, 'CNY', 'l'],
		['３６O余万元', 3_600_000, 'CNY', 'O'],
		['5O00亩', 5000, 'mu', 'O'],
		['I2个村', 12, null, 'I'],
		['5。6亿元', 560_000_000, 'CNY', '。'],
		['5·6亿元', 560_000_000, 'CNY', '·'],
		['2.1忆元', 210_000_000, 'CNY', '忆'],
		['30方元', 300_000, 'CNY', '方'],
		['I亿3千万元', 130_000_000, 'CNY', 'I'],
	])('%s is read and marked', (text, value, unit, printed) => {
		const [figure, ...others] = listFigures(text);
		expect(others).toEqual([]);
		expect(figure).toMatchObject({ value, unit });
		expect(figure!.slips.map((slip) => slip.printed)).toEqual([printed]);
	});

	test('two of them in one number', () => {
		const [figure] = listFigures('l。1亿元');
		expect(figure).toMatchObject({ value: 110_000_000, unit: 'CNY' });
		expect(figure!.slips.map(({ printed }) => printed)).toEqual(['l', '。']);
	});

	test.each(['O2O模式', '5I型', '全长15公里。30户居民', 'VOC治理', '3、4个', '50O型血'])(
		'%s has none',
		(text) => {
			expect(listFigures(text).flatMap(({ slips }) => slips)).toEqual([]);
		},
	);
});

test.each([
	['整治了18块荒地', null],
	['新增20余块电池板', null],
	['每斤卖20块钱', 'CNY'],
	['票价10块', 'CNY'],
	['每天挣200多块', 'CNY'],
])('%s: 块 is money by a word of price, else a count of pieces', (text, unit) => {
	expect(listFigures(text).map((figure) => figure.unit)).toEqual([unit]);
});
