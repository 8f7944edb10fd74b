import { describe, expect, test } from 'vitest';
import { draftOf, invented, knowing, buildSite } from '../draft_of.ts';

function listNames(...paragraphs: string[]): string[] {
	return draftOf(paragraphs, invented, '山里的日子').sites.map(({ name }) => name);
}

describe('a thing without a name that is told of as one', () => {
	test.each([
		['石桥镇今年动工建一座冷库，库容2000立方米。', /冷库/],
		['石桥镇有一条老龙窑，长38米。', /老?龙窑/],
		['长坪乡打算再修一条4公里长的支路。', /支路/],
		['长坪乡合办了一家民宿，投资80万元。', /民宿/],
		['加工车间设在长坪乡，占地1500平方米。', /加工车间/],
		['石桥镇正在筹建的试验大厅建筑面积6800平方米。', /试验大厅/],
		['石桥镇建起一座占地12亩的黄精初加工厂，用工近50人。', /黄精初加工厂/],
		['石桥镇今年要建一个线上交易中心，面积4000平方米。', /线上交易中心/],
		['公司对石桥镇的老旧管网实施改造，更换管道16.7公里。', /老旧管网/],
		['从县城到长坪乡的盘山路改了线，弯道减到28个。', /盘山路/],
		['长坪乡在林下试种黄精，当年种了300亩。', /黄精/],
		['长坪乡三江村至石桥镇茅店村的旅游路穿过一座460米长的隧道。', /旅游路/],
		['石桥镇有个建于1990年的家属院，住着224户人家。', /家属院/],
		['投资4.6亿元的三号车间正在封顶，占地118亩。', /三号车间/],
		['另一家叫“绿萍再生”的小厂有26名员工。', /绿萍再生/],
		['湖南岳麓储能科技有限公司的钠电池项目，投资22亿元。', /钠电池项目/],
		['最先投产的鼎泽模具，投入设备资金5600万元。', /鼎泽模具/],
		['27路全程22.4公里，设站31个。', /27路/],
	])('%s is proposed', (text, name) => {
		expect(listNames(text).filter((one) => name.test(one))).toHaveLength(1);
	});

	test('is asked, with its unit, and never placed by itself', () => {
		const { sites } = draftOf(['石桥镇今年动工建一座冷库，库容2000立方米。']);
		const site = sites.find(({ name }) => name.includes('冷库'))!;
		expect(site).toMatchObject({
			match: null,
			certain: false,
			placement: { class: 'area', code: '990121100' },
		});
		expect(site.unsure).toContain('site');
	});

	test('takes no figure without asking', () => {
		const { claims } = draftOf(['石桥镇有一条老龙窑，长38米，一窑装2000件坯。']);
		for (const { unsure } of claims) expect(unsure).toContain('about');
	});

	test('makes nothing doubtful that has a name', () => {
		const plain = draftOf(
			['临川县滨河公园占地300亩，总投资2亿元。'],
			invented,
			'临川县滨河公园开园',
		);
		const more = draftOf(
			['临川县滨河公园占地300亩，总投资2亿元。', '往西还要建一座步行桥。'],
			invented,
			'临川县滨河公园开园',
		);
		const list = ({ claims }: typeof plain) =>
			claims.map(({ value, about, unsure }) => [value, about, unsure.includes('about')]);
		expect(list(more)).toEqual(list(plain));
	});
});

describe('what only looks like one', () => {
	test.each([
		'一家企业将在临川县设厂，投资2亿元。',
		'建筑陶瓷，投资方看好的还是本地的泥。',
		'他进了一家电子厂，每月挣5800元。',
		'临川县每一座水库都有人看守，共38人。',
	])('%s', (text) => {
		expect(listNames(text)).toEqual([]);
	});

	test('a thing that the atlas has is that, not a new one', () => {
		const known = knowing(
			[buildSite({ id: 'cold-store', names: ['石桥镇冷库'], kind: 'place' })],
			[],
		);
		const { sites } = draftOf(['石桥镇冷库去年扩建，库容2000立方米。'], known);
		expect(sites.map(({ match }) => match)).toEqual(['cold-store']);
	});
});
