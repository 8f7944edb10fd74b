import { describe, expect, test } from 'vitest';
import type { DraftClaim } from '../../../../src/lib/domain/draft/draft.ts';
import { draftOf } from './draft_of.ts';

function readClaim(sentence: string, value: number): DraftClaim {
	const { claims } = draftOf(`临川县的建设工地上一派忙碌，记者日前前往采访。${sentence}`);
	return claims.find((one) => one.value === value)!;
}

describe('块 is money by a word of price, else pieces', () => {
	test.each([
		['fields', '这里还是100多块巴掌田。', 100, 'count'],
		['plots told before', '零碎的田并成了18块。', 18, 'count'],
		['money by its word', '每亩只给300块钱。', 300, 'CNY'],
		['a price before it', '一张门票卖20块。', 20, 'CNY'],
		['wages', '他每月工资4500块。', 4500, 'CNY'],
	])('%s', (_, sentence, value, unit) => {
		expect(readClaim(sentence, value).unit).toBe(unit);
		expect(readClaim(sentence, value).unsure).not.toContain('unit');
	});

	test('and pieces are asked', () => {
		expect(readClaim('这里还是100多块巴掌田。', 100).unsure).toContain('claim');
		expect(readClaim('大家又添了36块。', 36).unsure).toContain('claim');
	});
});

describe('which kind it is, is asked', () => {
	test.each([
		['a budget', '全县计划建桥，预算约3500万元。', 3500e4],
		['money that is in place', '临川县到位资金从2.3亿元增加到7.9亿元。', 7.9e8],
		['money in place before', '临川县到位资金也从当时的2.3亿元增加到7.9亿元。', 2.3e8],
		['fields that are served', '全县育秧工厂一季可供秧2600亩。', 2600],
	])('%s', (_, sentence, value) => {
		expect(readClaim(sentence, value).unsure).toContain('kind');
	});
	test('but not what a county set aside', () => {
		expect(readClaim('全县争取补助资金2600万元。', 2600e4).unsure).not.toContain('kind');
	});
});

describe('whether it is of now is asked', () => {
	test.each([
		[
			'by a plan that its sentence opens with',
			'按照计划，临川县今年要建成高标准农田3.5万亩。',
			35_000,
		],
		['by what is to be built', '临川县要新建公路86公里。', 86_000],
		['by what is called for', '临川县要求新建公路86公里。', 86_000],
		['by what is going to be done', '今年临川县要种油菜300亩。', 300],
		[
			'behind a plan of this year',
			'三期管网计划今年9月启动，再铺设12公里，覆盖石桥、长坪42个村。',
			42,
		],
		['by a reckoning', '据估算，全县一年可增产稻谷近1000吨。', 1000],
		['behind a clause of 将', '临川县将整治河道，建成高标准农田3.5万亩。', 35_000],
		[
			'by what was built in a year that is printed',
			'水厂2014年建成后，雨天约有四分之一的污水来不及处理。',
			25,
		],
	])('%s', (_, sentence, value) => {
		expect(readClaim(sentence, value).unsure).toContain('role');
	});

	test('but 需要 and 主要 are no plans', () => {
		expect(readClaim('全县主要建成公路86公里。', 86_000).unsure).not.toContain('role');
	});
});
