import { describe, expect, test } from 'vitest';
import type { ClaimDoubt } from '../../../../src/lib/domain/draft/draft.ts';
import { buildDraft } from '../../../../src/lib/domain/draft/build_draft.ts';
import { buildClaim, buildSite, draftOf, invented, knowing, readPage } from './draft_of.ts';

const LEAD = '临川县的建设工地上一派忙碌，记者日前前往采访。';

function listDoubts(sentence: string, value: number, title?: string): ClaimDoubt[] {
	const { claims } = draftOf(`${LEAD}${sentence}`, invented, title);
	return claims.find((one) => one.value === value)!.unsure;
}

describe('of a figure is asked', () => {
	test.each<[string, string, number, ClaimDoubt]>([
		['how many of them all', '全县各村各建食堂5个。', 5, 'claim'],
		['an event that is numbered', '临川县承办第四届县域发展大会。', 4, 'claim'],
		['what goes on behind a plan', '腾空的校舍将办幼儿园，设9个班。', 9, 'role'],
		['what is needed', '换一遍要30万元。', 300_000, 'role'],
		['how far a bare 将 is a plan', '临川县还将对5座桥梁开展加固。', 5, 'role'],
		['what is talked about', '社区正和园区商量，把粮站改成有90个泊位的停车场。', 90, 'role'],
		['half of what is not said', '临川县的水渠力争年内完成过半。', 50, 'claim'],
		['whether it is so each day', '忙时一天要运下山80余吨毛竹。', 80, 'value'],
		['of what such tonnes are', '忙时一天要运下山80余吨毛竹。', 80, 'kind'],
		['what can be made in a day', '烟花的日产能由3000箱提升到8000箱。', 8000, 'kind'],
		['who puts in what is signed for', '临川县的签约资金15.6亿元。', 1.56e9, 'kind'],
		['what is bought', '今年已收购鲜椒1800吨。', 1800, 'kind'],
		['what something is only likened to', '每年的电量相当于5万户家庭的用电量。', 50_000, 'claim'],
		['who works in a team', '26名队员平均51岁。', 26, 'kind'],
		['how many can sit', '小火车每趟可坐48人。', 48, 'kind'],
		['what it is built for', '设计日门诊量3000人次。', 3000, 'kind'],
		['who works there', '医护人员93人。', 93, 'kind'],
		['more than what it passed', '茶厂的销售额头一回过了百万元。', 1_000_000, 'value'],
		['what a share below a bound is of', '到位资金不到协议额的四成。', 40, 'value'],
		['whether what is made in a day is all that can be', '粉厂日产米粉2吨。', 2, 'kind'],
		['who is counted like things', '他带了14个徒弟。', 14, 'unit'],
		['what a place can hold', '食堂可供800人就餐。', 800, 'kind'],
	])('%s', (_, sentence, value, doubt) => {
		expect(listDoubts(sentence, value)).toContain(doubt);
	});

	test('whether it is of now, in an article of plans', () => {
		const title = '明年民生实事候选项目征求意见';
		expect(listDoubts('全县新建公路86公里。', 86_000, title)).toContain('role');
		expect(listDoubts('全县已新建公路86公里。', 86_000, title)).not.toContain('role');
	});

	test.each<[string, number, boolean]>([
		['临川县计划明年改造旧楼，拆除重建9栋，其余34栋刷新屋面。', 34, true],
		['临川县计划明年改造旧楼。市里补助资金840万元。', 8_400_000, true],
		['临川县计划明年改造旧楼。目前居民共340人。', 340, false],
		['临川县去年改造旧楼。居民340人。', 340, false],
	])('whether a plan told before reaches it: %s %d', (sentence, value, is_asked) => {
		expect(listDoubts(sentence, value).includes('role')).toBe(is_asked);
	});

	test('everything, in a table', () => {
		const page = readPage(
			'沙洲晨报\u3000\u30002025年3月18日\u3000第02版\n\n重点项目进度表\n\n滨江大桥\u3000\u3000\u30004200万元\u3000\u3000\u300073%\n云河水厂\u3000\u3000\u30008600万元\u3000\u3000\u300060%\n',
		);
		const { claims } = buildDraft(page, invented);
		expect(claims.length).toBeGreaterThan(0);
		expect(claims.every(({ unsure }) => unsure.includes('claim') && unsure.includes('about'))).toBe(
			true,
		);
	});
});

test('what it was before has no later date', () => {
	const { claims } = draftOf(
		`${LEAD}滨江水厂于今年2月完工，总投资2.1亿元，比去年公布的总投资1.6亿元增加三成。`,
	);
	const earlier = claims.find(({ role }) => role === 'earlier')!;
	expect([earlier.value, earlier.as_of]).toEqual([160_000_000, null]);
	expect(claims.find(({ role }) => role === 'difference')!.series).toMatch(/-change$/);
});

test('a series told before does not overrule whom the sentence names, it is asked', () => {
	const bonds = buildClaim({
		id: 'city-bonds',
		about: 'city',
		kind: 'funding',
		series: 'special-bond-quota',
		exact: '地方政府专项债券1.8亿元',
		value: 1.8e8,
		label: '专项债券额度',
	});
	const { claims } = draftOf(
		`${LEAD}滨江大桥总投资3.2亿元，其中专项债券额度1.5亿元。`,
		knowing([], [bonds]),
	);
	const claim = claims.find(({ value }) => value === 150_000_000)!;
	expect(claim.unsure).toContain('about');
	expect(claim.about).not.toBe('city');
});

test('one word of a series that was told before decides nothing', () => {
	const site = buildSite({ id: 'steel', names: ['云河钢铁厂环保改造'], township: null });
	const spent = buildClaim({
		id: 'steel-spent',
		about: 'steel',
		exact: '投入2亿元',
		value: 2e8,
		label: '环保改造投入',
	});
	const draft = draftOf(`${LEAD}云河街道投入320万元。`, knowing([site], [spent]));
	expect(draft.claims[0]).toMatchObject({ certain: false });
	expect(draft.claims[0]!.about).not.toBe('steel');
	expect(draft.relations.filter(({ certain }) => certain)).toEqual([]);
});

describe('how far a thing is, is asked', () => {
	const nameStatus = (sentence: string) => {
		const { sites } = draftOf(`${LEAD}${sentence}`);
		const [site] = sites;
		return [site?.status, site?.unsure.includes('status')];
	};
	test('where its sentence says two things', () => {
		expect(nameStatus('云渚县滨江水厂扩建工程建成厂房14栋，目前停产。')[1]).toBe(true);
	});
	test('where its main part is done', () => {
		expect(nameStatus('云渚县滨江水厂扩建工程主体部分全部完工。')[1]).toBe(true);
	});
	test('where it began last year, told after a comma', () => {
		const sentence = '2024年11月，总投资4200万元的云渚县滨江水厂扩建工程开工。';
		expect(nameStatus(sentence)[1]).toBe(true);
	});
	test('where it began last year', () => {
		expect(nameStatus('云渚县滨江水厂扩建工程去年11月18日动工。')[1]).toBe(true);
	});
	test('where a place is finished, which is mostly in use by then', () => {
		expect(nameStatus('云渚县滨江公园建成，占地30亩。')[1]).toBe(true);
	});
	test('where only what stands in the ground is done', () => {
		expect(nameStatus('云渚县滨江大桥的桩基已全部完成。')[1]).toBe(true);
	});
	test('but not where 启动以来 only dates it', () => {
		expect(nameStatus('云渚县滨江水厂扩建工程已全面完工，工程启动以来用工300人。')).toEqual([
			'complete',
			false,
		]);
	});
});

describe('whom a figure is of is asked', () => {
	const TITLE = '滨江产业园里挤满新客';
	const OPENS = '临川县滨江产业园去年完成产值13亿元，园区入驻企业11家。';
	test.each([
		[
			'behind a stage of what the article is about',
			'投资2.35亿元的园区二期已于3月28日破土，用地312亩。',
			312,
		],
		[
			'of what the sentence before brought in',
			'新面孔里最惹眼的要数云河新碳，当年投产。它上了2条再生线。',
			2,
		],
	])('%s', (_, sentence, value) => {
		const { claims } = draftOf([OPENS, sentence], invented, TITLE);
		expect(claims.find((one) => one.value === value)!.unsure).toContain('about');
	});

	test.each([
		['临川县的普及率98.6%，高出全市平均水平2.1个百分点。', 2.1, 'city'],
		['在滨江服务中心二楼会议厅，19个项目落定。', 19, 'site'],
	])('%s: not told of what is only named', (sentence, value, about) => {
		const draft = draftOf(['沙洲市的工地上一派忙碌。', sentence], invented, '一批项目有新进展');
		const claim = draft.claims.find((one) => one.value === value)!;
		expect(claim.certain && claim.about!.startsWith(about)).toBe(false);
	});
});

describe('names', () => {
	const nameSites = (sentence: string) =>
		draftOf(`${LEAD}${sentence}`).sites.map(({ name }) => name);
	test.each([
		['源南至云河公路改建工程开工建设。', '源南至云河公路改建工程'],
		['石桥产业园二期开工建设，总投资2亿元。', '石桥产业园二期'],
		['连接石桥镇与长坪乡的滨江大桥复线全长860米。', '滨江大桥复线'],
	])('%s', (sentence, name) => {
		expect(nameSites(sentence)).toEqual([expect.stringMatching(new RegExp(`${name}$`))]);
	});

	test('work on a thing is told of as the thing', () => {
		expect(
			nameSites('云河大水库除险加固工程完工，投资860万元。云河大水库灌溉3200亩。'),
		).toHaveLength(1);
	});
});

test('what grew to a year that is past is no plan', () => {
	const { claims } = draftOf(`${LEAD}全县产值由2015年的86亿元增长到2024年的212亿元。`);
	expect(claims.map(({ role, forecast }) => [role, forecast])).toEqual([
		['earlier', undefined],
		['reported', undefined],
	]);
});

test('firms that bring jobs are no jobs', () => {
	const { claims } = draftOf(`${LEAD}全县46家企业带来岗位1520个。`);
	expect(claims.map(({ unit }) => unit)).toEqual(['count', 'person']);
});

test('an area is not the works on it, until an editor says so', () => {
	const works = buildSite({ id: 'works', names: ['石桥田中片区生态修复工程'] });
	const draft = draftOf(`${LEAD}石桥田中片区工业园建成投产。`, knowing([works], []));
	expect(draft.sites.filter(({ match }) => match === 'works')).toEqual([]);
});
