import { describe, expect, test } from 'vitest';
import { listFigures } from '../../../../src/lib/domain/figures/figure.ts';
import type { Qualifier, Unit } from '../../../../src/lib/domain/schema/vocabulary.ts';

type Row = [text: string, value: number, unit: Unit | null, qualifier: Qualifier];
type RangeRow = [text: string, low: number, high: number, unit: Unit | null, ...more: Qualifier[]];

describe('hedges', () => {
	test.each<Row>([
		['上百米', 100, 'm', 'over'],
		['上千米', 1000, 'm', 'over'],
		['上千人', 1000, 'person', 'over'],
		['上万亩', 10_000, 'mu', 'over'],
		['上亿元', 100_000_000, 'CNY', 'over'],
		['产值过亿元', 100_000_000, 'CNY', 'over'],
		['数百亩', 100, 'mu', 'over'],
		['几百万元', 1_000_000, 'CNY', 'over'],
		['数亿元', 100_000_000, 'CNY', 'over'],
		['几个亿', 100_000_000, 'CNY', 'over'],
		['几十人', 10, 'person', 'over'],
		['数以千计', 1000, null, 'over'],
		['十几亿元', 1_000_000_000, 'CNY', 'over'],
		['三十几公里', 30_000, 'm', 'over'],
		['2个多亿元', 200_000_000, 'CNY', 'over'],
		['5亩多', 5, 'mu', 'over'],
		['突破2亿元', 200_000_000, 'CNY', 'over'],
		['高于30%', 30, 'percent', 'over'],
		['至少30人', 30, 'person', 'over'],
		['不低于30%', 30, 'percent', 'over'],
		['不少于３０人', 30, 'person', 'over'],
		['过半', 50, 'percent', 'over'],
		['七成以上', 70, 'percent', 'over'],
		['30人左右', 30, 'person', 'about'],
		['30个村左右', 30, null, 'about'],
		['30人上下', 30, 'person', 'about'],
		['30来人', 30, 'person', 'about'],
		['大概30人', 30, 'person', 'about'],
		['大约占三成', 30, 'percent', 'about'],
		['将近30人', 30, 'person', 'nearly'],
		['接近一半', 50, 'percent', 'nearly'],
		['近三成', 30, 'percent', 'nearly'],
		['不足50万元', 500_000, 'CNY', 'under'],
		['最多30人', 30, 'person', 'under'],
		['不超过30人', 30, 'person', 'under'],
		['30人以下', 30, 'person', 'under'],
		['200万元以内', 2_000_000, 'CNY', 'under'],
		['110KV及以下', 110, 'kV', 'under'],
		['未满30人', 30, 'person', 'under'],
		['低于30%', 30, 'percent', 'under'],
		['30人不到', 30, 'person', 'under'],
		['计划投资2亿元', 200_000_000, 'CNY', 'expected'],
		['计划总投资2亿元', 200_000_000, 'CNY', 'expected'],
		['力争产值2亿元', 200_000_000, 'CNY', 'expected'],
		['预期投资2亿元', 200_000_000, 'CNY', 'expected'],
		['拟投资3亿元', 300_000_000, 'CNY', 'expected'],
	])('%s', (text, value, unit, qualifier) => {
		const [figure, ...others] = listFigures(text);
		expect(others).toEqual([]);
		expect(figure).toMatchObject({ value, value_to: null, unit });
		expect(figure!.hedges.map((hedge) => hedge.qualifier)).toEqual([qualifier]);
	});

	test.each([
		'突破3项关键技术',
		'打破3项纪录',
		'按计划推进15个项目',
		'三年行动计划15项任务',
		'通过3家',
		'山上20棵树',
		'30人不到场',
		'3人上下班',
		'完成目标任务15个',
		'15家来自外省',
		'省级以上平台21个',
		'完成百个村',
		'其中争取上级资金4000万元',
		'规划用地286亩',
		'规划面积2000亩',
	])('%s has none', (text) => {
		expect(listFigures(text).flatMap(({ hedges }) => hedges)).toEqual([]);
	});
});

describe('ranges', () => {
	test.each<RangeRow>([
		['100—200亩', 100, 200, 'mu'],
		['100-200亩', 100, 200, 'mu'],
		['100－200亩', 100, 200, 'mu'],
		['100−200亩', 100, 200, 'mu'],
		['100亩——200亩', 100, 200, 'mu'],
		['50至60余万元', 500_000, 600_000, 'CNY', 'over'],
		['３—５万亩', 30_000, 50_000, 'mu'],
		['3至5亿元', 300_000_000, 500_000_000, 'CNY'],
		['3到5亿元', 300_000_000, 500_000_000, 'CNY'],
		['3～5亿元', 300_000_000, 500_000_000, 'CNY'],
		['3~5个亿', 300_000_000, 500_000_000, 'CNY'],
		['3亿元至5亿元', 300_000_000, 500_000_000, 'CNY'],
		['500万至1亿元', 5_000_000, 100_000_000, 'CNY'],
		['5000～1万人', 5000, 10_000, 'person'],
		['800至1000万元', 8_000_000, 10_000_000, 'CNY'],
		['1,200–1,500元', 1200, 1500, 'CNY'],
		['三至五亿元', 300_000_000, 500_000_000, 'CNY'],
		['三百至五百人', 300, 500, 'person'],
		['3.5～4.2米', 3.5, 4.2, 'm'],
		['3%—5%', 3, 5, 'percent'],
		['3-5%', 3, 5, 'percent'],
		['百分之三至百分之五', 3, 5, 'percent'],
		['百分之三至五', 3, 5, 'percent'],
		['三四成', 30, 40, 'percent'],
		['两三公里', 2000, 3000, 'm'],
		['二三十人', 20, 30, 'person'],
		['五六十人', 50, 60, 'person'],
		['十七八个', 17, 18, null],
		['三五家', 3, 5, null],
		['两三百万元', 2_000_000, 3_000_000, 'CNY'],
		['约3至5亿元', 300_000_000, 500_000_000, 'CNY', 'about'],
		['预计3至5亿元', 300_000_000, 500_000_000, 'CNY', 'expected'],
		['从3亿元到5亿元不等', 300_000_000, 500_000_000, 'CNY'],
	])('%s', (text, low, high, unit, ...more) => {
		const [figure, ...others] = listFigures(text);
		expect(others).toEqual([]);
		expect(figure).toMatchObject({ value: low, value_to: high, unit });
		expect(figure!.hedges.map((hedge) => hedge.qualifier)).toEqual(['range', ...more]);
	});

	test.each([
		['从3家到30家', [3, 30]],
		['3、4个', [3, 4]],
		['5至3人', [5, 3]],
		['2021年至2023年', []],
		['5至10月', []],
		['15个到2025年', [15]],
	])('%s is none', (text, values) => {
		const figures = listFigures(text);
		expect(figures.map(({ value }) => value)).toEqual(values);
		expect(figures.every(({ value_to }) => value_to === null)).toBe(true);
	});
});

describe('numbers and units', () => {
	test.each<[string, number, Unit | null]>([
		['百分之三十五', 35, 'percent'],
		['百分之三十五点五', 35.5, 'percent'],
		['百分之百', 100, 'percent'],
		['三分之二', 66.67, 'percent'],
		['一半', 50, 'percent'],
		['三成', 30, 'percent'],
		['1.2个百分点', 1.2, 'percent'],
		['一亩半', 1.5, 'mu'],
		['半公里', 500, 'm'],
		['1.2万方', 12_000, 'm3'],
		['5.6平方公里', 8400, 'mu'],
		['300平方米', 0.45, 'mu'],
		['2.5个亿', 250_000_000, 'CNY'],
		['1,100万元', 11_000_000, 'CNY'],
		['10．05亿元', 1_005_000_000, 'CNY'],
		['三点五亿元', 350_000_000, 'CNY'],
		['5000人次', 5000, 'person'],
		['60个人', 60, 'person'],
		['4200位老人', 4200, 'person'],
		['11个村民小组', 11, null],
		['三方', 3, null],
	])('%s', (text, value, unit) => {
		expect(listFigures(text)).toMatchObject([{ value, value_to: null, unit, hedges: [] }]);
	});

	test.each([
		['3亿美元', '美元'],
		['3亿日元', '日元'],
		['5倍', '倍'],
	])('%s is in no unit of the atlas', (text, word) => {
		expect(listFigures(text)).toMatchObject([{ unit: null, foreign_unit: word }]);
	});
});
