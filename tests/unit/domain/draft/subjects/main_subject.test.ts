import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../../src/lib/domain/draft/draft.ts';
import { draftOf, invented } from '../draft_of.ts';

function nameSubject({ claims, sites }: Draft, value: number): string {
	const { about, unsure } = claims.find((one) => one.value === value)!;
	const name = sites.find(({ key }) => key === about)?.name ?? about ?? '';
	return unsure.includes('about') ? `${name}?` : name;
}

const HOSPITAL = [
	'石桥镇中心卫生院的病房里，医生正在查房。石桥镇中心卫生院创办于1956年。',
	'三年来，累计投入4300万元，新建8200平方米的住院综合楼，添置设备46台。',
	'去年，卫生院门诊量达到7.1万人次；前三季度又完成5.9万人次。',
	'云渚县人民医院每季度选派15名医师下沉坐诊。',
];

describe('what an article is about', () => {
	const draft = draftOf(HOSPITAL, invented, '小病不出镇——石桥镇中心卫生院见闻');

	test.each([
		['a sentence that names nothing', 43_000_000],
		['what it built, which has no name of its own', 12.3],
		['what follows that', 46],
		['what stands behind a semicolon', 59_000],
	])('has the figures of %s', (_, value) => {
		expect(nameSubject(draft, value)).toBe('石桥镇中心卫生院');
	});

	test('what it built is no site', () => {
		expect(draft.sites.map(({ name }) => name)).not.toContain('住院综合楼');
	});

	test('what another public body does there is asked', () => {
		expect(nameSubject(draft, 15)).toMatch(/\?$/);
	});

	test('is not what a clause begins another body with', () => {
		const more = draftOf(
			['滨河广场占地96亩，正式开放。', '附近居民组建舞蹈队，共有36人。'],
			invented,
			'滨河广场开放',
		);
		expect(nameSubject(more, 36)).toMatch(/\?$/);
	});

	test('what was there before is none', () => {
		const more = draftOf(
			'石桥镇滨河广场正式开放。广场前身是一家停产多年的水泥预制厂，占地96亩。',
			invented,
			'夜幕下的滨河广场',
		);
		expect(nameSubject(more, 96)).toBe('石桥镇滨河广场');
		expect(more.sites.map(({ name }) => name)).toEqual(['石桥镇滨河广场']);
	});

	test('is told of as the works on it, and by 这所 with a word of where', () => {
		const more = draftOf(
			[
				'石桥镇中心学校的学生排着队。这所坐落在河边的学校在校学生由1180人增加到1630人。',
				'去年，石桥镇中心学校改扩建工程动工，总投资6860万元。',
			],
			invented,
			'一所乡镇学校的变化',
		);
		expect(more.sites).toHaveLength(1);
		expect(nameSubject(more, 1630)).toMatch(/^石桥镇中心学校/);
		expect(nameSubject(more, 68_600_000)).toMatch(/^石桥镇中心学校/);
		expect(nameSubject(more, 1630)).not.toMatch(/\?$/);
	});
});

describe('a clause begins with', () => {
	const LEAD = '记者日前前往采访。';
	test.each([
		[
			'units that say where it is',
			'在江阳区，石桥镇的冷链物流园正在浇筑。项目占地120亩。',
			120,
			'石桥镇的冷链物流园',
		],
		['only when', '记者从住建部门了解到，今年临川县计划改造老旧小区21个。', 21, '990121'],
		[
			'a label of a list',
			'一是石桥危桥改造项目。改造危桥28座、总长900米。',
			900,
			'石桥危桥改造项目',
		],
		['the county of an office', '临川县教育局负责人介绍，全县新增校舍4200平方米。', 6.3, '990121'],
	])('%s', (_, text, value, name) => {
		expect(nameSubject(draftOf([LEAD, text], invented, '一批项目有了新进展'), value)).toBe(name);
	});

	test('what measures a thing, with its name right after it', () => {
		const draft = draftOf([LEAD, '这里的1350亩云河茶园正在采摘秋茶。']);
		expect(nameSubject(draft, 1350)).toBe('云河茶园');
	});

	test('a plant without a name that a firm built is asked', () => {
		const draft = draftOf([
			LEAD,
			'云河茶叶专业合作社发展到214户，建起一座年加工能力80吨的清洁化茶厂。',
		]);
		expect(nameSubject(draft, 80)).toMatch(/\?$/);
	});

	test('an example of what is counted is no subject', () => {
		const draft = draftOf([LEAD, '公交线路作了调整，撤销临川中医院等站点4个。']);
		expect(nameSubject(draft, 4)).toMatch(/\?$/);
	});
});

describe('one park by its name and by its place', () => {
	const text = (place: string): string =>
		`去年，本报报道石桥镇的云河装备产业园时，这里只有5家企业。记者再次来到${place}的园区。园区签约企业已增至14家。`;

	test('of one township is one', () => {
		const draft = draftOf(text('石桥镇'), invented, '半年再添9家企业');
		expect(nameSubject(draft, 14)).toBe('石桥镇的云河装备产业园');
	});

	test('of another township is asked', () => {
		const draft = draftOf(text('长坪乡'), invented, '半年再添9家企业');
		expect(nameSubject(draft, 14)).toMatch(/\?$/);
	});
});
