import { describe, expect, test } from 'vitest';
import { listFigures } from '../../../../src/lib/domain/figures/figure.ts';
import type { Qualifier, Unit } from '../../../../src/lib/domain/schema/vocabulary.ts';

type Row = [text: string, value: number, unit: Unit | null, ...qualifiers: Qualifier[]];

describe('listFigures', () => {
	test.each<Row>([
		['总投资1.64亿元', 164_000_000, 'CNY'],
		['投入10余亿元', 1_000_000_000, 'CNY', 'over'],
		['总投资逾1.4亿元', 140_000_000, 'CNY', 'over'],
		['近200万元', 2_000_000, 'CNY', 'nearly'],
		['累计投资近20亿元', 2_000_000_000, 'CNY', 'nearly'],
		['不到3000万元', 30_000_000, 'CNY', 'under'],
		['年产值预计可达3亿元', 300_000_000, 'CNY', 'expected'],
		['总产值可以达到10亿元', 1_000_000_000, 'CNY', 'expected'],
		['税收超3000万元', 30_000_000, 'CNY', 'over'],
		['超过10亿元', 1_000_000_000, 'CNY', 'over'],
		['营业收入30亿元以上', 3_000_000_000, 'CNY', 'over'],
		['国内市场的75%以上', 75, 'percent', 'over'],
		['达100%', 100, 'percent'],
		['百分之85', 85, 'percent'],
		['4000多米', 4000, 'm', 'over'],
		['8.6万立方米', 86_000, 'm3'],
		['22.3万亩', 223_000, 'mu'],
		['日处理2500吨', 2500, 't/d'],
		['3.5公里', 3500, 'm'],
		['110KV', 110, 'kV'],
		['110千伏', 110, 'kV'],
		['近3万人', 30_000, 'person', 'nearly'],
		['22名村民', 22, 'person'],
		['约５０人', 50, 'person', 'about'],
		['20余家', 20, null, 'over'],
		['20家以上', 20, null, 'over'],
		['40多个国家', 40, null, 'over'],
		['1,250个', 1250, null],
		['八个村', 8, null],
		['三十二家', 32, null],
		['十余家', 10, null, 'over'],
		['第二轮', 2, null],
		['二等奖', 2, 'grade'],
		['国家3A级景区', 3, 'grade'],
		['全国首个平台', 1, null],
		['国内第一家', 1, null],
	])('%s', (text, value, unit, ...qualifiers) => {
		const figures = listFigures(text).map((figure) => ({
			value: figure.value,
			unit: figure.unit,
			qualifiers: figure.hedges.map(({ qualifier }) => qualifier),
		}));
		expect(figures).toEqual([{ value, unit, qualifiers }]);
	});

	test('reads several figures in order and leaves out dates and ages', () => {
		const text = '2021年10月以来，25岁的村民建成污水处理站15个，疏浚8.6万立方米';
		expect(listFigures(text).map(({ value }) => value)).toEqual([15, 86_000]);
	});

	test('gives the characters of the number, hedge included, unit left out', () => {
		const text = '投入10余亿元改造';
		const [figure] = listFigures(text);
		expect(text.slice(figure!.start, figure!.end)).toBe('10余亿');
	});

	test.each([
		'签约10家',
		'附近3个村',
		'富余20人',
		'许多15个项目',
		'节约5万元',
		'赶超3家',
		'想不到5家',
		'规模以上企业77家',
		'最近10家',
		'超低排放的20家企业',
		'近年来关停8家',
		'多次开展6项',
	])('%s has no hedge', (text) => {
		const figures = listFigures(text);
		expect(figures).toHaveLength(1);
		expect(figures[0]!.hedges).toEqual([]);
	});
});
