import { expect, test } from 'vitest';
import { splitSentences } from '../../../../src/lib/domain/aloud/split_sentences.ts';

const split = (text: string, tag: string): string[] =>
	splitSentences(text, tag).map(({ start, end }) => text.slice(start, end));

test('Chinese is split by the rule of the drafts: a full stop in brackets or in a quotation that goes on ends nothing', () => {
	expect(split('水清了。人来了！“真好。”他说。', 'zh-CN')).toEqual([
		'水清了。',
		'人来了！',
		'“真好。”他说。',
	]);
	expect(split('虚构的池（见图。）很小。', 'zh-CN')).toEqual(['虚构的池（见图。）很小。']);
});

test('English ends with a stop before a new beginning, not with a short form or a decimal point', () => {
	expect(split('It costs 5.6 million. Mr. Liu said so. “Go on!” Then he left', 'en')).toEqual([
		'It costs 5.6 million.',
		'Mr. Liu said so.',
		'“Go on!”',
		'Then he left',
	]);
	expect(split('See No. 3 Village, e.g. the pond. (our translation)', 'en')).toEqual([
		'See No. 3 Village, e.g. the pond.',
		'(our translation)',
	]);
});

test('what has neither letter nor figure is not read, and spans leave out the space around', () => {
	expect(split('\n\t · \n', 'en')).toEqual([]);
	expect(splitSentences('  A pond.  ', 'en')).toEqual([{ start: 2, end: 9 }]);
});
