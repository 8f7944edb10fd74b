import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../../src/lib/domain/draft/draft.ts';
import { buildClaim, buildSite, draftOf, invented, knowing } from '../draft_of.ts';

function nameSubject({ claims, sites }: Draft, value: number): string {
	const { about, unsure } = claims.find((one) => one.value === value)!;
	const name = sites.find(({ key }) => key === about)?.name ?? about ?? '';
	return unsure.includes('about') ? `${name}?` : name;
}

/** Two other things, so that the article is about none alone. */
const LEAD = '石桥镇冷链物流园已经开园。长坪乡污水处理厂正在扩建。';

describe('a name that may be none of a thing is asked', () => {
	test.each([
		['a firm that only runs it', '云河电子有限公司投入资金，改造车间1200平方米。', 1.8],
		['a kind of thing', '水泥预制厂占地96亩。', 96],
		['a supplier', '临川县供水公司今年更换管道1670米。', 1670],
		[
			'a park where another is',
			'临川县云河装备产业园里的“老住户”江华环保去年产值达到3.4亿元。',
			3.4e8,
		],
	])('%s', (_, text, value) => {
		expect(nameSubject(draftOf([LEAD, text]), value)).toMatch(/^$|\?$|^江华环保$/);
	});

	test('and the likeliest stands first', () => {
		const draft = draftOf([LEAD, '云河电子有限公司投入资金，改造车间1200平方米。']);
		expect(nameSubject(draft, 1.8)).toBe('云河电子有限公司?');
	});
});

describe('a name of a thing of its own is not', () => {
	test.each([
		['told where it is', '临川县石桥镇竹溪村的云河电子有限公司占地96亩。', 96, /云河电子有限公司$/],
		['a county says where', '同在临川县的云河电子有限公司占地96亩。', 96, /云河电子有限公司$/],
		[
			'told again',
			'云河电子有限公司建于2010年。如今，云河电子有限公司占地96亩。',
			96,
			/云河电子有限公司$/,
		],
		['by how it came to be', '今年6月投产的种子烘干中心占地26亩。', 26, /种子烘干中心$/],
		['by a label', '一是城乡学位扩容项目。新增学位7200个。', 7200, /^城乡学位扩容项目$/],
		[
			'behind what it is called',
			'那里的“老住户”江华环保去年产值达到3.4亿元。',
			3.4e8,
			/^江华环保$/,
		],
	])('%s', (_, text, value, name) => {
		expect(nameSubject(draftOf([LEAD, text]), value)).toMatch(name);
	});
});

describe('what is told of in passing', () => {
	test('is no site, and what is measured after it is asked', () => {
		const draft = draftOf([LEAD, '云渚县在石桥镇新建九年一贯制学校1所，建筑面积3.6万平方米。']);
		expect(draft.sites.map(({ name }) => name)).not.toContain('九年一贯制学校');
		expect(nameSubject(draft, 54)).toMatch(/\?$/);
	});

	test('with a word of how far it is, it is one', () => {
		const draft = draftOf([LEAD, '荷高公路正在加紧施工，路面宽9米。']);
		expect(draft.sites.map(({ name }) => name)).toContain('荷高公路');
	});
});

describe('a town', () => {
	test('all of it is told of', () => {
		expect(nameSubject(draftOf([LEAD, '在石桥镇，全镇家庭医生签约居民2.3万人。']), 23_000)).toBe(
			'990121100',
		);
	});

	test.each([
		['what is covered of it', '石桥镇的处理站将达到26座，覆盖全镇九成的行政村。', 90],
		['what is to be built in it', '石桥镇打算建一座冷库，库容约2万立方米。', 20_000],
		['what it grows', '石桥镇新造油茶林1450亩。', 1450],
	])('%s is asked', (_, text, value) => {
		expect(nameSubject(draftOf([LEAD, text]), value)).toMatch(/\?$/);
	});
});

describe('goes on with', () => {
	test('a road by 这条路 at the head of a paragraph', () => {
		const draft = draftOf([
			'腊市至下埠公路改建工程主线贯通。',
			'这条路起于腊市，止于下埠，全长13.8公里。',
		]);
		expect(nameSubject(draft, 13_800)).toBe('腊市至下埠公路改建工程');
	});

	test('what an office said of its city', () => {
		const draft = draftOf(
			[
				'沙洲市文旅局公布，全市景区接待游客2860万人次。该局有关负责人透露，明年将安排专项资金5000万元。',
			],
			invented,
			'冬日热起来',
		);
		expect(nameSubject(draft, 50_000_000)).toBe('city');
	});

	test('what is built, by its measures', () => {
		const draft = draftOf([
			LEAD,
			'石桥工业园投资11.8亿元建设临川县云河装备产业园三期，规划用地860亩。',
		]);
		expect(nameSubject(draft, 860)).toMatch(/云河装备产业园三期$/);
	});
});

describe('a series of before', () => {
	const known = knowing(
		[buildSite({ id: 'trade', names: ['临川县电瓷产业'], kind: 'programme', township: null })],
		[
			buildClaim({
				...{ id: 'firms', about: 'trade', series: 'chain-firms', kind: 'count', unit: 'count' },
				...{ label: '电瓷产业链企业', exact: '电瓷产业链企业178家', value: 178 },
			}),
		],
	);
	const draft = draftOf(
		[
			LEAD,
			'几年前，临川县电瓷产业链企业只有178家，如今达到206家。',
			'临川县电瓷产业链企业达到210家，产品出口50个国家。',
		],
		known,
		'百年窑火越烧越旺',
	);

	test('goes on in what it has become', () => {
		expect(draft.claims.find(({ value }) => value === 206)).toMatchObject({
			about: 'trade',
			series: 'chain-firms',
		});
		expect(draft.relations).toContainEqual(
			expect.objectContaining({ earlier: 178, later: 206, relation: 'grew', certain: true }),
		);
	});

	test('makes the unit beside it doubtful', () => {
		expect(nameSubject(draft, 50)).toMatch(/\?$/);
	});
});
