import { expect, test } from 'vitest';
import { listFigures } from '../../../../src/lib/domain/figures/figure.ts';

test.each([
	['至少减产三成', ['over']],
	['少说多走12公里', ['over']],
	['最多容纳200人', ['under']],
	['宽处不过两米', ['under']],
	['不过两个村还没有通', []],
	['乡里打算拿出8万元', ['expected']],
	['明年计划再建20个', ['expected']],
	['五年计划20个项目', []],
	['论斤卖，10元钱都不到', ['under']],
	['两公里还不到', ['under']],
	['每月200块钱左右', ['about']],
	['20人都不到场', []],
	['争取投资2亿元到位', []],
])('%s', (text, qualifiers) => {
	expect(listFigures(text).flatMap(({ hedges }) => hedges.map((one) => one.qualifier))).toEqual(
		qualifiers,
	);
});
