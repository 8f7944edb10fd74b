import { describe, expect, test } from 'vitest';
import { draftOf } from '../draft_of.ts';

/** The name of what the figure of these words is told of, and whether it is asked. */
function readSubject(paragraphs: string | string[], figure: string) {
	const { claims, sites } = draftOf(paragraphs);
	const claim = claims.find(({ exact }) => exact.includes(figure))!;
	const name = sites.find(({ key }) => key === claim.about)?.name ?? claim.about;
	return { name, asked: claim.unsure.includes('about') };
}

describe('a clause that begins with the head of a name', () => {
	const park = '石桥镇的晶澜光伏产业园去年引进企业12家；前11个月，园区实现营业收入3.4亿元。';

	test('is of the one thing of that kind', () => {
		expect(readSubject(park, '3.4亿元')).toEqual({
			name: '石桥镇的晶澜光伏产业园',
			asked: false,
		});
	});

	test('is asked where the article has told of two of the kind', () => {
		const parks = [
			'长坪乡的青石物流园去年建成，占地90亩。石桥镇的晶澜光伏产业园去年引进企业12家。',
			'两年过去，园区实现营业收入3.4亿元。',
		];
		expect(readSubject(parks, '3.4亿元').asked).toBe(true);
	});

	test('is no second stage', () => {
		const stage = '石桥镇的晶澜光伏产业园去年引进企业12家；园区二期计划投资5000万元。';
		expect(readSubject(stage, '5000万元').asked).toBe(true);
	});

	test('is no other body', () => {
		const body = '石桥镇的晶澜光伏产业园去年引进企业12家；合作社每年供货300吨。';
		expect(readSubject(body, '300吨').asked).toBe(true);
	});
});

describe('where nothing is named near a figure', () => {
	test('what was told of last is asked first, not the county', () => {
		const told = [
			'长坪乡的青石大桥去年通车，全长860米。',
			'石桥镇的晶澜光伏产业园去年投产，年产值2亿元。',
			'记者看到，院子里停着40辆货车。',
		];
		expect(readSubject(told, '40辆')).toEqual({ name: '石桥镇的晶澜光伏产业园', asked: true });
	});
});

test('who founds something is no part of its name, and people who club together are no part of it', () => {
	const told = [
		'石桥镇的甲某某和邻近的23户人家搭伙，办起丰源茶叶合作社。',
		'合作社的茶园今年是520亩。',
		'去年冬天，大家凑了86万元。',
	];
	expect(readSubject(told, '520亩').name).toBe('丰源茶叶合作社');
	expect(readSubject(told, '86万元').asked).toBe(true);
});
