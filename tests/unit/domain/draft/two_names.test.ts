import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../src/lib/domain/draft/draft.ts';
import { draftOf, invented } from './draft_of.ts';

const PARK = [
	'去年，本报报道石桥镇的云河装备产业园时，这里只有5家企业签约。3月15日，记者再次来到长坪乡的园区。',
	'园区办公室提供的数据显示，签约企业已增至14家，入驻率超过92%。园区今年预计实现营业收入18亿元。',
	'云河装备产业园占地320亩。',
];

function draftPark(...more: string[]): Draft {
	return draftOf([...PARK, ...more], invented, '半年再添9家企业');
}

function isAsked({ claims }: Draft, value: number): boolean {
	return claims.find((one) => one.value === value)!.unsure.includes('about');
}

describe('a thing that has two names in one article', () => {
	test.each([
		['what goes on with it', 14],
		['what goes on in the sentence', 92],
		['what is said of its bare head', 1_800_000_000],
	])('%s is asked', (_, value) => {
		expect(isAsked(draftPark(), value)).toBe(true);
	});

	test('is certain where the clause names it in full', () => {
		expect(isAsked(draftPark(), 320)).toBe(false);
	});

	test('by its place and its head alone it is asked whether it is a site', () => {
		const { sites } = draftPark('长坪乡的园区正在施工，占地60亩。');
		expect(sites.find(({ name }) => name === '长坪乡的园区')?.unsure).toContain('site');
	});

	test.each([
		['again in the headline', '半年再添9家企业——再探云河装备产业园', true],
		['unless the headline describes it so too', '临川县石桥镇园区扩建', false],
	])('is asked where its other name stands %s', (_, title, is_asked) => {
		const draft = draftOf('石桥镇的园区占地320亩，正在加紧施工。', invented, title);
		expect(isAsked(draft, 320)).toBe(is_asked);
	});

	test('but is a site without questions where no other has its head', () => {
		const draft = draftOf('石桥镇的园区占地320亩。石桥镇的园区正在加紧施工。');
		expect(isAsked(draft, 320)).toBe(false);
	});
});

describe('what somebody says', () => {
	const SAID =
		'云河精工机械有限公司搬到石桥镇。“去年试产，产值只有1200万元，今年收入500万元。”公司总监说，企业现有员工215人。';

	test.each([1200e4, 500e4])('%i is of what the quotation speaks of, asked', (value) => {
		expect(isAsked(draftPark(SAID), value)).toBe(true);
	});

	test('is certain where its clause names the thing', () => {
		const said = '“云河装备产业园占地860亩。”镇长说。';
		expect(isAsked(draftPark(said), 860)).toBe(false);
	});

	test('is no part of a name', () => {
		const { sites } = draftOf('“去年试产，产值只有1200万元。”公司总监说，企业现有员工215人。');
		expect(sites.map(({ name }) => name).filter((name) => /[，。；]/.test(name))).toEqual([]);
	});

	test('nor are two quoted words with a comma between', () => {
		const { sites } = draftOf(
			'石桥镇有“云河，石桥”项目和“云河新能源”项目，总投资2亿元，正在施工。',
		);
		expect(sites.map(({ name }) => name)).toContain('“云河新能源”项目');
		expect(sites.map(({ name }) => name)).not.toContain('“云河，石桥”项目');
	});
});

describe('a firm without a name', () => {
	test('is not the one whose name begins with the same place', () => {
		const draft = draftOf('临川县石桥镇的云河电子有限公司投产，占地20亩。石桥镇的公司还有8家。');
		expect(isAsked(draft, 8)).toBe(true);
	});

	test('and 我们公司 is no name', () => {
		const draft = draftOf('“我们公司今年收入1.2亿元。”云河精工机械有限公司经理说，公司占地30亩。');
		expect(draft.sites.map(({ name }) => name)).not.toContain('我们公司');
		expect(isAsked(draft, 1.2e8)).toBe(true);
	});
});

describe('what a clause only passes is not what its figure is of', () => {
	test('pay of who works there', () => {
		const draft = draftOf('王某从外地回来，进了石桥电子厂，每月能拿5800元。');
		expect(isAsked(draft, 5800)).toBe(true);
	});

	test('what was made of another thing', () => {
		const draft = draftOf('闲置的锅炉房改成了300平方米的云河邻里中心，电梯费每户每月25元左右。');
		expect([isAsked(draft, 0.45), isAsked(draft, 25)]).toEqual([true, true]);
	});
});
