import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../../src/lib/domain/draft/draft.ts';
import { buildClaim, buildSite, draftOf, invented, knowing } from '../draft_of.ts';

function isAsked({ claims }: Draft, value: number): boolean {
	return claims.find((one) => one.value === value)!.unsure.includes('about');
}

function nameSubject({ claims, sites }: Draft, value: number): string | null {
	const about = claims.find((one) => one.value === value)!.about;
	return sites.find(({ key }) => key === about)?.name ?? about;
}

describe('whom a figure is of is asked', () => {
	test('where 前者 and 后者 tell two things apart', () => {
		const draft = draftOf(['临川县配套了变电站和主干道：前者投资6200万元，后者投资4100万元。']);
		expect([isAsked(draft, 62_000_000), isAsked(draft, 41_000_000)]).toEqual([true, true]);
	});

	test('where a town is told to be something of its county', () => {
		const draft = draftOf(['石桥镇，临川县北大门，辖10个村，面积97平方公里。']);
		expect(
			draft.claims.map(({ about, unsure }) => about !== '990121' || unsure.length > 0),
		).not.toContain(false);
		expect(isAsked(draftOf(['临川县辖10个乡，历史文化名村2个。']), 2)).toBe(false);
	});

	test('where it is given to a unit', () => {
		const draft = draftOf(['临川县今年更换客车45辆，其中2辆分给石桥镇。']);
		expect(isAsked(draft, 2)).toBe(true);
	});

	test('where a clause is no more than a name of no known kind', () => {
		const lines = (name: string) => [
			'云河玻璃产业园占地628亩。',
			`园区周边已有配套企业。${name}，现有员工86人。`,
		];
		const title = '云河玻璃产业园开工';
		expect(isAsked(draftOf(lines('最先投产的鼎泽塑胶'), invented, title), 86)).toBe(true);
	});

	test('where a stage is told of beside the whole', () => {
		const draft = draftOf(
			[
				'云河竹产业园占地145亩，是临川县第一家竹产业园。',
				'云河竹产业园二期今年5月动工，计划投资1.1亿元。',
			],
			invented,
			'临川：一根毛竹的变化',
		);
		expect(isAsked(draft, 110_000_000)).toBe(true);
	});

	test('where whoever speaks tells of what is his own', () => {
		const draft = draftOf([
			'云河森林步道接待游客4.6万人次，一家民宿老板说，自家11间房提前半个月就订满了。',
		]);
		expect(isAsked(draft, 11)).toBe(true);
	});

	test('where people are settled in a quarter, not counted of the town', () => {
		const draft = draftOf(['石桥镇的小区已经入住，安置居民4680人。']);
		expect(isAsked(draft, 4680)).toBe(true);
		expect(isAsked(draftOf(['石桥镇常住人口4680人。']), 4680)).toBe(false);
	});
});

test('该项目 is the one that the sentence before names', () => {
	const draft = draftOf(
		['云河冷链物流港项目占地236亩。代表们察看了石桥陶瓷窑炉节能改造项目。该项目总投资1.26亿元。'],
		invented,
		'重大项目集中开工',
	);
	expect(nameSubject(draft, 126_000_000)).toBe('石桥陶瓷窑炉节能改造项目');
});

describe('a series of before is not followed', () => {
	const known = knowing(
		[buildSite({ id: 'forest', names: ['林长制'], kind: 'programme', township: null })],
		[
			buildClaim({
				id: 'forest-cover',
				about: 'forest',
				exact: '长坪乡森林覆盖率达85%',
				value: 85,
				series: 'cover',
				kind: 'share',
				label: '长坪乡森林覆盖率',
				unit: 'percent',
			}),
			buildClaim({
				id: 'agreements',
				about: 'city',
				exact: '签下各类合作协议130余个',
				value: 130,
				series: 'agreements',
				kind: 'count',
				label: '合作协议',
				unit: 'count',
			}),
		],
	);

	test('to another township', () => {
		const { claims, relations } = draftOf(['石桥镇森林覆盖率达81.5%。'], known);
		expect(claims[0]!.about === 'forest' && claims[0]!.unsure.length === 0).toBe(false);
		expect(relations.filter(({ certain }) => certain)).toEqual([]);
	});

	test('where another noun is counted', () => {
		const { claims } = draftOf(['该公司与3家果蔬农场签下合作协议。'], known);
		expect(claims.every(({ about, unsure }) => about !== 'city' || unsure.length > 0)).toBe(true);
	});
});

describe('what is, and what may be reached', () => {
	test('what stands before 已 is there, though a plan was told before', () => {
		const { claims } = draftOf(['临川县今年计划更换客车45辆，首批18辆已经到位。']);
		expect(claims.find(({ value }) => value === 18)!.forecast).toBeUndefined();
	});

	test('要收 is a plan, or what is done: asked', () => {
		const { claims } = draftOf(['云河酱菜厂占地52亩，今年要收辣椒2000吨。']);
		expect(claims.find(({ value }) => value === 2000)!.unsure).toContain('role');
	});

	test('children counted by the word for things are asked', () => {
		const { claims } = draftOf(['石桥镇上学的孩子有37个，坐班车的不多。']);
		expect(claims.find(({ value }) => value === 37)!.unsure).toEqual(
			expect.arrayContaining(['unit', 'kind']),
		);
	});

	test('how many children it can take is a capacity or people: asked', () => {
		const { claims } = draftOf(['石桥镇幼儿园能收360个孩子。']);
		expect(claims.find(({ value }) => value === 360)!.unsure).toContain('kind');
	});

	test('可达 without 建成后 is asked', () => {
		const { claims } = draftOf(['石桥镇种羊肚菌230亩，产值可达800万元。']);
		expect(claims.find(({ value }) => value === 8_000_000)!.unsure).toContain('role');
	});
});
