import { expect, test } from 'vitest';
import { draftOf, invented } from './draft_of.ts';

const LEAD = '临川县的建设工地上一派忙碌，记者日前前往采访。';

/** Names of what figures of this value are of, with `?` where it is asked. */
function nameSubjects(sentences: string, value: number, title?: string): string[] {
	const { claims, sites } = draftOf(`${LEAD}${sentences}`, invented, title);
	return claims
		.filter((one) => one.value === value)
		.map(({ about, unsure }) => {
			const site = sites.find(({ key }) => key === about);
			return `${site?.name ?? about ?? ''}${unsure.includes('about') ? '?' : ''}`;
		});
}

test.each([
	[
		'whoever works somewhere speaks of something else',
		'沙洲公交公司营运部经理甲某说，试运行的10天里，日均客流860人次。',
		860,
	],
	['a place where something runs', '400米长的窄轨铁路上，小火车每趟载48人。', 400],
	['a second stage', '石桥产业园建成投产。负责人介绍，二期将建冷库，面积约200亩。', 200],
])('asked: %s', (_, sentences, value) => {
	expect(nameSubjects(sentences, value)).toEqual([expect.stringMatching(/\?$/)]);
});

test('its head speaks of a body itself', () => {
	const [subject] = nameSubjects('云河茶业有限公司负责人甲某说，去年销售收入860万元。', 8_600_000);
	expect(subject).toBe('云河茶业有限公司');
});

test('what a thing was before it was made into another is not told of', () => {
	const sentence =
		'“井口”文化园正式开放。文化园由关闭多年的云河煤矿广场改造而成，占地138亩，改造历时两年。';
	expect(nameSubjects(sentence, 138)).toEqual(['“井口”文化园']);
});

test('a thing told with its units, and the work on it without, are one', () => {
	const sentences =
		'临川县石桥镇枣木水库开始蓄水，库容318万立方米。枣木水库除险加固工程完工。总投资4200万元的除险加固工程去年开工。';
	const { sites } = draftOf(`${LEAD}${sentences}`);
	expect(sites.map(({ name }) => name)).toEqual(['枣木水库除险加固工程']);
	expect(nameSubjects(sentences, 42_000_000)).toEqual(['枣木水库除险加固工程']);
});

test('things of the title are counted: it may be the theme, unless the title names the county', () => {
	const sentence = '到上月底，全县建成幸福食堂138个。';
	expect(nameSubjects(sentence, 138, '食堂办得下去老人才吃得下去')).toEqual(['990121?']);
	expect(nameSubjects(sentence, 138, '临川县食堂办得好')).toEqual(['990121']);
});

test('the unit that touches a number in a list has the figure', () => {
	const sentence = '今年，全市新建学校26所，其中江阳区8所、临川县6所。';
	expect(nameSubjects(sentence, 8)).toEqual(['990101']);
	expect(nameSubjects(sentence, 6)).toEqual(['990121']);
});

test('several that are counted behind a place are no name', () => {
	const { sites } = draftOf(`${LEAD}景区内9家民宿、14家农家乐入住率达九成。`);
	expect(sites).toEqual([]);
});

test('the county named before in the paragraph, where it is not that of the title, is asked', () => {
	const { claims } = draftOf(
		['临川县的工地上一派忙碌。', '云渚县的水库蓄满了水。全县有渠道320条。'],
		invented,
		'临川县备战防汛',
	);
	const claim = claims.find(({ value }) => value === 320)!;
	expect([claim.about, claim.unsure.includes('about')]).toEqual(['990122', true]);
});
