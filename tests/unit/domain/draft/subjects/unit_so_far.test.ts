import { describe, expect, test } from 'vitest';
import { draftOf, invented } from '../draft_of.ts';

/** Whom the figure with these words is of; `?` where it is asked. */
function readSubject(paragraphs: string | string[], figure: string, title?: string) {
	const { claims, sites } = draftOf(paragraphs, invented, title);
	const claim = claims.find(({ exact }) => exact.includes(figure))!;
	const name = sites.find(({ key }) => key === claim.about)?.name ?? claim.about;
	return `${name}${claim.unsure.includes('about') ? '?' : ''}`;
}

describe('a report of a unit as a whole', () => {
	const year = '全市地区生产总值628亿元，同比增长5.6%。';

	test.each([
		['一般公共预算收入完成74亿元。', '74亿元', 'city'],
		['分产业看，第一产业增加值39亿元，增长3.8%。', '3.8%', 'city'],
	])('%s is of it', (sentence, figure, about) => {
		expect(readSubject([year, sentence], figure, '上半年经济半年报出炉')).toBe(about);
	});

	test('no more once a thing or a town has been told of', () => {
		const thing = '石桥镇的晶澜光伏产业园上半年投产。';
		const later = [year, thing, '一般公共预算收入完成74亿元。'];
		expect(readSubject(later, '74亿元', '上半年经济半年报出炉')).not.toBe('city');
	});

	test('is asked where a trade is told of', () => {
		const trade = ['临川县现有花炮企业128家。', '全产业链实现营业收入96亿元。'];
		expect(readSubject(trade, '96亿元')).toMatch(/\?$/);
	});
});

describe('something without a name that is built', () => {
	test.each([
		['临川县明年将在石桥镇建设一座垃圾分拣点，设计日处理能力1.5万吨，概算投资1.9亿元。', '1.9亿元'],
		['石桥镇的晶澜检测中心正在筹建的高压试验大厅建筑面积6800平方米。', '6800平方米'],
	])('%s: its measures are asked', (sentence, figure) => {
		expect(readSubject(sentence, figure)).toMatch(/\?$/);
	});

	test('a thing by its name keeps its own', () => {
		const named = '石桥镇的晶澜光伏产业园去年建成，占地450亩。';
		expect(readSubject(named, '450亩')).toBe('石桥镇的晶澜光伏产业园');
	});
});
