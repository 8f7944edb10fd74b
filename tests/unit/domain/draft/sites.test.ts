import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../../src/lib/domain/draft/sites/site_mentions.ts';
import { buildSite, draftOf, knowing } from './draft_of.ts';

const LEAD = '临川县的建设工地上一派忙碌，记者日前前往采访。';

describe('names', () => {
	test.each<[string, string[]]>([
		['记者走进石桥镇滨江水厂扩建工程现场', ['石桥镇滨江水厂扩建工程']],
		['桐岭片区水环境综合治理和生态修复工程已完工', ['桐岭片区水环境综合治理和生态修复工程']],
		['江源（东片区）生态环境综合治理与修复工程启动', ['江源（东片区）生态环境综合治理与修复工程']],
		[
			'双江高铁、沿江高速改扩建和北环路等一批重大项目开工',
			['双江高铁', '沿江高速改扩建', '北环路'],
		],
		['全县共有3个省级绿色园区、6家国家级工厂', []],
		['该项目由公司负责人介绍，项目申报工作顺利', []],
		['工程师们说，企业发展很快', []],
		['开发“高精度智能凿岩装备”项目', ['“高精度智能凿岩装备”项目']],
	])('%s', (sentence, names) => {
		expect(findMentions(sentence, []).map(({ name }) => name)).toEqual(names);
	});
});

describe('status', () => {
	test.each([
		['石桥大桥开工建设。', 'starting'],
		['石桥大桥正在加紧施工。', 'under-way'],
		['石桥大桥即将完工。', 'nearly-complete'],
		['石桥大桥已经竣工。', 'complete'],
		['石桥大桥正式通车。', 'operating'],
		['石桥水泥厂因污染停产。', 'halted'],
		['石桥大桥已完成总工程量的七成。', 'under-way'],
	])('%s', (sentence, status) => {
		expect(draftOf(`${LEAD}${sentence}`).sites.at(-1)).toMatchObject({ status });
	});

	test('a word in its own name says nothing of how far it is, and is asked', () => {
		const site = draftOf(`${LEAD}石桥河道整治修复工程让人期待。`).sites.at(-1);
		expect(site?.status ?? null).toBeNull();
	});
});

describe('sites that the atlas has', () => {
	const works = buildSite({ id: 'stone-bridge-sewage', names: ['石桥污水处理厂'] });

	test('are found by another way to write the name, in the same town', () => {
		const draft = draftOf(`${LEAD}石桥镇污水处理厂投入运行。`, knowing([works], []));
		expect(draft.sites.map(({ match }) => match)).toEqual(['stone-bridge-sewage']);
	});

	test('are not taken for those of another town', () => {
		const draft = draftOf(`长坪乡污水处理厂投入运行。`, knowing([works], []), '长坪乡的新厂');
		expect(draft.sites.every(({ match }) => match === null)).toBe(true);
	});

	test('what is only alike is new, and the candidates are asked', () => {
		const known = buildSite({ id: 'stone-bridge-park', names: ['石桥镇电子信息产业园'] });
		const draft = draftOf(`${LEAD}石桥镇光电信息产业园开工建设。`, knowing([known], []));
		expect(draft.sites[0]).toMatchObject({ match: null, certain: false });
		const asked = draft.open.find(
			({ class: kind, candidates }) =>
				kind === 'site' && candidates.some(({ value }) => value === known.id),
		);
		expect(asked).toBeDefined();
	});

	test('no site is a point', () => {
		const draft = draftOf(`${LEAD}石桥镇污水处理厂投入运行，滨江大桥通车。`, knowing([works], []));
		expect(
			draft.sites.every(({ placement }) => ['area', 'unplaced'].includes(placement.class)),
		).toBe(true);
	});
});
