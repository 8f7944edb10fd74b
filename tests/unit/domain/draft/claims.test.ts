import { describe, expect, test } from 'vitest';
import type { DraftClaim } from '../../../../src/lib/domain/draft/draft.ts';
import { draftOf } from './draft_of.ts';

const LEAD = '临川县的建设工地上一派忙碌，记者日前前往采访。';

function listClaims(sentence: string): DraftClaim[] {
	return draftOf(`${LEAD}${sentence}`).claims;
}

describe('what is no claim', () => {
	test.each([
		'一户人家搬进了新居，一下雨就发愁的日子过去了。',
		'312国道旁的老街改了模样，S215也修好了。',
		'咨询电话是0799-6331234，手机是13800138000。',
		'今年58岁的老李说，他用了2个小时就办完了手续。',
		'这里实施“三纵三横”布局，推进“4+2”产业和“10210”行动计划。',
		'“十四五”规划里写着这条路，设计时速80公里，双向六车道。',
		'新款PM2.5检测仪和5G基站随处可见，T3航站楼也用上了。',
		'二期工程正在等待批复，第三批名单即将公布。',
		'两岸草木葱茏，四季花开，百姓纷纷点赞。',
		'活动从上午9:30开始，持续到晚上。',
	])('%s', (sentence) => {
		expect(listClaims(sentence).map(({ exact }) => exact)).toEqual([]);
	});
});

describe('kinds', () => {
	test.each<[string, DraftClaim['kind'], DraftClaim['unit']]>([
		['滨江水厂扩建工程总投资3.2亿元。', 'investment', 'CNY'],
		['滨江水厂扩建工程争取到专项债券1.5亿元。', 'funding', 'CNY'],
		['晶澜科技产业园年产值达8亿元。', 'output', 'CNY'],
		['晶澜科技产业园实现营业收入5亿元。', 'revenue', 'CNY'],
		['晶澜科技产业园纳税3000万元。', 'tax', 'CNY'],
		['晶澜科技产业园占地面积450亩。', 'area', 'mu'],
		['滨江大桥全长860米。', 'length', 'm'],
		['滨江水库清淤9万立方米。', 'volume', 'm3'],
		['滨江污水处理厂日处理能力4000吨。', 'capacity', 't/d'],
		['滨江光伏电站装机容量50兆瓦。', 'capacity', 'kW'],
		['滨江光伏电站发电量3.5万千瓦时。', 'production', 'kWh'],
		['滨江茶叶合作社年产茶叶200吨。', 'production', 't'],
		['滨江茶叶合作社吸纳86人就业。', 'jobs', 'person'],
		['滨江茶叶合作社现有社员86人。', 'people', 'person'],
		['晶澜科技产业园提供岗位1800个。', 'jobs', 'person'],
		['晶澜科技产业园入驻企业35家。', 'count', 'count'],
		['晶澜科技产业园的出口占六成。', 'share', 'percent'],
	])('%s', (sentence, kind, unit) => {
		expect(listClaims(sentence)).toMatchObject([{ kind, unit }]);
	});

	test('money of which nothing is said is asked', () => {
		const [claim] = listClaims('晶澜科技产业园的这笔钱是600万元。');
		expect(claim).toMatchObject({ kind: null, certain: false });
		expect(claim!.unsure).toContain('kind');
	});

	test('a unit that the atlas has none for is asked, not counted', () => {
		const [claim] = listClaims('晶澜科技产业园出口3亿美元。');
		expect(claim).toMatchObject({ unit: null, kind: null });
		expect(claim!.unsure).toContain('unit');
	});
});

describe('roles and hedges', () => {
	test('由15个增至18个 is two claims, the first of them earlier', () => {
		const [from, to] = listClaims('临川县的公交线路由15条增至18条。');
		expect(from).toMatchObject({ value: 15, role: 'earlier' });
		expect(to).toMatchObject({ value: 18, role: 'reported' });
	});

	test.each<[string, DraftClaim['role'], DraftClaim['qualifier'], true | undefined]>([
		['晶澜科技产业园产值比去年增加近三成。', 'difference', 'nearly', undefined],
		['滨江大道比计划多出4公里多。', 'difference', 'over', undefined],
		['滨江大道计划总投资2亿元。', 'planned', 'expected', true],
		['晶澜科技产业园产值预计超过2亿元。', 'planned', 'over', true],
		['晶澜科技产业园建成后产值可达2亿元。', 'planned', 'expected', true],
		['滨江大道已完成投资2亿元。', 'reported', 'exact', undefined],
		['临川县已争取到上级资金2亿元。', 'reported', 'exact', undefined],
		['晶澜科技产业园以前产值不到3000万元。', 'earlier', 'under', undefined],
		['晶澜科技产业园占地200—300亩。', 'reported', 'range', undefined],
		['滨江大道完成投资占年度计划的27.3%。', 'reported', 'exact', undefined],
		['滨江大道比预算节约12%。', 'difference', 'exact', undefined],
		['滨江大道日均车流高出预期近两成。', 'difference', 'nearly', undefined],
	])('%s', (sentence, role, qualifier, forecast) => {
		const [claim] = listClaims(sentence);
		expect(claim).toMatchObject({ role, qualifier });
		expect(claim!.forecast).toBe(forecast);
	});

	test('a forecast reaches through a list of its clause', () => {
		const claims = listClaims(
			'晶澜科技产业园预计全年接待参观的各地客商40万人次、实现综合收入2200万元。',
		);
		expect(claims.map(({ qualifier }) => qualifier)).toEqual(['expected', 'expected']);
	});

	test('not to people whose lot will change', () => {
		const claims = listClaims('滨江水库预计6月底前蓄水，下游1.2万名群众的防洪标准将提高。');
		expect(claims.map(({ forecast, qualifier }) => [forecast, qualifier])).toEqual([
			[undefined, 'exact'],
		]);
	});

	test('what will be completed is not done', () => {
		const [claim] = listClaims('滨江公交线路也将完成改造，更换车辆40辆以上。');
		expect(claim!.unsure).toContain('role');
	});

	test('a forecast reaches over a comma, and no further than its thought', () => {
		const [revenue, tax] = listClaims('晶澜科技产业园有望实现营业收入10亿元，税收8000万元。');
		expect([revenue!.forecast, tax!.forecast]).toEqual([true, true]);
		const [, done] = listClaims('晶澜科技产业园有望实现营业收入10亿元，目前已完成投资3亿元。');
		expect(done!.forecast).toBeUndefined();
	});
});

describe('characters that may be misread', () => {
	test.each([
		'晶澜科技产业园总投资l.2亿元。',
		'晶澜科技产业园占地36O亩。',
		'晶澜科技产业园总投资5。6亿元。',
	])('%s is marked', (sentence) => {
		const draft = draftOf(`${LEAD}${sentence}`);
		expect(draft.claims).toHaveLength(1);
		expect(draft.claims[0]!.unsure).toContain('value');
		expect(draft.open.some((item) => item.class === 'figure' && item.blocks)).toBe(true);
	});
});

describe('words', () => {
	test('are short, on the page and hold figure and hedge', () => {
		const claims = listClaims('据介绍，该县共新建污水管网38.6公里，栽下1.2万余棵桂花树。');
		expect(claims.map(({ exact }) => exact)).toEqual([
			'新建污水管网38.6公里',
			'栽下1.2万余棵桂花树',
		]);
	});
});
