import { describe, expect, test } from 'vitest';
import {
	findHeadCredits,
	findTailCredits,
	isDispatch,
	readCredits,
} from '../../../../../src/lib/domain/draft/split/credits.ts';

test.each([
	['本报记者 汪淼 通讯员 章可', '汪淼,章可', 'author'],
	['□ 本报记者\u3000贺\u3000舟\u3000文/图', '贺舟', 'author'],
	['本报全媒体记者赵小满', '赵小满', 'author'],
	['本报记者 孙立 摄', '孙立', 'photographer'],
	['钟欣摄', '钟欣', 'photographer'],
	['文/张三 图/李四', '张三,李四', 'author'],
	['特刊采写组\u3000商\u3000陆\u3000苏子叶', '商陆,苏子叶', 'author'],
	['通讯员 欧阳小雨 报道', '欧阳小雨', 'author'],
])('%s', (text, names, role) => {
	const credits = readCredits(text);
	expect(credits?.names.join()).toBe(names);
	expect(credits?.role).toBe(role);
});

test.each(['桐木片区全面完工', '记者近日从县里获悉', '图为湿地公园', '本报讯', '新闻报道'])(
	'%s names nobody',
	(text) => {
		expect(readCredits(text)).toBe(null);
	},
);

describe('at the end of a paragraph', () => {
	test.each([
		['完工。（周晓岚\u3000彭立新）', '周晓岚,彭立新'],
		['完工。（李\u3000萌）', '李萌'],
		['完工。（周\u3000文）', '周文'],
		['完工。（李\u3000萌\u3000王小明）', '李萌,王小明'],
		['完工。（易伟刚何越）', '易伟刚,何越'],
		['完工。本报记者 郝青禾', '郝青禾'],
		['公园。钟欣摄', '钟欣'],
		['公园。木\u3000蓝摄', '木蓝'],
		['完工。（漆\u3000姑）', '漆姑'],
	])('%s', (text, names) => {
		expect(findTailCredits(text)?.credits.names.join()).toBe(names);
	});
	test.each(['（下转第3版）', '（资料图片）', '他说（笑）', '面积五亩（约三千平方米）'])(
		'%s is no name',
		(text) => {
			expect(findTailCredits(`完工。${text}`)).toBe(null);
		},
	);
	test('names that could be cut otherwise are not certain', () => {
		expect(findTailCredits('完工。（王文李林）')?.credits.certain).toBe(true);
		expect(findTailCredits('完工。（王向文方林）')?.credits.certain).toBe(false);
	});
});

test('in the head of a dispatch', () => {
	expect(findHeadCredits('本报讯（记者\u3000邹远\u3000通讯员\u3000白静）3月8日')?.names).toEqual([
		'邹远',
		'白静',
	]);
	expect(findHeadCredits('本报讯（刘晓 陈建峰）7月31日')?.names).toEqual(['刘晓', '陈建峰']);
	expect(findHeadCredits('本报某县讯 记者孙立报道：8月1日')?.names).toEqual(['孙立']);
	expect(findHeadCredits('11月下旬，走进园区（一期）')).toBe(null);
	expect(
		['本报讯 8月', '本报某县3月8日讯（记者 甲）', '晨报讯（记者 甲）'].map(isDispatch),
	).toEqual([true, true, true]);
	expect(['近日，记者获悉', '通讯设备'].map(isDispatch)).toEqual([false, false]);
});
