import { describe, expect, test } from 'vitest';
import { buildClaim, buildSite, draftOf, knowing } from './draft_of.ts';

const maker = buildSite({ id: 'jinglan', names: ['晶澜深海装备'], kind: 'organisation' });
const count = { about: 'jinglan', kind: 'count', unit: 'count', qualifier: 'exact' } as const;
const held = buildClaim({
	...count,
	id: 'held',
	series: 'held',
	exact: '32项发明专利和实用新型专利',
	label: '专利',
	value: 32,
});
const examined = buildClaim({
	...count,
	id: 'examined',
	series: 'examined',
	exact: '6项发明专利正在审查',
	label: '专利申请',
	value: 6,
});

describe('a firm by its whole name', () => {
	test.each(['东宁晶澜深海装备科技有限公司', '江阳区东岭晶澜深海装备有限公司'])('%s', (name) => {
		const { sites } = draftOf(`石桥镇的${name}去年营业收入8亿元。`, knowing([maker], []));
		expect(sites).toMatchObject([{ match: 'jinglan' }]);
	});

	test('a branch is asked', () => {
		const { sites } = draftOf(
			'石桥镇的东宁晶澜深海装备长坪分公司去年营业收入8亿元。',
			knowing([maker], []),
		);
		expect(sites[0]).toMatchObject({ match: null });
		expect(sites[0]!.candidates.map(({ id }) => id)).toContain('jinglan');
	});
});

describe('what a figure was before', () => {
	const known = knowing([maker], [held, examined]);

	test('tells by its value which series it is of, and what it has become goes on with it', () => {
		const { relations } = draftOf('东宁晶澜深海装备科技有限公司专利已从32项增至58项。', known);
		expect(relations).toMatchObject([
			{ series: 'held', earlier: 32, later: 32, relation: 'same', certain: true },
			{ series: 'held', earlier: 32, later: 58, relation: 'grew', certain: true },
		]);
	});

	test('of another value is of none', () => {
		const { relations } = draftOf('东宁晶澜深海装备科技有限公司设备已从17台增至58台。', known);
		expect(relations).toEqual([]);
	});
});

describe('其中', () => {
	const trade = buildSite({
		id: 'porcelain',
		names: ['临川县电瓷产业'],
		kind: 'programme',
		township: null,
	});
	const firms = buildClaim({
		...count,
		about: 'porcelain',
		id: 'firms',
		series: 'firms',
		exact: '电瓷产业链企业178家',
		label: '产业链企业',
		value: 178,
	});
	const large = buildClaim({
		...count,
		about: 'porcelain',
		id: 'large',
		series: 'large',
		exact: '其中规模以上电瓷企业77家'.slice(2),
		label: '规模以上电瓷企业',
		value: 77,
	});

	test('with the name of the part that was told before is no other scope', () => {
		const { relations } = draftOf(
			'临川县电瓷产业链企业达到196家，其中规模以上电瓷企业85家。',
			knowing([trade], [firms, large]),
		);
		expect(relations.find(({ later }) => later === 85)).toMatchObject({ relation: 'grew' });
	});
});

describe('part of a year', () => {
	const plant = buildSite({ id: 'plant', names: ['晶澜光伏产业园'] });
	const yearly = buildClaim({
		about: 'plant',
		id: 'plant-output',
		series: 'yearly-output',
		kind: 'output',
		exact: '年产值10亿元',
		label: '年产值',
		value: 1_000_000_000,
	});

	test.each(['上半年', '前三季度', '1至5月'])(
		'%s is no fall of a year: it differs, and is asked',
		(time) => {
			const { relations } = draftOf(
				`${time}，石桥镇的晶澜光伏产业园产值6亿元。`,
				knowing([plant], [yearly]),
			);
			expect(relations.filter((one) => one.of === 'output')).toMatchObject([
				{ relation: 'differs', certain: false },
			]);
		},
	);

	test('a year is held against a year', () => {
		const { relations } = draftOf(
			'石桥镇的晶澜光伏产业园去年产值12亿元。',
			knowing([plant], [yearly]),
		);
		expect(relations.filter((one) => one.of === 'output')).toMatchObject([
			{ relation: 'grew', certain: true },
		]);
	});
});

test('a county has the output of many things, so no word alone tells a series of it', () => {
	const parks = buildClaim({
		about: 'city',
		id: 'parks-output',
		series: 'parks-output',
		kind: 'output',
		exact: '冶炼企业共完成150亿元',
		label: '冶炼企业',
		value: 15_000_000_000,
	});
	expect(draftOf('全市地区生产总值628亿元。', knowing([], [parks])).relations).toEqual([]);
});
