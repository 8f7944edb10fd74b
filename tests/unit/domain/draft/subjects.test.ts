import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../src/lib/domain/draft/draft.ts';
import { buildClaim, buildSite, draftOf, knowing } from './draft_of.ts';

const LEAD = '临川县的建设工地上一派忙碌，记者日前前往采访。';

function nameSubject({ claims, sites }: Draft, value: number): string | null {
	const claim = claims.find((one) => one.value === value)!;
	const site = sites.find(({ key }) => key === claim.about);
	return `${site?.name ?? claim.about ?? ''}${claim.unsure.includes('about') ? '?' : ''}`;
}

describe('whom a figure is of', () => {
	test('the name right after it, when it owns the figure', () => {
		expect(
			nameSubject(draftOf(`${LEAD}总投资3.2亿元的滨江水厂扩建工程开工建设。`), 320_000_000),
		).toBe('滨江水厂扩建工程');
	});

	test('the thing its clause begins with', () => {
		expect(nameSubject(draftOf(`${LEAD}滨江大桥全长860米。`), 860)).toBe('滨江大桥');
	});

	test('the whole county or city where the words say so', () => {
		expect(nameSubject(draftOf(`${LEAD}全县新建公路86公里。`), 86_000)).toBe('990121');
		expect(nameSubject(draftOf(`${LEAD}全市新建公路860公里。`), 860_000)).toBe('city');
	});

	test('the township whose land or people it counts, which the atlas carries no figures of', () => {
		expect(nameSubject(draftOf(`${LEAD}长坪乡全乡耕地面积3400亩。`), 3400)).toBe('990121101');
		expect(nameSubject(draftOf(`${LEAD}长坪乡森林覆盖率达85%。`), 85)).toMatch(/\?$/);
	});

	test('of a whole trade it is asked', () => {
		expect(nameSubject(draftOf(`${LEAD}全县现有陶瓷产业链企业178家。`), 178)).toMatch(/\?$/);
	});

	test('the county, of several things together', () => {
		const draft = draftOf(`${LEAD}滨江大桥和石桥大桥共投资2亿元。`);
		expect(nameSubject(draft, 200_000_000)).toBe('990121');
	});

	test('where something else is named beside it, it is asked', () => {
		const draft = draftOf(`${LEAD}晶澜科技产业园建成滨江大桥，又引来石桥物流园，用地860亩。`);
		expect(nameSubject(draft, 860)).toMatch(/\?$/);
	});
});

describe('series of before', () => {
	const site = buildSite({ id: 'riverside-waterworks', names: ['石桥镇滨江水厂扩建工程'] });
	const claim = buildClaim({
		id: 'waterworks-total',
		about: site.id,
		exact: '总投资2亿元',
		value: 200_000_000,
	});

	test('a figure goes on with the series of its site', () => {
		const draft = draftOf(
			`石桥镇滨江水厂扩建工程开工建设，总投资3.2亿元。`,
			knowing([site], [claim]),
		);
		expect(draft.claims[0]).toMatchObject({
			about: site.id,
			series: 'total-investment',
			certain: true,
		});
		expect(draft.relations).toMatchObject(
			[
				{
					about: site.id,
					relation: 'grew',
					earlier: 200_000_000,
					later: 320_000_000,
					certain: true,
				},
				{ about: site.id, of: 'status', relation: 'followed' },
			].slice(0, draft.relations.length),
		);
	});

	test('the total of another project is none of it', () => {
		const draft = draftOf(`长坪乡茶叶加工厂总投资3.2亿元。`, knowing([site], [claim]));
		expect(draft.claims[0]!.about).not.toBe(site.id);
		expect(draft.relations).toEqual([]);
	});

	test('a forecast is never a growth', () => {
		const draft = draftOf(`石桥镇滨江水厂扩建工程预计总投资5亿元。`, knowing([site], [claim]));
		expect(draft.relations.find(({ of }) => of === 'investment')).toMatchObject({
			relation: 'forecast',
		});
	});

	test('another reach differs, and is asked', () => {
		const dredged = buildClaim({
			id: 'dredged',
			about: site.id,
			series: 'dredged-volume',
			kind: 'volume',
			label: '河道清淤',
			unit: 'm3',
			exact: '河道清淤8万立方米',
			value: 80_000,
		});
		const draft = draftOf(
			`石桥镇滨江水厂扩建工程下游的河道清淤9万立方米。`,
			knowing([site], [dredged]),
		);
		expect(draft.relations[0]).toMatchObject({ relation: 'differs', certain: false });
		expect(draft.open.some((item) => item.class === 'relation')).toBe(true);
	});
});

describe('a known work whose words are told again', () => {
	const works = buildSite({ id: 'walls', names: ['河堤加固工程'], township: null });
	const told = buildClaim({
		id: 'walls-spent',
		about: 'walls',
		exact: '河堤加固已投入8000万元',
		value: 80_000_000,
	});
	const last = '今年已为河堤加固投入9000万元。';

	test('is asked where the paragraph is about another county', () => {
		const draft = draftOf(
			['临川县的村民今年种上了油茶。', `云渚县的堤岸上人来人往，${last}`],
			knowing([works], [told]),
			'江河两岸见新貌',
		);
		expect(nameSubject(draft, 90_000_000)).toMatch(/\?$/);
	});

	test('stands first where the paragraph names its own, and is asked', () => {
		const draft = draftOf(
			['云渚县的村民今年种上了油茶。', `临川县的堤岸上人来人往，${last}`],
			knowing([works], [told]),
			'江河两岸见新貌',
		);
		expect(nameSubject(draft, 90_000_000)).toBe('河堤加固工程?');
	});
});
