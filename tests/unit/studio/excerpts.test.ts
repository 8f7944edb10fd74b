import { describe, expect, test } from 'vitest';
import { changeExcerpt, toggleSentence, type Excerpt } from '../../../src/studio/state/excerpts.ts';

const sentences = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 10 }));
const excerpts: Excerpt[] = [
	[0, 10],
	[20, 40],
];

describe('an excerpt', () => {
	test('grows by a sentence, not into the next one, and to three at most', () => {
		expect(changeExcerpt(excerpts, sentences, 0, 'grow')).toEqual([
			[0, 20],
			[20, 40],
		]);
		expect(
			changeExcerpt(
				[
					[0, 20],
					[20, 40],
				],
				sentences,
				0,
				'grow',
			),
		).toBeNull();
		expect(changeExcerpt([[0, 30]], sentences, 0, 'grow')).toBeNull();
		expect(changeExcerpt(excerpts, sentences, 20, 'grow')).toEqual([
			[0, 10],
			[20, 50],
		]);
	});

	test('shrinks to one sentence, no further', () => {
		expect(changeExcerpt(excerpts, sentences, 20, 'shrink')).toEqual([
			[0, 10],
			[20, 30],
		]);
		expect(changeExcerpt(excerpts, sentences, 0, 'shrink')).toBeNull();
	});

	test('is split after its first sentence and joined with the next', () => {
		expect(changeExcerpt(excerpts, sentences, 20, 'split')).toEqual([
			[0, 10],
			[20, 30],
			[30, 40],
		]);
		expect(
			changeExcerpt(
				[
					[0, 10],
					[10, 20],
				],
				sentences,
				0,
				'merge',
			),
		).toEqual([[0, 20]]);
		expect(changeExcerpt(excerpts, sentences, 0, 'merge')).toBeNull();
		expect(changeExcerpt(excerpts, sentences, 20, 'merge')).toBeNull();
	});

	test('is dropped unless it is the last', () => {
		expect(changeExcerpt(excerpts, sentences, 0, 'drop')).toEqual([[20, 40]]);
		expect(changeExcerpt([[0, 10]], sentences, 0, 'drop')).toBeNull();
		expect(changeExcerpt(excerpts, sentences, 7, 'drop')).toBeNull();
	});

	test('is made of a sentence, and loses one', () => {
		expect(toggleSentence(excerpts, sentences[4]!)).toEqual([...excerpts, [40, 50]]);
		expect(toggleSentence(excerpts, sentences[0]!)).toEqual([[20, 40]]);
		expect(toggleSentence([[0, 30]], sentences[1]!)).toEqual([
			[0, 10],
			[20, 30],
		]);
	});
});
