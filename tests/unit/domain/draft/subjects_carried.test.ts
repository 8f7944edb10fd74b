import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../src/lib/domain/draft/draft.ts';
import { draftOf, invented } from './draft_of.ts';

const LEAD = '临川县的建设工地上一派忙碌，记者日前前往采访。';

/** Whom the figure of this value is of; `?` where it is asked. */
function nameSubject({ claims, sites }: Draft, value: number): string {
	const claim = claims.find((one) => one.value === value)!;
	const site = sites.find(({ key }) => key === claim.about);
	return `${site?.name ?? claim.about ?? ''}${claim.unsure.includes('about') ? '?' : ''}`;
}

function ask(sentence: string, value: number, title?: string): string {
	return nameSubject(draftOf(`${LEAD}${sentence}`, invented, title), value);
}

describe('a subject goes on through its sentence', () => {
	test.each([
		[
			'over what the county does next, behind a semicolon',
			'该县建成云河检测中心；培育高新技术企业43家。',
			43,
		],
		['over what only an office does', '临川县承办石桥合作示范区推进大会，签订合作协议130个。', 130],
	])('%s', (_, sentence, value) => {
		expect(ask(sentence, value)).toBe('990121');
	});

	test('not to what was built in its clause before', () => {
		expect(ask('全县建成滨江大桥，宽18米。', 18)).toMatch(/滨江大桥/);
	});

	test('a total is of the one project of the sentence, never of a lake named beside it', () => {
		const sentence = '临川县推进石桥片区生态修复工程，河道清淤、云湖治理……总投资1.4亿元。';
		expect(ask(sentence, 140_000_000)).toBe('石桥片区生态修复工程');
	});

	test('what follows a total is of the same project', () => {
		const sentence =
			'去年，临川县实施石桥河综合治理工程，概算总投资1.2亿元，计划新建护岸24.5公里。';
		expect(ask(sentence, 24_500)).toBe('石桥河综合治理工程');
	});

	test('a thing that its clause begins with goes on behind commas', () => {
		const sentence =
			'晶澜科技有限公司办在石桥镇，今年6月投产的云河烘干中心占地26亩，有烘干机24台。';
		expect(ask(sentence, 24)).toBe('云河烘干中心');
	});
});

describe('a rank is of what it stands before', () => {
	test('the first of its kind', () => {
		expect(ask('临川县推进石桥集中区建设，建成全国首个花炮交易平台。', 1)).toBe('花炮交易平台');
	});

	test('what is said as 作为 is of whom the sentence is about', () => {
		expect(ask('作为全省唯一入选国家级试点的县，临川县坚持绿色发展。', 1)).toBe('990121');
	});
});

describe('the sentence before', () => {
	test('a deed without a doer is of the county that was told of', () => {
		expect(ask('全县新建公路86公里。改造老旧小区62个，惠及居民2300户。', 62)).toBe('990121');
	});

	test('but not where a village was named since', () => {
		expect(
			ask('全县新建公路86公里，村民走上了好路。石桥镇的人都说好。改造老旧小区62个。', 62),
		).toMatch(/\?$/);
	});

	test('what was brought in is what then runs', () => {
		const sentence = '临川县在石桥镇建设了云河科创中心。平台运行后，促成10家企业与高校对接。';
		expect(ask(sentence, 10)).toBe('云河科创中心');
	});

	test('这家…老厂 is the factory of the sentence before', () => {
		const sentence = '位于城南的白沙水泥厂正式停产。这家建于1978年的老厂有职工312人。';
		expect(ask(sentence, 312)).toBe('白沙水泥厂');
	});

	test('what it is said to be is no other thing', () => {
		const sentence = '8月26日，滨江大桥合龙。这是市区第9座跨江大桥，桥面宽34米。';
		expect(ask(sentence, 34)).toBe('滨江大桥');
	});

	test('a new campus is the work that moved it', () => {
		const sentence = '石桥镇云河小学迁建项目进入装修阶段。新校区占地52亩。';
		expect(ask(sentence, 52)).toMatch(/云河小学迁建项目$/);
	});

	test('the county of the headline, where nothing has been named', () => {
		const draft = draftOf(
			['该部门抓好储备。目前，已争取到上级资金14亿元。'],
			invented,
			'临川县项目申报有成效',
		);
		expect(nameSubject(draft, 1_400_000_000)).toBe('990121');
	});
});

describe('what may be of another is asked', () => {
	test.each([
		['a village', '石桥镇枫树村建成冷库，库容1200立方米。', 1200],
		[
			'another body that the clause begins with',
			'云河套种基地进入采收季，合作社每天发货600亩。',
			600,
		],
		['what is only followed', '根据石桥供水管网改造计划，将对3200户停水。', 3200],
		['a body that no list of names has', '滨江大桥通车，云河茶事馆接待观众96人。', 96],
		['one of several', '临川县、云渚县分别接待285人和410人。', 410],
		['one of several counties', '临川县、云渚县接待游客285人。', 285],
		[
			'all of what one thing is a part of',
			'全县新建水厂，其中石桥镇云河水厂日供水5000吨，延伸管网210公里。',
			210_000,
		],
		['two places', '长坪乡、石桥镇云河度假区入住率超过85%。', 85],
		['another stage', '石桥产业园二期开工建设。今年，园区一期实现营业收入9.7亿元。', 970_000_000],
		['part of a named school', '云河小学的老校区挤在巷子里，占地只有11亩。', 11],
		['what money is spent on', '临川县还将投资1.3亿元改造滨江大桥。', 130_000_000],
		['another item of a list', '一是扩建云河水厂；二是新增停车位265个。', 265],
		['people of a school', '云河中学的200名学生走进滨江公园。', 200],
	])('%s', (_, sentence, value) => {
		expect(ask(sentence, value)).toMatch(/\?$/);
	});
});
