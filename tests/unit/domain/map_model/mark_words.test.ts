import { describe, expect, it } from 'vitest';
import { markWords } from '../../../../src/lib/domain/map_model/mark_words.ts';

describe('markWords', () => {
	it('cuts around the words and loses nothing', () => {
		const text = '总投资1.64亿元的工程，修复2150亩。';
		const segments = markWords(text, ['总投资1.64亿元', '2150亩']);
		expect(segments).toEqual([
			{ text: '总投资1.64亿元', claims: [0] },
			{ text: '的工程，修复', claims: [] },
			{ text: '2150亩', claims: [1] },
			{ text: '。', claims: [] },
		]);
		expect(segments.map((segment) => segment.text).join('')).toBe(text);
	});

	it('lets claims overlap', () => {
		expect(
			markWords('有望收入10亿元，税收8000万元', ['有望收入10亿元', '10亿元，税收8000万元']),
		).toEqual([
			{ text: '有望收入', claims: [0] },
			{ text: '10亿元', claims: [0, 1] },
			{ text: '，税收8000万元', claims: [1] },
		]);
	});

	it('marks nothing for words that are not there, and for none', () => {
		expect(markWords('一句话', ['别的', ''])).toEqual([{ text: '一句话', claims: [] }]);
	});
});
