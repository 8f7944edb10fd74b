import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../../src/lib/domain/draft/draft.ts';
import { draftOf, invented } from '../draft_of.ts';

const LEAD = '临川县的田野上一派忙碌，记者日前前往采访。';
/** Villages with codes, so that they are told apart from words. */
const known = {
	...invented,
	gazetteer: {
		...{ source: 'invented', license: 'invented', scope: ['9901'] },
		units: [
			...[...invented.districts, ...invented.townships].map(({ code, name }) => ({ code, name })),
			{ code: '990121100201', name: '柳湾村' },
			{ code: '990121100202', name: '竹溪村' },
		],
	},
};

function listSites(text: string, title?: string): string[] {
	return draftOf(text, known, title).sites.map(({ name }) => name);
}

function nameSubject({ claims, sites }: Draft, value: number): string {
	const { about, unsure } = claims.find((one) => one.value === value)!;
	const name = sites.find(({ key }) => key === about)?.name ?? about ?? '';
	return unsure.includes('about') ? `${name}?` : name;
}

describe('what a township or a village does, without a name of its own', () => {
	test.each([
		['石桥镇今年春季新造油茶林1450亩，改造低产林620亩。', '石桥镇油茶林'],
		['石桥镇柳湾村套种竹荪120亩、黄精300亩。', '柳湾村竹荪'],
		['石桥镇柳湾村把河滩边的320亩低洼田改种湘莲。', '柳湾村湘莲'],
		['石桥镇竹溪村利用村部一楼办起助餐点，由3名村民轮流掌勺。', '竹溪村助餐点'],
		['石桥镇竹溪村3月建成冷链仓库1座，库容1200立方米。', '竹溪村冷链仓库'],
	])('%s', (sentence, name) => {
		const draft = draftOf([LEAD, sentence], known);
		expect(draft.sites.map((one) => one.name)).toContain(name);
		expect(draft.sites.find((one) => one.name === name)?.unsure).toContain('site');
	});

	test('has the figures of its sentence, and of 该村', () => {
		const draft = draftOf(
			[LEAD, '石桥镇柳湾村的果农忙着采摘。近年来，该村种植蜜柚600多亩，年销售收入约280万元。'],
			known,
		);
		expect(nameSubject(draft, 600)).toBe('柳湾村蜜柚');
		expect(nameSubject(draft, 2_800_000)).toBe('柳湾村蜜柚');
	});

	test('what it only has may be its own, and is asked', () => {
		const draft = draftOf([LEAD, '石桥镇柳湾村现有茶园1260亩。'], known);
		expect(nameSubject(draft, 1260)).toMatch(/\?$/);
	});

	test.each([
		['grain', '石桥镇今年种植优质晚稻1.26万亩。'],
		['a village that is only named', '石桥镇柳湾村村民甲某某说，日子越过越好。'],
	])('%s is none', (_, sentence) => {
		expect(draftOf([LEAD, sentence], known).sites).toEqual([]);
	});

	test('a firm of the village is no work of it', () => {
		expect(listSites(`${LEAD}石桥镇柳湾村肉兔养殖专业合作社今年新建兔舍6栋。`)).toEqual([
			'石桥镇柳湾村肉兔养殖专业合作社',
		]);
	});
});

describe('figures of a whole township or village', () => {
	test.each([
		['石桥镇常住人口3.4万人。', 34_000, '990121100'],
		['石桥镇乡村道路多。全镇组织车辆6台为村组送水。', 6, '990121100'],
		['石桥镇竹溪村靠山。村集体去年增收9.6万元。', 96_000, '990121100202'],
	])('%s', (sentence, value, code) => {
		expect(nameSubject(draftOf([LEAD, sentence], known), value)).toBe(code);
	});

	test('are asked where what it does is told beside it', () => {
		const draft = draftOf(
			[LEAD, '石桥镇竹溪村套种竹荪120亩，村集体去年增收9.6万元。全村有农户386户。'],
			known,
		);
		expect(nameSubject(draft, 386)).toMatch(/\?$/);
	});

	test('村里 of two villages is asked', () => {
		const draft = draftOf(
			[LEAD, '石桥镇柳湾村和石桥镇竹溪村隔河相望。村里办了两次活动，来了游客1.6万人次。'],
			known,
		);
		expect(nameSubject(draft, 16_000)).toMatch(/\?$/);
	});
});
