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
		['money that is only called so', '全县到位资金1120万元。', 1120e4],
		['what is paid out or earned', '村里得到补偿210万元。', 210e4],
		['people of whom nothing is said', '一条线要80人。', 80],
		['people who may work there', '还有35位村民在电站除草。', 35],
		['beds', '医院设床位350张。', 350],
		['places for people', '学校可提供学位1620个。', 1620],
	])('%s', (_, sentence, value) => {
		expect(readClaim(sentence, value).unsure).toContain('kind');
	});
	test.each([
		['people who live there', '惠及居民8600人。', 8600],
		['work', '带动就业300人。', 300],
		['money by its giver', '其中中央补助资金820万元。', 820e4],
	])('but not %s', (_, sentence, value) => {
		expect(readClaim(sentence, value).unsure).not.toContain('kind');
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

describe('whether it is of now, is asked', () => {
	test.each([
		['a bare plan', '年内将再建厂房2300平方米。', 3.45],
		['what follows a start that may be past', '投产后，电站年发电约2.1亿千瓦时。', 2.1e8],
		['what is aimed at', '离当初10亿元的目标还有距离。', 1e9],
		['what is being thought of', '园区正谋划向北拓展300亩。', 300],
		[
			'what is told before its start',
			'全县改造住宅楼9栋，总投资6800万元，计划明年3月动工。',
			6800e4,
		],
	])('%s', (_, sentence, value) => {
		expect(readClaim(sentence, value).unsure).toContain('role');
	});
});

describe('whether it is a figure at all', () => {
	test('is asked of a few things in words', () => {
		expect(readClaim('他把两个孩子转了回来。', 2).unsure).toContain('claim');
		expect(readClaim('全县新建三个水厂。', 3).unsure).not.toContain('claim');
	});
	test('a speed is none', () => {
		const { claims } = draftOf('临川县的公路设计时速从30公里提高到50公里，全长8公里。');
		expect(claims.map(({ value }) => value)).toEqual([8000]);
	});
	test('如今 is no day', () => {
		expect(readClaim('水厂如今日处理能力达到6000吨。', 6000).unit).toBe('t/d');
	});
});
